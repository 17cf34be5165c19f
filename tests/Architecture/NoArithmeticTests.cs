using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SalesBot.Documents.Exports;
using SalesBot.Documents.Meetings;
using SalesBot.Documents.Reports;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;
using SalesBot.Tests.Cards;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Documents;

namespace SalesBot.Tests.Architecture;

/// <summary>Execution, not arithmetic: nothing that people get to see forecasts, rates, ranks or measures anybody against a quota.</summary>
public partial class NoArithmeticTests
{
    /// <summary>Where the product says that it does not do so; each stands somewhere, or is to be removed from this list.</summary>
    static readonly string[] promises =
    [
        "평가나 순위를 매기지 않습니다", "Nothing here is scored or ranked", "매출 예측, 점수, 순위는 만들지 않습니다", "It makes no forecasts, scores or rankings",
        "점수나 순위를 매기지 않습니다", "nobody is scored or ranked", "예측, 점수, 순위는 없고", "It gives no forecasts, scores or rankings", "순위나 점수는 없습니다", "Nobody is ranked or scored",
    ];

    [Fact]
    public void No_text_forecasts_rates_or_ranks() => Assert.Empty(
        Found("a text", TextTests.Static().Distinct().SelectMany(text => (string[])[text.Ko, text.En])).Concat(TextTests.Pairs().SelectMany(pair => Found(pair.File, [pair.Ko, pair.En]))));

    [Fact]
    public void No_card_does()
    {
        var files = ApprovedCardsTests.Cards().Select(card => (string)card[0]).ToList();
        Assert.True(files.Count > 100, $"Only {files.Count} cards were found.");
        Assert.Empty(files.SelectMany(file => Found(file, [JsonNode.Parse(File.ReadAllText(Path.Combine(Approved.Folder, file)))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })])));
    }

    [Theory, InlineData(Lang.Ko), InlineData(Lang.En)]
    public void No_document_does(Lang lang)
    {
        var tables = Exports.Of(SampleWeek.Seen(), lang);
        (string Name, string Words)[] documents =
        [
            ("weekly report", Opened.Words(WeeklyReportDocument.Of(SampleWeek.Report(lang)))), ("meeting pack in Word", Opened.Words(MeetingPackDocument.Of(SampleWeek.Pack(), lang))),
            ("meeting pack as slides", Opened.Words(MeetingPackSlides.Of(SampleWeek.Pack(), lang))), ("Excel", Opened.Words(ExcelFile.Of(tables, lang))), ("CSV", Unpacked(CsvFile.Zip(tables, lang))),
            ("JSON", System.Text.Encoding.UTF8.GetString(JsonFile.Of(tables))),
        ];
        Assert.All(documents, document => Assert.True(document.Words.Length > 200, $"Nothing could be read in {document.Name}."));
        Assert.Empty(documents.SelectMany(document => Found(document.Name, [document.Words])));
    }

    [Fact]
    public void No_page_does()
    {
        var pages = Pages().ToList();
        Assert.Empty(pages.SelectMany(file => Found(file, [File.ReadAllText(Path.Combine(Repository.Folder, file))])));
        var all = string.Concat(pages.Select(file => File.ReadAllText(Path.Combine(Repository.Folder, file)))) + string.Concat(TextTests.Static().Select(text => text.Ko + text.En));
        Assert.All(promises, promise => Assert.Contains(promise, all, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("수주 확률 70%"), InlineData("이번 분기 전망치"), InlineData("팀 순위"), InlineData("달성률"), InlineData("할당 대비"), InlineData("매출 예측"), InlineData("점수 3점"), InlineData("Win rate this quarter"), InlineData("Forecast"), InlineData("ranked 2nd"), InlineData("Score: 3"), InlineData("quota attainment"), InlineData("weighted pipeline")]
    public void It_is_found(string words) => Assert.NotEmpty(Found("here", [words]));

    [Theory]
    [InlineData("평가 기준"), InlineData("담당자를 정해 주세요"), InlineData("Frankfurt, franking and underscored"), InlineData("a separate question"), InlineData("Nothing here is scored or ranked"), InlineData("10 % 할인")]
    public void Innocent_words_are_not(string words) => Assert.Empty(Found("here", [words]));

    internal static IEnumerable<string> Found(string place, IEnumerable<string> all) =>
        from words in all
        let told = promises.Aggregate(words, (left, promise) => left.Replace(promise, "", StringComparison.Ordinal))
        from Match match in Arithmetic().Matches(told)
        select $"{place}: '{match.Value}' in '…{told[Math.Max(0, match.Index - 40)..Math.Min(told.Length, match.Index + match.Length + 40)]}…'";

    /// <summary>What stands beside the program for people to read.</summary>
    static IEnumerable<string> Pages() =>
    [
        "manifest/manifest.json", "manifest/ko.json", "bot/Package/about.html", "bot/Local/page/index.html", "bot/Local/page/words.js",
        .. ((string[])["administrators", "leaders", "reps"]).SelectMany(page => (string[])[$"docs/{page}.ko.md", $"docs/{page}.en.md"]),
    ];

    static string Unpacked(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using var text = new StreamReader(entry.Open());
            return text.ReadToEnd();
        }));
    }

    /// <summary>Whole words in English, where "separate" and "franking" are innocent; in Korean what no other word begins with.</summary>
    [GeneratedRegex("""예측|확률|전망치|매출 ?전망|순위|랭킹|등수|점수|평점|스코어|달성[률율]|할당|승률|수주[율률]|성공률|가능성 ?\d|목표 ?대비|가중 ?(?:금액|평균)|\b(?:forecast\w*|probabilit\w*|likelihood|(?:win|close|closing|hit|conversion|success) rates?|rank(?:s|ed|ing|ings)?|leaderboards?|scor(?:e|es|ed|ing|ecards?)|quotas?|attainment|weighted)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Arithmetic();
}
