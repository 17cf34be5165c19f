namespace SalesBot.Documents.Slides;

/// <summary>A rectangle on a slide, in inches from the upper left corner.</summary>
readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public static long Emu(double inches) => (long)Math.Round(inches * 914_400);
}

/// <summary>How much room words take, so that what does not fit goes to the next slide instead of over the edge.</summary>
static class Room
{
    /// <summary>Lines that these words need in this width. Korean letters are as wide as they are high, others about half.</summary>
    public static int Lines(string words, double inches, double points)
    {
        var wide = inches * 72 / points;
        var lines = 0;
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
            lines += Math.Max(1, (int)Math.Ceiling(line.Sum(letter => letter < 0x1100 ? 0.56 : 1.0) / wide));
        return lines;
    }

    public static double Height(int lines, double points) => lines * points * 1.32 / 72;
}
