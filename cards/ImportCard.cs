using System.Globalization;
using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Imports;

namespace SalesBot.Cards;

/// <summary>A file from the CRM: what is in it, what it would change, and how far it is.</summary>
public static class ImportCard
{
    const int troublesShown = 8;

    public static AdaptiveCard Of(ImportRecord import, Lang lang, Text? news = null) => new()
    {
        FallbackText = ImportCardWords.Title.In(lang),
        Body =
        [
            .. Sections.News(news ?? NewsOf(import), lang),
            Sections.Heading(ImportCardWords.Title.In(lang)),
            Sections.Subtle($"{import.FileName} · {ImportCardWords.Rows(import.Kind).With(import.Rows).In(lang)}"),
            .. Counts(import, lang),
            .. Skipped(import, lang),
            .. Troubles(import.Troubles, import.TroublesInAll, lang),
        ],
        Actions = [.. Actions(import, lang)],
    };

    /// <summary>The whole file cannot be read.</summary>
    public static AdaptiveCard Unreadable(string fileName, Text problem, Text remedy, Lang lang) => new()
    {
        FallbackText = problem.In(lang),
        Body = [Sections.Heading(ImportCardWords.Title.In(lang)), Sections.Subtle(fileName), new TextBlock { Text = PeoplesWords.Escape(problem.In(lang)), Weight = FontWeight.Bolder }, new TextBlock { Text = PeoplesWords.Escape(remedy.In(lang)), Spacing = Spacing.Small }],
    };

    /// <summary>None of its rows can be taken: everything that is wrong with it.</summary>
    public static AdaptiveCard Nothing(string fileName, ImportReading.Good read, Lang lang) => new()
    {
        FallbackText = ImportCardWords.NoRows.In(lang),
        Body =
        [
            Sections.Heading(ImportCardWords.Title.In(lang)), Sections.Subtle(fileName), new TextBlock { Text = ImportCardWords.NoRows.In(lang), Weight = FontWeight.Bolder },
            .. read.Ended > 0 ? [Sections.Subtle(ImportCardWords.Ended.With(read.Ended).In(lang))] : Array.Empty<Element>(), .. Troubles(read.Troubles, read.Troubles.Count, lang),
        ],
    };

    static Text? NewsOf(ImportRecord import) => import.Stage switch
    {
        ImportStage.Comparing => ImportCardWords.Comparing,
        ImportStage.Importing => ImportCardWords.Importing.With(import.Parts == 0 ? 0 : import.Counted.All, import.Rows),
        ImportStage.Imported or ImportStage.Done => ImportCardWords.Done,
        ImportStage.Expired => ImportCardWords.Expired,
        _ => null,
    };

    static IEnumerable<Element> Counts(ImportRecord import, Lang lang)
    {
        if (import.Stage is ImportStage.Comparing or ImportStage.Expired) yield break;
        var (counts, done) = (import.Counted, import.Stage is ImportStage.Importing or ImportStage.Imported or ImportStage.Done);
        yield return new FactSet
        {
            Facts =
            [
                new((done ? ImportCardWords.WasNew : ImportCardWords.New).In(lang), Number(counts.New)), new((done ? ImportCardWords.WasChanged : ImportCardWords.Changed).In(lang), Number(counts.Changed)),
                new(ImportCardWords.Known.In(lang), Number(counts.Known)), .. counts.LeftOut > 0 ? [new Fact(ImportCardWords.Doubtful.In(lang), Number(counts.LeftOut))] : Array.Empty<Fact>(),
            ],
        };
        if (import.Kind is ImportKind.Opportunities) yield return Sections.Subtle(ImportCardWords.Unconfirmed.In(lang)) with { Spacing = Spacing.Small };
    }

    static IEnumerable<Element> Skipped(ImportRecord import, Lang lang)
    {
        if (import.Counted.LeftOut > 0) yield return Sections.Subtle(ImportCardWords.WhyDoubtful.In(lang)) with { Spacing = Spacing.Small };
        if (import.LeftOut > 0) yield return Sections.Subtle(ImportCardWords.LeftOut.With(import.LeftOut).In(lang));
        if (import.Ended > 0) yield return Sections.Subtle(ImportCardWords.Ended.With(import.Ended).In(lang));
        if (import.Unused.Count > 0) yield return Sections.Subtle(ImportCardWords.Unused.With(string.Join(", ", import.Unused)).In(lang));
    }

    static IEnumerable<Element> Troubles(IReadOnlyList<ImportTrouble> troubles, int inAll, Lang lang)
    {
        if (inAll == 0) yield break;
        yield return Sections.Label(ImportCardWords.Troubles, lang);
        foreach (var trouble in troubles.Take(troublesShown)) yield return PeoplesWords.Block(trouble.Message.In(lang), spacing: Spacing.Small);
        if (inAll > Math.Min(troubles.Count, troublesShown)) yield return Sections.Subtle(ImportCardWords.MoreTroubles.With(inAll - Math.Min(troubles.Count, troublesShown)).In(lang));
    }

    static IEnumerable<ActionElement> Actions(ImportRecord import, Lang lang) => import.Stage switch
    {
        ImportStage.Compared or ImportStage.Ready when import.Counted.Differing > 0 => [Buttons.Press(ImportCardWords.Take.With(import.Counted.Differing), new CardAction.StartImport(import.Id), lang, primary: true)],
        ImportStage.Comparing or ImportStage.Importing => [Buttons.PressOnly(ImportCardWords.HowFar, new CardAction.ShowImport(import.Id), lang)],
        _ => [],
    };

    static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

static class ImportCardWords
{
    public static readonly Text Title = new("CRM 파일 가져오기", "Import from the CRM");
    public static readonly Text Comparing = new("파일을 읽었습니다. 이미 있는 기록과 비교해 곧 알려 드리겠습니다.", "The file has been read. It is being compared with what is recorded; I will tell you in a moment.");
    public static readonly Text Importing = new("가져오고 있습니다: {1}행 가운데 {0}행", "Importing: {0} of {1} rows");
    public static readonly Text Done = new("가져왔습니다.", "It has been imported.");
    public static readonly Text Expired = new("일주일이 지나 파일 내용을 지웠습니다. 다시 보내 주세요.", "A week has passed and the file is no longer kept. Please send it again.");
    public static readonly Text New = new("새로 생길 것", "Would be new");
    public static readonly Text Changed = new("새 내용이 더해질 것", "Would learn something");
    public static readonly Text WasNew = new("새로 생긴 것", "New");
    public static readonly Text WasChanged = new("새 내용이 더해진 것", "Learned something");
    public static readonly Text Known = new("그대로인 것", "Stay as they are");
    public static readonly Text Doubtful = new("가져오지 않는 것", "Not taken");
    public static readonly Text WhyDoubtful = new("가져오지 않는 것은 번호가 다른 기록의 것이거나, 다른 팀의 것이거나, 삭제를 요청하신 분입니다.", "Not taken is what has another record's number, is another team's, or is somebody who was erased.");
    public static readonly Text Unconfirmed = new(
        "가져온 내용은 출처 ‘CRM’, ‘미확인’으로 남고 체크인에서 확인합니다. 사람이 적은 내용은 바뀌지 않습니다.",
        "What comes is kept as ‘not confirmed’ with the CRM as its source, until a check-in confirms it. What people said stays as it is.");
    public static readonly Text LeftOut = new("읽지 못해 가져오지 않는 행: {0}", "Rows left out because they could not be read: {0}");
    public static readonly Text Ended = new("CRM에서 이미 끝나 가져오지 않는 행: {0}", "Rows left out because they have ended in the CRM: {0}");
    public static readonly Text Unused = new("쓰지 않는 열: {0}", "Columns not used: {0}");
    public static readonly Text Troubles = new("살펴볼 곳", "Please look at");
    public static readonly Text MoreTroubles = new("그 밖에 {0}곳", "and {0} more");
    public static readonly Text NoRows = new("가져올 수 있는 행이 없습니다.", "There is no row that can be imported.");
    public static readonly Text Take = new("{0}건 가져오기", "Import {0}");
    public static readonly Text HowFar = new("어디까지 됐는지 보기", "Show how far it is");

    public static Text Rows(ImportKind kind) => kind switch
    {
        ImportKind.Opportunities => new("영업 기회 {0}행", "{0} rows of opportunities"),
        ImportKind.People => new("고객 담당자 {0}행", "{0} rows of customer people"),
        _ => new("고객사 {0}행", "{0} rows of customers"),
    };
}
