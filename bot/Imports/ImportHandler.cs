using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Sending;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Imports;
using SalesBot.Storage;

namespace SalesBot.Bot.Imports;

/// <summary>A file from the CRM, sent in one's own chat: it is read, compared off the turn, and taken over when its sender says so.</summary>
sealed class ImportHandler : IHandler
{
    /// <summary>Read in one turn, while its sender waits.</summary>
    const int filesAtMost = 5;

    public IReadOnlyList<Command> Commands => [Command.Import];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.StartImport), typeof(CardAction.ShowImport)];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (!ImportRights.May(known.People, incoming.User)) return Decision.Saying(incoming.Files.Count == 0 ? ImportReplies.NotForYou : incoming.Files.Any(IsTable) ? ImportReplies.NotYourFile : TurnWords.OnlyWords);
        return incoming switch
        {
            { Files.Count: > 0 } => Given(incoming, known),
            { Action: CardAction.StartImport start } => Of(start.Id, incoming, known, kept => Start(kept, incoming)),
            { Action: CardAction.ShowImport show } => Of(show.Id, incoming, known, kept => Decision.Saying(ImportCard.Of(kept.Value, incoming.Lang))),
            _ => Decision.Saying(ImportReplies.How),
        };
    }

    /// <summary>A list that somebody wants to be taken over, as opposed to a picture or a letter.</summary>
    static bool IsTable(GivenFile file) => ((string[])[".csv", ".xlsx", ".xls", ".tsv"]).Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Each file is an import of its own, with a card and a button of its own.</summary>
    static Outcome Given(Incoming incoming, Known known)
    {
        var given = incoming.Files.Take(filesAtMost).Select((file, at) => (File: file, Id: incoming.Mint($"import\n{incoming.Turn}{(at > 0 ? $"\n{at}" : "")}").Next())).ToList();
        List<Need> unread = [.. given.SelectMany(one => (Need[])[new ImportOf(one.Id), new FileOf(one.File)]).Where(need => !known.Has(need))];
        if (unread.Count > 0) return Outcome.Wants([.. unread]);
        var taken = given.Select(one => Taken(one.File, one.Id, incoming, known)).ToList();
        IEnumerable<Reply> over = incoming.Files.Count > filesAtMost ? [ImportReplies.TooMany.With(filesAtMost)] : [];
        return new Decision { Beside = [.. taken.SelectMany(one => one.Beside)], Replies = [.. taken.SelectMany(one => one.Replies), .. over] };
    }

    static Decision Taken(GivenFile file, string id, Incoming incoming, Known known)
    {
        if (known.Of(new ImportOf(id))!.Value is { } there) return Decision.Saying(ImportCard.Of(there.Value, incoming.Lang));
        var name = Shown.Short(file.Name, 80);
        var loaded = known.Of(new FileOf(file))!.Value;
        if (loaded is not Downloaded.Whole whole) return Decision.Saying(loaded is Downloaded.TooBig ? ImportReplies.TooBig : ImportReplies.Missing);
        switch (ImportFile.Read(whole.Bytes, known.People, incoming.User, incoming.Today))
        {
            case ImportReading.Good { Rows.Count: > 0 } read:
                var parts = ImportPart.Of(read.Rows);
                var import = ImportRecord.Of(id, incoming.User, incoming.Now, name, read, parts.Count);
                return new Decision { Beside = [new ImportGiven(import, parts)], Replies = [ImportCard.Of(import, incoming.Lang)] };
            case ImportReading.Good empty: return Decision.Saying(ImportCard.Nothing(name, empty, incoming.Lang));
            case ImportReading.Bad bad: return Decision.Saying(ImportCard.Unreadable(name, bad.Problem, bad.Remedy, incoming.Lang));
            case var other: throw new InvalidOperationException($"Unknown reading {other.GetType().Name}.");
        }
    }

    /// <summary>Only whoever sent the file: another one's file tells of another one's team.</summary>
    static Outcome Of(string id, Incoming incoming, Known known, Func<Kept<ImportRecord>, Decision> then) =>
        known.Of(new ImportOf(id)) is not { } found ? Outcome.Wants(new ImportOf(id))
        : found.Value is { } kept && kept.Value.By == incoming.User ? then(kept)
        : Decision.Saying(ImportReplies.NotYours);

    static Decision Start(Kept<ImportRecord> kept, Incoming incoming) => kept.Value.Stage is not (ImportStage.Ready or ImportStage.Compared) || kept.Value.Counted.Differing == 0
        ? Decision.Saying(ImportCard.Of(kept.Value, incoming.Lang))
        : new() { Beside = [new ImportStarted(kept, incoming.Now)], Replies = [ImportCard.Of(kept.Value.Started(), incoming.Lang)] };
}

static class ImportReplies
{
    public static readonly Text NotForYou = new("관리자와 리더가 쓸 수 있습니다. 필요하시면 관리자에게 말씀해 주세요.", "Administrators and leaders can use this. Please ask one of them.");
    public static readonly Text NotYourFile = new(
        "목록 파일은 관리자와 리더만 가져올 수 있습니다. 이 파일을 팀 리더나 관리자에게 보내 이 채팅에 올려 달라고 하시거나, 한 건씩 ‘새 기회 고객사 이름’이라고 적어 주세요.",
        "Only administrators and leaders can import a list. Please give this file to your leader or an administrator, who can send it to me; or write ‘new opportunity’ and the customer's name, one by one.");
    public static readonly Text NotYours = new("파일을 보내신 분만 가져올 수 있습니다. 파일을 직접 보내 주세요.", "Only whoever sent the file can import it. Please send the file yourself.");
    public static readonly Text TooBig = new("파일이 5MB를 넘습니다. 나누어 보내 주세요.", "The file is larger than 5 MB. Please divide it.");
    public static readonly Text TooMany = new("한 번에 파일 {0}개까지 읽습니다. 나머지는 다시 보내 주세요.", "I read {0} files at once. Please send the others again.");
    public static readonly Text Missing = new("파일을 받지 못했습니다. 한 번 더 보내 주세요.", "I could not fetch the file. Please send it once more.");
    public static readonly Text How = new(
        "CRM에서 내려받은 CSV 파일을 이 채팅에 보내 주세요. 첫 행의 열 이름을 보고 영업 기회(번호, 고객사, 기회명, 영업담당, 금액, 단계 …), 고객 담당자(고객사, 성명, 직책, 부서), 고객사(회사명)를 알아봅니다. 가져오기 전에 무엇이 새로 생기는지 먼저 보여 드립니다.",
        "Send a CSV file from your CRM in this chat. From the column names in its first line I see what it holds: opportunities (id, company, opportunity, owner, amount, stage …), customer people (company, contact name, title, department) or customers (company name). Before anything is imported I show what would be new.");
}
