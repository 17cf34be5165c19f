using SalesBot.Tests.Channel;

namespace SalesBot.Tests.Manifest;

/// <summary>The rules for icons in Microsoft's guide to app packages.</summary>
public sealed class IconTests
{
    readonly Png color = Png.Read(Packed.Files["color.png"]), outline = Png.Read(Packed.Files["outline.png"]);

    [Fact]
    [Row("5 icons")]
    public void The_colour_icon_has_192_pixels_a_side() => Assert.Equal((192, 192), (color.Width, color.Height));

    [Fact]
    public void The_outline_icon_has_32_pixels_a_side() => Assert.Equal((32, 32), (outline.Width, outline.Height));

    [Fact]
    public void The_symbol_is_within_the_central_96_pixels_on_a_plain_ground()
    {
        var ground = color.At(0, 0);
        var symbol = color.Pixels.Where(pixel => pixel.Colour != ground).ToList();
        Assert.NotEmpty(symbol);
        Assert.All(symbol, pixel =>
        {
            Assert.InRange(pixel.X, 48, 143);
            Assert.InRange(pixel.Y, 48, 143);
        });
    }

    [Fact]
    [Row("5 icons")]
    public void The_ground_is_opaque_and_has_the_accent_colour()
    {
        var ground = color.At(0, 0);
        Assert.Equal(Packed.Manifest["accentColor"]!.GetValue<string>(), $"#{ground.Red:x2}{ground.Green:x2}{ground.Blue:x2}");
        Assert.Equal(255, ground.Alpha);
    }

    [Fact]
    [Row("5 icons")]
    public void The_outline_is_white_on_transparent()
    {
        var drawn = outline.Pixels.Where(pixel => pixel.Colour.Alpha > 0).ToList();
        Assert.All(drawn, pixel => Assert.Equal((255, 255, 255), (pixel.Colour.Red, pixel.Colour.Green, pixel.Colour.Blue)));
        Assert.InRange(drawn.Count, 50, outline.Width * outline.Height / 2);
        Assert.Equal(0, outline.At(0, 0).Alpha);
    }
}
