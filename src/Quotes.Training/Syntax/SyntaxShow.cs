using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Prints the analysis of sentences given as words with spaces between, one a line.</summary>
internal static class SyntaxShow
{
    public static void Print(SyntaxModel model, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var tags = new PosTag[words.Length];
            var heads = new int[words.Length];
            var labels = new DependencyLabel[words.Length];
            model.Analyze(words, tags, heads, labels);
            Console.WriteLine(string.Join(' ', words.Select((w, i) =>
                $"{w}/{tags[i].Name()}/{labels[i].Name()}{(heads[i] < 0 ? "" : "<" + words[heads[i]] + (heads[i] > i ? "+" : "-") + Math.Abs(heads[i] - i))}")));
        }
    }
}
