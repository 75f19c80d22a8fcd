using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>A search worth trying, known to find something.</summary>
/// <param name="Query">The query text.</param>
/// <param name="Kind">What kind of search it is: the name of the text that explains it.</param>
/// <param name="Count">How many quotes it finds.</param>
internal sealed record Example(string Query, string Kind, long Count)
{
    /// <summary>What it asks for, in the language of the page: the example itself is found once for all of them.</summary>
    public string Explained => Language.Current["example.kind." + Kind];

    /// <summary>Its address.</summary>
    public string Address => Addresses.Search(new SearchRequest { Query = Query });
}

/// <summary>Makes examples out of what the index holds, once for each generation of it.</summary>
internal sealed class ExampleFinder
{
    private sealed record Found(IndexState State, IReadOnlyList<Example> Examples);

    private volatile Found? _found;

    /// <summary>A handful of searches; none for an empty index.</summary>
    public IReadOnlyList<Example> In(IQuoteIndex index, CancellationToken cancellation)
    {
        IndexState state = index.State;
        if (_found is { } known && known.State == state) return known.Examples;
        Example[] examples = [.. Candidates(index, cancellation)
            .Select(c => c with { Count = Count(index, c.Query, cancellation) })
            .Where(e => e.Count > 0)];
        _found = new Found(state, examples);
        return examples;
    }

    private static IEnumerable<Example> Candidates(IQuoteIndex index, CancellationToken cancellation)
    {
        SearchResult all = index.Search(new SearchRequest
        {
            Sort = SortOrder.Newest,
            Filters = [new Filter(FilterField.Type, [EnumNames<QuoteType>.Of(QuoteType.Direct)])],
            Facets = [FilterField.Speaker, FilterField.Outlet, FilterField.Country, FilterField.Role, FilterField.Cue],
        }, cancellation);
        if (all.Hits.Select(h => Phrase(h.Entry.Quote.Text)).FirstOrDefault(p => p is not null) is { } phrase)
        {
            yield return new Example($"\"{phrase}\"", "phrase", 0);
        }
        if (First(FilterField.Speaker) is { } speaker) yield return new Example($"speaker:{Quoted(speaker.Label)}", "speaker", 0);
        if (Cue(all) is { } cue) yield return new Example($"cue:{cue.Value}", "cue", 0);
        if (First(FilterField.Country) is { } country) yield return new Example($"country:{Quoted(country.Label)} type:direct", "country", 0);
        else if (First(FilterField.Role) is { } role) yield return new Example($"role:{Quoted(role.Label)} type:direct", "role", 0);
        if (First(FilterField.Outlet) is { } outlet) yield return new Example($"outlet:{Quoted(outlet.Label)}", "outlet", 0);

        FacetValue? First(FilterField field) => all.Facets.TryGetValue(field, out var values) ? values.FirstOrDefault() : null;
    }

    // The plainest manner of speaking says little about what the field can do.
    private static FacetValue? Cue(SearchResult result) =>
        result.Facets.TryGetValue(FilterField.Cue, out var values)
            ? values.FirstOrDefault(v => v.Value != EnumNames<CueClass>.Of(CueClass.State)) ?? values.FirstOrDefault()
            : null;

    // Three words in a row of a quote, short ones at the ends left out.
    private static string? Phrase(string text)
    {
        string[] words = text.Split(' ', 24);
        for (int i = 0; i + 2 < words.Length && i < 20; i++)
        {
            string[] three = words[i..(i + 3)];
            if (three.All(w => w.All(char.IsAsciiLetter)) && three[0].Length > 3 && three[2].Length > 4) return string.Join(' ', three);
        }
        return null;
    }

    private static string Quoted(string value) => value.All(char.IsAsciiLetterOrDigit) ? value : $"\"{value.Replace("\"", "")}\"";

    private static long Count(IQuoteIndex index, string query, CancellationToken cancellation) =>
        index.Search(new SearchRequest { Query = query, Limit = 0 }, cancellation) is { Error: null } result ? result.Total : 0;
}
