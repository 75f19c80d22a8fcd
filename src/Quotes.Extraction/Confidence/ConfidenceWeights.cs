using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Quotes.Extraction;

/// <summary>The two logistic models of <c>confidence.tsv</c>: a weight for each feature.</summary>
/// <remarks>How they are trained, on what, and how well they do: <c>MODEL.md</c> beside this file.</remarks>
internal sealed class ConfidenceWeights
{
    /// <summary>Whether the mention found is the one people marked.</summary>
    public const string Mention = "mention";

    /// <summary>Whether the name resolved is right, given how sure the mention is.</summary>
    public const string Name = "name";

    private readonly FrozenDictionary<(string Model, string Feature), double> _weights;

    public ConfidenceWeights(IEnumerable<(string Model, string Feature, double Weight)> weights) =>
        _weights = weights.ToFrozenDictionary(w => (w.Model, w.Feature), w => w.Weight);

    /// <summary>The weights that ship with the extractor.</summary>
    public static ConfidenceWeights Default { get; } = new(Read());

    /// <summary>Log odds that a model gives to the features; features never met count nothing.</summary>
    public double LogOdds(string model, IReadOnlyList<Feature> features)
    {
        double sum = 0;
        foreach (Feature feature in features)
        {
            if (_weights.TryGetValue((model, feature.Name), out double weight)) sum += weight * feature.Value;
        }
        return sum;
    }

    /// <summary>The probability that log odds stand for.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static IEnumerable<(string, string, double)> Read()
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Quotes.Extraction.Confidence.tsv");
        if (stream is null) yield break;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] row = line.Split('\t');
            yield return (row[0], row[1], double.Parse(row[2], CultureInfo.InvariantCulture));
        }
    }
}

/// <summary>Something true of an attribution, with its value; 1 for what merely holds.</summary>
internal readonly record struct Feature(string Name, double Value = 1);
