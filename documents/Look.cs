namespace SalesBot.Documents;

/// <summary>How all documents look: one family of letters, one blue, and red only for what needs somebody.</summary>
static class Look
{
    /// <summary>On every Korean Windows and Mac with Office; elsewhere the nearest sans-serif stands in.</summary>
    public const string Font = "Malgun Gothic";

    public const string Ink = "1F2937";
    public const string Subtle = "667085";
    public const string Blue = "1F4E8C";
    public const string LightBlue = "EAF1FA";
    public const string Line = "C5D0DE";
    public const string Red = "B42318";
    public const string LightRed = "FDECEA";
    public const string Green = "1B6E43";
    public const string LightGreen = "E6F4EC";
    public const string Amber = "8A5A00";
    public const string LightGrey = "F4F6F9";
    public const string White = "FFFFFF";
}
