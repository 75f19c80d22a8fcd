using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Counts, for every reporting verb and what is taken as its content, how often people marked a statement there.</summary>
/// <remarks>Source: PolNeAR 1.0, train split. A prediction counts as marked when it shares at least 0.4 of its characters (intersection over union) with a marked content.</remarks>
internal static class CueCounting
{
    private const double Marked = 0.4;
    private const int Fewest = 3;

    public static int Run(string[] args)
    {
        string gold = args.Length > 0 ? args[0] : "../shared/eval/polnear/train.jsonl.gz";
        string table = args.Length > 1 ? args[1] : "src/Quotes.Extraction/Lexicons/cue-patterns.tsv";
        QuoteExtractor extractor = new() { UseCuePatterns = false, Reports = null };
        SortedDictionary<(string Lemma, string Rule), (int Seen, int Hits)> counts = [];
        int articles = 0;
        using StreamReader reader = new(new GZipStream(File.OpenRead(gold), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            Count(document.RootElement, extractor, counts);
            articles++;
        }
        using StreamWriter writer = new(table) { NewLine = "\n" };
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# origin: counted on PolNeAR 1.0 (Newell, Margolin, Ruths 2018), train split, {articles} articles, by Quotes.Training cues"));
        writer.WriteLine("# How often people marked a statement where the extractor found one without quotation marks. rule: what it took for the content.");
        writer.WriteLine("# columns: lemma of the cue; rule; found; marked");
        foreach (((string lemma, string rule), (int seen, int hits)) in counts)
        {
            if (seen >= Fewest) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lemma}\t{rule}\t{seen}\t{hits}"));
        }
        Console.WriteLine($"{articles} articles, {counts.Count} patterns of cue and content, {counts.Values.Sum(c => c.Seen)} found, {counts.Values.Sum(c => c.Hits)} marked");
        return 0;
    }

    private static void Count(JsonElement gold, QuoteExtractor extractor, SortedDictionary<(string, string), (int Seen, int Hits)> counts)
    {
        Article article = new() { Id = gold.GetProperty("id").GetString()!, Text = gold.GetProperty("text").GetString()! };
        CodePointMap map = new(article.Text);
        List<List<TextSpan>> marked = [.. gold.GetProperty("quotes").EnumerateArray().Select(q => q.GetProperty("content").EnumerateArray()
            .Select(s => new TextSpan(map.ToUtf16(s[0].GetInt32()), map.ToUtf16(s[1].GetInt32()))).ToList())];
        foreach (Quote quote in extractor.Extract(article))
        {
            if (quote.Type != QuoteType.Indirect || quote.Cue is null) continue;
            (string, string) key = (quote.Cue.Lemma, CuePatterns.RuleOf(quote.Evidence));
            (int seen, int hits) = counts.GetValueOrDefault(key);
            bool hit = marked.Exists(m => Overlap(m, quote.Spans) >= Marked);
            counts[key] = (seen + 1, hits + (hit ? 1 : 0));
        }
    }

    private static double Overlap(IReadOnlyList<TextSpan> a, IReadOnlyList<TextSpan> b)
    {
        int shared = 0;
        foreach (TextSpan x in a)
        {
            foreach (TextSpan y in b) shared += Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start));
        }
        return (double)shared / (a.Sum(s => s.Length) + b.Sum(s => s.Length) - shared);
    }
}
