using System.Text.RegularExpressions;

namespace SalesBot.Tests.Architecture;

/// <summary>
/// Stored words hold people as tokens, so whatever leaves the program has to pass the one place that puts the names in: then an erased name is said nowhere. The stories see to it that
/// no token leaves; this sees to it that a new way out is noticed.
/// </summary>
public partial class NamesLeaveTests
{
    /// <summary>Ways out on which no stored words go, and why.</summary>
    static readonly (string File, string Line)[] fixedWords =
    [
        // Our own sentences, before anything has been read.
        ("bot/Turns/Answering.cs", "AdaptiveCardInvokeResponse.Message(words.In(lang))"),
        ("bot/Files/FileGiving.cs", "WeeklyWords.NoFile"), ("bot/Files/FileOffers.cs", "FileWords.NotPut"), ("bot/Files/FileOffers.cs", "gone.In(lang)"),
        ("bot/Search/Searching.cs", "TurnWords.TryAgain"), ("bot/Search/Searching.cs", "nothing.In(lang)"), ("bot/Search/Searching.cs", "nothing.En"),
        // Who recorded the absence is a colleague, by the name in the people list.
        ("bot/Work/AbsenceTime.cs", "OutboundActivity.Message(said)"),
    ];

    [Fact]
    public void Whatever_leaves_the_program_goes_through_the_names()
    {
        var found = from file in SourceTests.Sources("bot")
                    from line in SourceTests.Lines(file)
                    where WayOut().IsMatch(line.Words) && !Named().IsMatch(line.Words) && !fixedWords.Any(known => known.File == file && line.Words.Contains(known.Line, StringComparison.Ordinal))
                    select $"{file}:{line.Number}: {line.Words.Trim()}";
        Assert.True(!found.Any(), $"Stored words hold people as tokens. Send them through ShownNames.In, or name the line here if it holds our own words only.\n{string.Join('\n', found)}");
    }

    /// <summary>What is said later is kept with tokens; the names are put in when it is said.</summary>
    [Fact]
    public void A_card_is_written_for_sending_in_one_place() =>
        Assert.Equal(["bot/Customers/ShownNames.cs", "bot/Turns/Outcome.cs", "bot/Work/OwedReplies.cs"], SourceTests.Sources("bot", "documents").Where(file => SourceTests.Lines(file).Any(line => line.Words.Contains("ToUtf8Json(", StringComparison.Ordinal))).Order(StringComparer.Ordinal));

    /// <summary>Files are made of what SeenRecords and PersonFiles hand out, which name everything they read; a colleague's file is made of rows that were named.</summary>
    [Fact]
    public void Files_are_made_of_named_records_only() =>
        Assert.Equal(["bot/Customers/PersonFiles.cs", "bot/Files/FileMaker.cs"], SourceTests.Sources("bot").Where(file => SourceTests.Lines(file).Any(line => line.Words.Contains("new(FileNames.Of(", StringComparison.Ordinal))).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_excepted_is_still_there() => Assert.All(fixedWords, known => Assert.Contains(SourceTests.Lines(known.File), line => line.Words.Contains(known.Line, StringComparison.Ordinal)));

    [GeneratedRegex(@"OutboundActivity\.(Card|Message)\(|AdaptiveCardInvokeResponse\.(Card|Message)\(|TaskInvokeResponse\.(Continue|Message)\(|MessageExtensionResponse\.(Results|Message)\(|calendars\.Arrange\(", RegexOptions.NonBacktracking)]
    private static partial Regex WayOut();

    [GeneratedRegex(@"names\.In\(|Named\(", RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
