using System.Xml.Linq;
using static Quotes.Evaluation.Tests.Invented;

namespace Quotes.Evaluation.Tests;

public sealed class ReliabilityTests
{
    // Ten statements of one speaker: the first "right" of them are ascribed rightly, all as sure as is said.
    private static IEnumerable<ScoredAttribution> Attributions(int right, double confidence, bool named = true)
    {
        const string text = "“The river moved,” said Ilo Brandt.";
        GoldStatement gold = Gold(text, "The river moved", name: "Ilo Brandt", kind: SpeakerKind.Person);
        Article article = new() { Id = "a", Text = text };
        for (int i = 0; i < 10; i++)
        {
            yield return new(article, gold, Quote(text, "The river moved", name: !named ? null : i < right ? "Ilo Brandt" : "Mara Sund") with { Confidence = confidence });
        }
    }

    [Fact]
    public void NamesAsOftenRightAsTheyAreSureHaveNoCalibrationError() =>
        Assert.Equal(0, Reliability.Of([.. Attributions(8, 0.8), .. Attributions(3, 0.3)]).ExpectedCalibrationError!.Value, 9);

    [Fact]
    public void TheCalibrationErrorIsTheMeanDistanceWeighedByCount() =>
        Assert.Equal((10 * 0.15 + 20 * 0.3) / 30, Reliability.Of([.. Attributions(8, 0.95), .. Attributions(2, 0.5), .. Attributions(2, 0.5)]).ExpectedCalibrationError!.Value, 9);

    [Fact]
    public void AThresholdTradesNamesForRightOnes()
    {
        Reliability reliability = Reliability.Of([.. Attributions(10, 0.9), .. Attributions(5, 0.4), .. Attributions(0, 0, named: false)]);
        Assert.Equal((20 / 30.0, 15 / 20.0), reliability.At(0));
        Assert.Equal((10 / 30.0, 1.0), reliability.At(0.5));
        Assert.Equal((0.0, null), reliability.At(0.95));
    }

    [Fact]
    public void NobodyToNameLeavesNothingToCount()
    {
        Reliability reliability = Reliability.Of([]);
        Assert.Null(reliability.ExpectedCalibrationError);
        Assert.Equal((null, null), reliability.At(0.5));
        Assert.Contains("expected calibration error -", ReliabilityTable.Print(reliability, 0.5), StringComparison.Ordinal);
    }

    [Fact]
    public void FullConfidenceIsInTheLastBin()
    {
        ReliabilityBin bin = Assert.Single(Reliability.Of(Attributions(10, 1)).Bins);
        Assert.Equal((0.9, 1.0, 10, 1.0, 1.0), (bin.From, bin.To, bin.Count, bin.Confidence, bin.Right));
    }

    [Fact]
    public void TheTableMarksTheThresholdInUse()
    {
        string table = ReliabilityTable.Print(Reliability.Of([.. Attributions(8, 0.85), .. Attributions(2, 0.25)]), 0.35);
        Assert.Contains("0.8 to 0.9         10  0.850     80.0\n", table, StringComparison.Ordinal);
        Assert.Contains("     0.35     50.0              80.0  (default)\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePlotHasADiscForEachBin()
    {
        Reliability reliability = Reliability.Of([.. Attributions(8, 0.85), .. Attributions(2, 0.25)]);
        XElement svg = XElement.Parse(ReliabilityPlot.Svg(reliability));
        XElement[] discs = [.. svg.Descendants(svg.Name.Namespace + "circle")];
        Assert.Equal(["150", "366"], discs.Select(disc => disc.Attribute("cx")!.Value));
        Assert.Equal(["308", "92"], discs.Select(disc => disc.Attribute("cy")!.Value));
    }
}
