using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SalesBot.Documents.Word;

/// <summary>Some words in one style.</summary>
/// <param name="Size">In points; null takes the paragraph's.</param>
sealed record Run(string Words, bool Bold = false, string? Color = null, double? Size = null)
{
    public static implicit operator Run(string words) => new(words);

    public W.Run Written()
    {
        var properties = new W.RunProperties
        {
            Bold = Bold ? new W.Bold() : null,
            Color = Color is null ? null : new W.Color { Val = Color },
            FontSize = Size is null ? null : new W.FontSize { Val = HalfPoints(Size.Value) },
        };
        var run = new W.Run();
        if (properties.HasChildren) run.Append(properties);
        var first = true;
        foreach (var line in Plain.Of(Words).ReplaceLineEndings("\n").Split('\n'))
        {
            if (!first) run.Append(new W.Break());
            run.Append(new W.Text(line) { Space = SpaceProcessingModeValues.Preserve });
            first = false;
        }
        return run;
    }

    internal static string HalfPoints(double points) => ((int)Math.Round(points * 2)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
