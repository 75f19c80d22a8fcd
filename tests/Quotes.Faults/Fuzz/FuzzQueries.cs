using System.Text.Json;
using CsCheck;
using Quotes.Archive;
using Quotes.Faults.Damage;
using Quotes.Search;

namespace Quotes.Faults.Fuzz;

/// <summary>Queries nobody would type, read and, now and then, asked.</summary>
internal static class FuzzQueries
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "(", ")", "((((((((", "))))", "AND", "OR", "NOT", "+", "-", "~", "~5", "~99999999999", "*", "nuc*", "a*", "?", "/(a|b)*a/", ":", "speaker:", "said:", "role:", "date:", "date:2025", "date:2025-13..", "date:>=2031-01-01", "cue:deny", "type:direct", "kind:anonymous",
        "country:XX", "outlet:\"Halden Post\"", "to:", "mentions:", "minConfidence:", "bridge", "ferry", "the", "closed", "paper", "\"nothing else was agreed\"", "İ", "ﬁ", "\u202e", "\0", "\ud83d", "\n", "中文", "don't", "a-b-c", "1,234.5", "§", "\\", "\\\"", " ", " ", " ", " ",
    ];

    public static void Run(Trial trial)
    {
        string folder = trial.NewFolder("queried");
        Ruin.Build(folder);
        using QuoteArchive archive = QuoteArchive.OpenForReading(folder);
        Gen<string> query = Gen.Frequency((9, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])), (1, Gen.Char.Array[0, 8].Select(c => new string(c)))).Array[0, 40]
            .Select(parts => string.Join(parts.Length % 2 == 0 ? " " : "", parts));
        Fuzzing.Try(trial, query, trial.Wanted(3_000, 1_000_000), one =>
        {
            QueryReading reading = QueryText.Parse(one);
            if (reading.Error is { } error && (error.Position < 0 || error.Position > one.Length || error.Message.ToString().Length == 0)) throw new InvalidOperationException($"a mistake at {error.Position} of {one.Length}: {error.Message}");
            ParsedParameters request = SearchParameters.Parse([new("q", one), new("outlet", one), new("cursor", one), new("sort", "newest")]);
            if (request.Request is null && request.Errors.Count == 0) throw new InvalidOperationException("neither a request nor a mistake");
            if (reading.Error is not null || one.Length % 4 != 0) return;
            SearchResult result = archive.Index.Search(new SearchRequest { Query = one, Limit = 5, Facets = [FilterField.Speaker] });
            if (result.Hits.Count > result.Total) throw new InvalidOperationException($"{result.Hits.Count} hits of {result.Total}");
        }, one => JsonSerializer.Serialize(one));
    }
}
