using BenchmarkDotNet.Attributes;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Language;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;
using SalesBot.Storage.Sqlite;

namespace SalesBot.Bench.Micro;

/// <summary>What a turn is made of: reading what was typed, rendering the card that answers, reading and writing a row of the embedded file.</summary>
public class Pieces
{
    const string Said = "어제 한빛 김 부장님 만났는데 예산 3억 확보됐다고 하심. 품의는 12월 둘째 주에 올린대요. 납기가 걱정이라고 함. 다음 주 화요일까지 수정 견적 보내드리기로 했고, 최종 결재권자는 최 전무님이라고 들었습니다. 경쟁사는 2억 5천에 제안했고 보안성 검토는 1월 중순에 시작한다고 합니다. 비교견적으로 진행 예정. ";

    static readonly string sentence = (Said + Said)[..200];
    static readonly KnownNames known = new([new(NameKind.Company, "c1", "한빛전자"), new(NameKind.Person, "p1", "김철수", "한빛전자", "부장"), new(NameKind.Opportunity, "o1", "검사장비 교체", "한빛전자")]);
    static readonly ReadingContext context = new(new DateOnly(2026, 11, 18), Lang.Ko, Direction.Either);

    static readonly OpenRun run = new(
        RunId.Of("run"), CheckInFlow.Name, new RecordRef(RecordKind.Opportunity, "o1"), "한빛전자 · MES 교체",
        [new(PlannedKind.Fact, nameof(Topic.Need)), new(PlannedKind.Fact, nameof(Topic.Budget)), new(PlannedKind.Fact, nameof(Topic.NextStep)), new(PlannedKind.Evidence), new(PlannedKind.NewProblem)],
        Answers.None, new DateTimeOffset(2026, 11, 18, 1, 0, 0, TimeSpan.Zero));

    static readonly string body = $"\"{new string('가', 1000)}\"";
    string folder = "";
    SqliteStore store = null!;

    [GlobalSetup]
    public async Task Open()
    {
        folder = Directory.CreateTempSubdirectory("salesbot-micro-").FullName;
        store = SqliteStore.Open(Path.Combine(folder, "salesbot.db"), TimeProvider.System);
        await store.Submit(Table.Conversation, "partition", [new RowOp.Upsert("state", body)], CancellationToken.None);
    }

    [GlobalCleanup]
    public async Task Close()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(Description = "reading a sentence of 200 characters")]
    public object Reading() => SentenceReader.Read(sentence, context, known);

    [Benchmark(Description = "rendering the card of a check-in")]
    public ReadOnlyMemory<byte> Rendering() => PageCard.Of(run, FlowCatalog.Of(run)!, Lang.Ko).ToUtf8Json();

    [Benchmark(Description = "reading a row of 3 KB (SQLite)")]
    public async Task<object?> Getting() => await store.Get(Table.Conversation, "partition", "state", CancellationToken.None);

    [Benchmark(Description = "writing a row of 3 KB to the disk, alone (SQLite)")]
    public async Task<object> Writing() => await store.Submit(Table.Conversation, "partition", [new RowOp.Upsert("state", body)], CancellationToken.None);
}
