using System.Globalization;

namespace Quotes.Search;

/// <summary>The request as named parameters: what stands in a URL or on a command line, and back. The one mapping for all of them.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>q</c>: the query text, see <see cref="QueryText"/>.</item>
/// <item><c>speaker kind role affiliation country addressee mentions outlet type cue language article corrected</c>: filters; repeated, any of the values; with <c>not.</c> before the name, none of them.</item>
/// <item><c>beside</c>: a speaker's id; only quotes in articles that quote this speaker, too.</item>
/// <item><c>from to said.from said.to published.from published.to</c>: days, months or years, both ends included.</item>
/// <item><c>minConfidence</c>: from 0 to 1. <c>sort</c>: relevance, newest, oldest or random; <c>seed</c>: what random shuffles by. <c>fold</c>: utterance or none.</item>
/// <item><c>limit</c>, <c>cursor</c>: the page. <c>facet</c> (repeated): a filter's name, or <c>date</c> for the histogram; <c>facetLimit</c>; <c>scale</c>: raw, or share for what the histogram's counts are a share of.</item>
/// </list>
/// A parameter with an empty value is as good as none, as forms send their empty boxes.
/// </remarks>
public static class SearchParameters
{
    /// <summary>The most values one filter takes.</summary>
    public const int MaxValues = 200;

    private const string Not = "not.";

    /// <summary>The names of the parameters, in the order in which they are documented.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "q", .. EnumNames<FilterField>.All, .. EnumNames<FilterField>.All.Select(name => Not + name),
        "beside", "from", "to", "said.from", "said.to", "published.from", "published.to",
        "minConfidence", "sort", "seed", "fold", "limit", "cursor", "facet", "facetLimit", "scale",
    ];

    /// <summary>Reads a request.</summary>
    /// <param name="parameters">Names and values, in any order; names as in <see cref="Names"/>.</param>
    /// <returns>The request, or all mistakes.</returns>
    public static ParsedParameters Parse(IEnumerable<KeyValuePair<string, string>> parameters) => Parse(parameters, Names);

    /// <summary>Reads the request behind another view of the results, which has parameters and pages of its own.</summary>
    /// <param name="parameters">Names and values, in any order.</param>
    /// <param name="names">The view's own names.</param>
    /// <returns>The request, what reads the view's own parameters (<c>limit</c> and <c>cursor</c> are among them), and the mistakes in the others.</returns>
    internal static (SearchRequest? Search, ParameterReader Own, IReadOnlyList<ParameterError> Errors) ParseWith(
        IEnumerable<KeyValuePair<string, string>> parameters, IReadOnlyList<string> names)
    {
        ILookup<bool, KeyValuePair<string, string>> isOwn = parameters.ToLookup(p => names.Contains(p.Key) || p.Key is "limit" or "cursor");
        ParsedParameters search = Parse(isOwn[false], [.. Names, .. names]);
        return (search.Request, new ParameterReader([.. names, "limit", "cursor"], isOwn[true]), search.Errors);
    }

    /// <summary>Writes the request behind another view of the results, and the view's own parameters behind it.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> FormatWith(
        SearchRequest request, int? limit, string? cursor, IEnumerable<KeyValuePair<string, string>> own)
    {
        List<KeyValuePair<string, string>> all = [.. Format(Bare(request)), .. own];
        if (limit is { } number) all.Add(new("limit", number.ToString(CultureInfo.InvariantCulture)));
        if (cursor is not null) all.Add(new("cursor", cursor));
        return all;
    }

    /// <summary>The request without its page and counts.</summary>
    public static SearchRequest Bare(SearchRequest request) => request with
    {
        Limit = SearchRequest.DefaultLimit, Cursor = null, Facets = [], FacetLimit = SearchRequest.DefaultFacetLimit, Histogram = false,
    };

    private static ParsedParameters Parse(IEnumerable<KeyValuePair<string, string>> parameters, IReadOnlyList<string> names)
    {
        ParameterReader reader = new(names, parameters);
        SearchRequest request = new()
        {
            Query = reader.One("q") ?? "",
            Filters = Filters(reader),
            Beside = reader.One("beside") ?? "",
            Date = reader.Range("from", "to"),
            Said = reader.Range("said.from", "said.to"),
            Published = reader.Range("published.from", "published.to"),
            MinConfidence = reader.Fraction("minConfidence"),
            Sort = reader.Choice("sort", SortOrder.Relevance),
            Seed = reader.Number("seed", 0, SearchRequest.MaxSeed, 0),
            Fold = reader.Choice("fold", Folding.Utterance),
            Limit = reader.Number("limit", 0, SearchRequest.MaxLimit, SearchRequest.DefaultLimit),
            Cursor = reader.One("cursor"),
            Facets = Facets(reader),
            FacetLimit = reader.Number("facetLimit", 0, SearchRequest.MaxFacetLimit, SearchRequest.DefaultFacetLimit),
            Histogram = reader.All("facet").Contains("date"),
            Scale = reader.Choice("scale", TimelineScale.Raw),
        };
        if (reader.Errors.Count == 0 && request.Sort != SortOrder.Random && reader.All("seed").Count > 0)
        {
            reader.Fail("seed", new Sentence("seed-without-random", $"“seed” has a meaning only with sort=random."), "sort=random");
        }
        if (reader.Errors.Count == 0 && request.Cursor is { } cursor && PageCursor.Read(cursor, request.CursorKey(), out _) is { } wrong)
        {
            reader.Fail("cursor", wrong);
        }
        return new ParsedParameters(reader.Errors.Count == 0 ? request : null, reader.Errors);
    }

    /// <summary>Writes a request as parameters, defaults left out. Parsed again they give an equal request.</summary>
    /// <exception cref="ArgumentException">Two filters are of the same field and kind, which parameters cannot say.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Format(SearchRequest request)
    {
        List<KeyValuePair<string, string>> all = [];
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) all.Add(new(name, value));
        }
        Add("q", request.Query);
        HashSet<(FilterField, bool)> seen = [];
        foreach (Filter filter in request.Filters)
        {
            if (!seen.Add((filter.Field, filter.Negated))) throw new ArgumentException($"There are two filters on {filter.Field}.", nameof(request));
            string name = (filter.Negated ? Not : "") + EnumNames<FilterField>.Of(filter.Field);
            foreach (string value in filter.Values) Add(name, value);
        }
        Add("beside", request.Beside);
        AddRange(request.Date, "from", "to");
        AddRange(request.Said, "said.from", "said.to");
        AddRange(request.Published, "published.from", "published.to");
        if (request.MinConfidence != 0) Add("minConfidence", request.MinConfidence.ToString("R", CultureInfo.InvariantCulture));
        if (request.Sort != SortOrder.Relevance) Add("sort", EnumNames<SortOrder>.Of(request.Sort));
        if (request.Sort == SortOrder.Random && request.Seed != 0) Add("seed", request.Seed.ToString(CultureInfo.InvariantCulture));
        if (request.Fold != Folding.Utterance) Add("fold", EnumNames<Folding>.Of(request.Fold));
        if (request.Limit != SearchRequest.DefaultLimit) Add("limit", request.Limit.ToString(CultureInfo.InvariantCulture));
        foreach (FilterField facet in request.Facets) Add("facet", EnumNames<FilterField>.Of(facet));
        if (request.Histogram) Add("facet", "date");
        if (request.FacetLimit != SearchRequest.DefaultFacetLimit) Add("facetLimit", request.FacetLimit.ToString(CultureInfo.InvariantCulture));
        if (request.Scale != TimelineScale.Raw) Add("scale", EnumNames<TimelineScale>.Of(request.Scale));
        Add("cursor", request.Cursor);
        return all;

        void AddRange(DateRange range, string from, string to)
        {
            if (range.From is { } first) Add(from, DateText.Format(first));
            if (range.To is { } last) Add(to, DateText.Format(last));
        }
    }

    /// <summary>Writes a request as the query part of a URL, without the question mark; empty when all is default.</summary>
    public static string ToQueryString(SearchRequest request) =>
        string.Join('&', Format(request).Select(p => Uri.EscapeDataString(p.Key) + "=" + Uri.EscapeDataString(p.Value)));

    private static List<Filter> Filters(ParameterReader reader)
    {
        List<Filter> filters = [];
        foreach (string name in reader.Seen)
        {
            bool negated = name.StartsWith(Not, StringComparison.Ordinal);
            if (!EnumNames<FilterField>.TryParse(negated ? name[Not.Length..] : name, out FilterField field)) continue;
            List<string> values = [.. reader.All(name).Distinct(StringComparer.Ordinal)];
            if (values.Count > MaxValues) reader.Fail(name, new Sentence("too-many-values", $"There are {values.Count} values; at most {MaxValues} are allowed."));
            else if (LegalValues(field) is { } legal) reader.Require(name, values, legal);
            if (values.Count > 0) filters.Add(new Filter(field, values, negated));
        }
        return filters;
    }

    private static List<FilterField> Facets(ParameterReader reader)
    {
        List<string> names = [.. reader.All("facet").Distinct(StringComparer.Ordinal)];
        reader.Require("facet", names, [.. EnumNames<FilterField>.All, "date"]);
        List<FilterField> facets = [];
        foreach (string name in names)
        {
            if (EnumNames<FilterField>.TryParse(name, out FilterField field)) facets.Add(field);
        }
        return facets;
    }

    /// <summary>The values a filter on <paramref name="field"/> takes, or null when it takes any.</summary>
    public static IReadOnlyList<string>? LegalValues(FilterField field) => field switch
    {
        FilterField.Kind => EnumNames<SpeakerKind>.All,
        FilterField.Type => EnumNames<QuoteType>.All,
        FilterField.Cue => EnumNames<CueClass>.All,
        FilterField.Corrected => ["true", "false"],
        _ => null,
    };
}

/// <summary>What became of parameters.</summary>
/// <param name="Request">The request; null when something is wrong.</param>
/// <param name="Errors">All that is wrong; empty when nothing is.</param>
public sealed record ParsedParameters(SearchRequest? Request, IReadOnlyList<ParameterError> Errors);

/// <summary>A mistake in the parameters.</summary>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="Said">What was found and what is legal, for the person who sent it.</param>
/// <param name="Legal">The legal names or values, or a description of them; empty when they cannot be listed.</param>
public sealed record ParameterError(string Parameter, Sentence Said, IReadOnlyList<string> Legal)
{
    /// <summary>What was found and what is legal, in English.</summary>
    public string Message => Said.ToString();

    /// <inheritdoc/>
    public override string ToString() => Message;
}
