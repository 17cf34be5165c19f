namespace SalesBot.Cards.Elements;

public sealed record Image : Element
{
    /// <summary>https, PNG, JPEG or GIF, at most 1024 × 1024 pixels and 1 MB.</summary>
    public required string Url { get; init; }

    /// <summary>Required because a screen reader has nothing else to say.</summary>
    public required string AltText { get; init; }

    public ImageSize? Size { get; init; }
    public ImageStyle? Style { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
    public ActionElement? SelectAction { get; init; }

    private protected override ReadOnlySpan<byte> Type => "Image"u8;

    private protected override void WriteOwn(CardWriter to)
    {
        to.Add("url"u8, Url);
        to.Add("altText"u8, AltText);
        to.Add("size"u8, Size);
        to.Add("style"u8, Style);
        to.Add("horizontalAlignment"u8, HorizontalAlignment);
        to.Add("selectAction"u8, SelectAction);
    }
}
