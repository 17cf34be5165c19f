using System.Globalization;
using System.Text;

namespace SalesBot.Bench.Report;

/// <summary>A bar for each kind of turn, as an SVG that needs nothing else to be seen.</summary>
static class Picture
{
    const int Left = 230, Wide = 460, High = 30, Bar = 18;

    public static string Of(IReadOnlyList<(string Name, double Value)> bars)
    {
        var most = bars.Max(bar => bar.Value);
        var drawn = new StringBuilder();
        drawn.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Wide + 70} {(bars.Count + 1) * High}\" font-family=\"sans-serif\" font-size=\"14\" role=\"img\">\n");
        drawn.Append("<title>Processor seconds of 10,000 turns, 16 conversations at once</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        drawn.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"20\" fill=\"#444\">CPU s / 10,000 turns, 16 at once</text>\n");
        for (int at = 0; at < bars.Count; at++)
        {
            var (name, value) = bars[at];
            var (y, width) = (((at + 1) * High) + 6, value / most * Wide);
            var colour = name.StartsWith("peer", StringComparison.Ordinal) ? "#8a8886" : name == "floor" ? "#c8c6c4" : "#4f52b2";
            drawn.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 14}\" text-anchor=\"end\" fill=\"#242424\">{name}</text>");
            drawn.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Left}\" y=\"{y}\" width=\"{width:0.0}\" height=\"{Bar}\" rx=\"3\" fill=\"{colour}\"/>");
            drawn.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + width + 6:0.0}\" y=\"{y + 14}\" fill=\"#242424\">{value:0.00}</text>\n");
        }
        return drawn.Append("</svg>\n").ToString();
    }
}
