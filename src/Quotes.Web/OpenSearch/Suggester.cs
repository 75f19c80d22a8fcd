using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Pages;

namespace Quotes.Web.OpenSearch;

/// <summary>What somebody who types a query may mean: speakers and outlets whose names go on so, fields and their values.</summary>
internal sealed class Suggester(QuoteArchive archive)
{
    /// <summary>The longest text that anything is suggested for.</summary>
    public const int MaxLength = 200;

    private const int MostOfAKind = 5;

    private volatile Known? _outlets;

    /// <summary>One way to go on.</summary>
    /// <param name="Query">The whole query.</param>
    /// <param name="Meaning">What it finds.</param>
    /// <param name="Address">Where it leads, a path on this host.</param>
    public sealed record Suggestion(string Query, string Meaning, string Address);

    /// <summary>The best few ways to go on; the words before the last stay as they are.</summary>
    public IReadOnlyList<Suggestion> For(string typed, CancellationToken cancellation)
    {
        string text = typed.TrimStart();
        if (text.Length is 0 or > MaxLength) return [];
        int last = text.LastIndexOf(' ') + 1;
        string head = text[..last], word = text[last..];
        if (word.Length == 0) return [];
        List<Suggestion> found = [.. Names(text, "", cancellation)];
        if (head.Length > 0) found.AddRange(Names(word, head, cancellation));
        found.AddRange(Fields(word).Select(value => Search(head + value, value)));
        return [.. found.DistinctBy(s => s.Query)];
    }

    private IEnumerable<Suggestion> Names(string begun, string head, CancellationToken cancellation)
    {
        (string? field, string name) = begun.IndexOf(':') is > 0 and var colon ? (begun[..colon], begun[(colon + 1)..]) : (null, begun);
        name = name.Trim('"', ' ');
        if (name.Length == 0) yield break;
        if (field is null or "speaker")
        {
            foreach (SpeakerSummary speaker in archive.Index.Speakers(new SpeakerRequest { Query = name, Limit = MostOfAKind }, cancellation).Speakers)
            {
                string query = head + Phrase("speaker", speaker.Name);
                yield return head.Length > 0 ? Search(query, speaker.Name) : new Suggestion(query, speaker.Name, Addresses.Speaker(speaker.Id));
            }
        }
        if (field is null or "outlet")
        {
            string folded = FoldedValue.Of(name);
            foreach (FacetValue outlet in Outlets(cancellation).Where(o => Begins(o.Value, folded)).Take(MostOfAKind)) yield return Search(head + Phrase("outlet", outlet.Label), outlet.Label);
        }
    }

    // Asked at every key that somebody presses, known until the index changes.
    private IReadOnlyList<FacetValue> Outlets(CancellationToken cancellation)
    {
        long generation = archive.Index.State.Generation;
        if (_outlets is { } known && known.Generation == generation) return known.Values;
        SearchResult counted = archive.Index.Search(new SearchRequest { Limit = 0, Facets = [FilterField.Outlet], FacetLimit = SearchRequest.MaxFacetLimit }, cancellation);
        _outlets = new Known(counted.Index.Generation, counted.Facets[FilterField.Outlet]);
        return _outlets.Values;
    }

    private static IEnumerable<string> Fields(string word)
    {
        IEnumerable<string> fields = EnumNames<QueryField>.All.Select(f => f + ":");
        IEnumerable<string> values = EnumNames<FilterField>.All.SelectMany(name => EnumNames<FilterField>.TryParse(name, out FilterField field)
            ? (SearchParameters.LegalValues(field) ?? []).Where(_ => EnumNames<QueryField>.All.Contains(name)).Select(value => $"{name}:{value}") : []);
        IEnumerable<string> all = word.Contains(':') ? values : fields;
        return all.Where(f => f.Length > word.Length && f.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Take(2 * MostOfAKind);
    }

    private static bool Begins(string outlet, string folded) =>
        outlet.StartsWith(folded, StringComparison.Ordinal) || outlet.Contains(" " + folded, StringComparison.Ordinal);

    private static string Phrase(string field, string name) => $"{field}:\"{name.Replace("\"", "", StringComparison.Ordinal)}\"";

    private static Suggestion Search(string query, string meaning) => new(query, meaning, Addresses.Search(new SearchRequest { Query = query }));

    private sealed record Known(long Generation, IReadOnlyList<FacetValue> Values);
}
