using System.Text.Json.Serialization;

namespace SalesBot.Domain.Imports;

/// <summary>How far an import is. The names are stored.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportStage>))]
public enum ImportStage
{
    /// <summary>Its rows are being compared with what is recorded.</summary>
    Comparing,

    /// <summary>Compared; whoever sent it has to be told.</summary>
    Compared,

    /// <summary>Told; it waits for the button.</summary>
    Ready,

    /// <summary>Being written.</summary>
    Importing,

    /// <summary>Written; whoever sent it has to be told.</summary>
    Imported,

    /// <summary>Told. Nothing of the file is kept any more.</summary>
    Done,

    /// <summary>Nobody pressed the button for a week. Nothing of the file is kept any more.</summary>
    Expired,
}

/// <summary>What a row came to, or would come to.</summary>
public enum ImportOutcome
{
    New, Changed,

    /// <summary>It is there already, as it is or as people have told it since.</summary>
    Known,

    /// <summary>Not taken: the number is something else's, it is another team's, or it must not come back.</summary>
    LeftOut,
}

public sealed record ImportCounts(int New = 0, int Changed = 0, int Known = 0, int LeftOut = 0)
{
    [JsonIgnore]
    public int Differing => New + Changed;

    [JsonIgnore]
    public int All => Differing + Known + LeftOut;

    public ImportCounts Plus(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.New => this with { New = New + 1 },
        ImportOutcome.Changed => this with { Changed = Changed + 1 },
        ImportOutcome.Known => this with { Known = Known + 1 },
        _ => this with { LeftOut = LeftOut + 1 },
    };
}

/// <summary>A file that somebody gave in, and how far it is. Its rows are stored beside it, in parts, until it is done.</summary>
/// <param name="By">Who sent it, and who alone may import it.</param>
/// <param name="Parts">How many parts there are.</param>
/// <param name="Troubles">The first of them; <paramref name="TroublesInAll"/> counts all.</param>
/// <param name="LeftOut">Rows that could not be read.</param>
/// <param name="Ended">Rows of opportunities that have ended.</param>
/// <param name="Next">The part that comes next, in comparing and in writing.</param>
public sealed record ImportRecord(
    string Id, UserId By, DateTimeOffset At, string FileName, ImportKind Kind, int Rows, int Parts, IReadOnlyList<ImportTrouble> Troubles, int TroublesInAll, int LeftOut, int Ended, IReadOnlyList<string> Unused,
    ImportStage Stage = ImportStage.Comparing, int Next = 0, ImportCounts? Counts = null)
{
    const int troublesKept = 20, unusedKept = 20;

    /// <summary>How long a file waits for the button.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(7);

    [JsonIgnore]
    public ImportCounts Counted => Counts ?? new();

    public static ImportRecord Of(string id, UserId by, DateTimeOffset at, string fileName, ImportReading.Good read, int parts) => new(
        id, by, at, Shown.Short(fileName, 80), read.Kind, read.Rows.Count, parts, [.. read.Troubles.Take(troublesKept)], read.Troubles.Count, read.Troubles.Where(trouble => trouble.LeftOut).Select(trouble => trouble.Line).Distinct().Count(),
        read.Ended, [.. read.Unused.Take(unusedKept).Select(heading => Shown.Short(heading, 40))]);

    /// <summary>The button was pressed: from the first row on, in earnest.</summary>
    public ImportRecord Started() => this with { Stage = ImportStage.Importing, Next = 0, Counts = null };

    /// <summary>A part was gone through; after the last one the stage is over.</summary>
    public ImportRecord Passed(ImportCounts counts) => this with
    {
        Next = Next + 1, Counts = counts,
        Stage = Next + 1 < Parts ? Stage : Stage is ImportStage.Comparing ? ImportStage.Compared : ImportStage.Imported,
    };

    /// <summary>Whoever sent it has been told.</summary>
    public ImportRecord Told() => this with { Stage = Stage switch { ImportStage.Compared => ImportStage.Ready, ImportStage.Imported => ImportStage.Done, _ => Stage } };
}
