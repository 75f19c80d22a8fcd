using System.Globalization;
using System.Text;

namespace Quotes.Evaluation;

/// <summary>Draws the reliability plot: the share of right names over confidence, beside the diagonal on which confidence means what it says.</summary>
public static class ReliabilityPlot
{
    private const int Left = 60, Top = 20, Side = 360;

    /// <summary>An SVG image of 460 by 450 units, readable on light and dark grounds.</summary>
    /// <remarks>A bin's disc covers an area in proportion to its count; the count stands beside it.</remarks>
    public static string Svg(Reliability reliability)
    {
        StringBuilder svg = new();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 460 450\" width=\"460\" height=\"450\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"Share of right names over confidence\">\n");
        svg.Append("<rect width=\"460\" height=\"450\" fill=\"#ffffff\"/>\n");
        for (int tick = 0; tick <= 10; tick += 2)
        {
            double share = tick / 10.0;
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{X(share)} {Y(0)}V{Y(1)}M{X(0)} {Y(share)}H{X(1)}\" stroke=\"#dddddd\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(share)}\" y=\"{Y(0) + 18}\" text-anchor=\"middle\" fill=\"#333333\">{share:0.0}</text><text x=\"{X(0) - 8}\" y=\"{Y(share) + 4}\" text-anchor=\"end\" fill=\"#333333\">{share:0.0}</text>\n");
        }
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{X(0)} {Y(0)}L{X(1)} {Y(1)}\" stroke=\"#888888\" stroke-dasharray=\"4 4\"/>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(0.5)}\" y=\"{Y(0) + 42}\" text-anchor=\"middle\" fill=\"#333333\">confidence</text><text transform=\"translate(18 {Y(0.5)}) rotate(-90)\" text-anchor=\"middle\" fill=\"#333333\">share of names that are right</text>\n");
        int most = reliability.Bins.Select(bin => bin.Count).DefaultIfEmpty(1).Max();
        foreach (ReliabilityBin bin in reliability.Bins)
        {
            double radius = 3 + 11 * Math.Sqrt((double)bin.Count / most);
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(bin.Confidence)}\" cy=\"{Y(bin.Right)}\" r=\"{radius:0.0}\" fill=\"#1f5fa8\" fill-opacity=\"0.6\"/><text x=\"{X(bin.Confidence) - radius - 4:0.0}\" y=\"{Y(bin.Right) - 6}\" text-anchor=\"end\" fill=\"#333333\">{bin.Count}</text>\n");
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static double X(double share) => Math.Round(Left + Side * share, 1);

    private static double Y(double share) => Math.Round(Top + Side * (1 - share), 1);
}
