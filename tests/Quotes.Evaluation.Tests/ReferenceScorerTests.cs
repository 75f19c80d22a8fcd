using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Quotes.Json;

namespace Quotes.Evaluation.Tests;

/// <summary>The scorer of the shared folder is the yardstick; ours must give every figure the same.</summary>
public sealed class ReferenceScorerTests
{
    private static readonly (string Name, Func<Figures, double?> Value)[] Figures =
    [
        ("gold", f => f.Gold), ("pred", f => f.Predicted), ("P", f => f.Precision), ("R", f => f.Recall), ("F", f => f.F),
        ("cover R", f => f.CoverRecall), ("cover F", f => f.CoverF), ("mention", f => f.Mention), ("cue", f => f.Cue),
        ("name", f => f.Name), ("surname", f => f.Surname), ("given", f => f.Given), ("WSW F", f => f.WhoSaidWhatF),
    ];

    [Fact]
    public void TheDiplomaticArticlesScoreTheSame() => Compare(Repository.Shared("eval", "diplomatic", "dev.jsonl"));

    [Fact]
    public void ArticlesWithListsOfCuesAndWithoutNamesScoreTheSame() => Compare(Repository.Shared("eval", "polnear", "dev.jsonl.gz"));

    [Fact]
    public void TheSampleScoresTheSame() => Compare(Repository.At("tests", "Quotes.Extraction.Tests", "Gold", "sample.gold.jsonl"));

    private static void Compare(string path)
    {
        string reference = Repository.Shared("eval", "score.py");
        IReadOnlyList<GoldArticle> gold = GoldFile.Read(path);
        var predictions = Extracted.From(gold);
        using JsonDocument theirs = JsonDocument.Parse(Run(reference, path, gold.Select(article => ExtractionJson.Line(article.Article, predictions[article.Article.Id]))));
        foreach ((StatementGroup group, Figures ours) in Scorer.Score(gold, predictions).Groups)
        {
            foreach ((string name, Func<Figures, double?> value) in Figures)
            {
                JsonElement figure = theirs.RootElement.GetProperty(group.Label).GetProperty(name);
                double? expected = figure.ValueKind == JsonValueKind.Null ? null : figure.GetDouble();
                // Theirs are rounded to one decimal.
                bool same = expected is { } number && value(ours) is { } own ? Math.Abs(number - own) < 0.0500001 : value(ours) == expected;
                Assert.True(same, $"{group} {name}: {value(ours)}, expected {expected}");
            }
        }
    }

    private static string Run(string script, string gold, IEnumerable<string> lines)
    {
        string predicted = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllLines(predicted, lines);
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("python3", [script, gold, predicted, "--json"]) { RedirectStandardOutput = true })!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip("needs python3");
            throw;
        }
        finally
        {
            File.Delete(predicted);
        }
    }
}
