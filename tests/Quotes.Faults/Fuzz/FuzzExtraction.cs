using System.Text;
using System.Text.Json;
using CsCheck;
using Quotes.Extraction;
using Quotes.Extraction.Tests;
using Quotes.Faults.Fuzz.Samples;
using Quotes.Ingestion;
using Quotes.Json;

namespace Quotes.Faults.Fuzz;

/// <summary>Texts that nobody would print.</summary>
internal static class FuzzExtraction
{
    private const int MostCharacters = 3_000;

    private static readonly string[] Odd =
    [
        "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "—", "--", "…", ".", ",", ":", "?", "(", ")", " ", "\u00a0", "\t", "\n", "\n\n", "\r\n", "\u2028", "\0", "\ufeff", "\u200d", "\u202e", "\u2066", "\ud83d\ude00", "\ud83d", "\ude00", "e\u0301", "ﬁ", "İ", "中",
        " said ", " said that ", " told reporters ", "According to ", " accused ", "he ", "Mr. ", "U.S. ", "Gen. ", "Pavel Orlan", "al-Tarik", "the minister ", "a diplomat ", " of Halden ", "on Thursday", "MR. ORLAN: ", "QUESTION: ", "\nQ ", "(Laughter.)", "Read more:", "HARLAN, March 6 (Northwire) - ", "1234567890",
    ];

    public static void Run(Trial trial)
    {
        QuoteExtractor extractor = new();
        string[] prose = [.. SampleFiles.Of(InputFormats.JsonLines).SelectMany(bytes => Encoding.UTF8.GetString(bytes).Split('\n'))
            .Select(line => { try { return JsonDocument.Parse(line).RootElement.GetProperty("text").GetString(); } catch (JsonException) { return null; } }).OfType<string>()];
        Gen<string> cut = Gen.Select(Gen.Int[0, prose.Length - 1], Gen.Double.Unit, Gen.Int[0, 1_200]).Select((i, from, length) =>
        {
            int start = (int)(from * prose[i].Length);
            return prose[i].Substring(start, Math.Min(length, prose[i].Length - start));
        });
        Gen<string> piece = Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]);
        Gen<string> text = Gen.Frequency((4, cut), (5, piece), (1, Gen.Char.Array[0, 20].Select(c => new string(c)))).Array[1, 14].Select(parts => string.Concat(parts) is var all && all.Length > MostCharacters ? all[..MostCharacters] : string.Concat(parts));
        Fuzzing.Try(trial, text, trial.Wanted(1_500, 1_000_000), one =>
        {
            Article article = new() { Id = "odd", Text = one, PublishedAt = DateTimeOffset.UnixEpoch };
            IReadOnlyList<Quote> quotes = extractor.Extract(article);
            QuoteContract.Holds(article, quotes);
            ExtractionJson.Line(article, quotes);
        }, one => JsonSerializer.Serialize(one));
    }
}
