using Microsoft.AspNetCore.Html;
using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>Everything the search page shows.</summary>
internal sealed record SearchPage
{
    /// <summary>What was asked.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>What was answered; null when the address was not understood.</summary>
    public SearchResult? Result { get; init; }

    /// <summary>What is wrong with the address.</summary>
    public IReadOnlyList<ParameterError> Errors { get; init; } = [];

    /// <summary>The results.</summary>
    public IReadOnlyList<QuoteRow> Rows { get; init; } = [];

    /// <summary>On the front page, where its results go on.</summary>
    public string Latest { get; init; } = "";

    /// <summary>The facets.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; init; } = [];

    /// <summary>The conditions in force.</summary>
    public IReadOnlyList<ActiveFilter> Active { get; init; } = [];

    /// <summary>The results over time, or null.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>Searches that find something.</summary>
    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>What else may have been meant.</summary>
    public IReadOnlyList<AdvisedQuery> Advice { get; init; } = [];

    /// <summary>What the box says.</summary>
    public string Typed { get; init; } = "";

    /// <summary>Which of the views of the results this is, and where the box leads.</summary>
    public string Path { get; init; } = "/search";

    /// <summary>The parameters that only this view has.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Own { get; init; } = [];

    /// <summary>The views of the results, each with its heading and the same search.</summary>
    public IEnumerable<(string Path, string Heading, string Address)> Views =>
    [
        ("/search", Language.Current["views.list"], Addresses.Search(Request with { Cursor = null })),
        ("/concordance", Language.Current["views.concordance"], Addresses.Concordance(new ConcordanceRequest { Search = Request })),
        ("/search/speakers", Language.Current["views.groups"], Addresses.Groups(new GroupRequest { Search = Request })),
    ];

    /// <summary>The parameters a new search from the box keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> KeptByBox =>
        SearchParameters.Format(Request with { Query = "", Cursor = null, Facets = [], Histogram = false }).Concat(Own);

    /// <summary>The parameters the form of dates and confidence keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> KeptByForm =>
        SearchParameters.Format(Request with { Date = DateRange.All, MinConfidence = 0, Cursor = null, Facets = [], Histogram = false });

    /// <summary>The same results in another order; at random, a sample to be worked through.</summary>
    public string Sorted(SortOrder order) => Addresses.Search(Request with
    {
        Sort = order,
        Seed = order == SortOrder.Random ? FirstSeed : 0,
        Limit = order == SortOrder.Random ? SampleSize : Request.Sort == SortOrder.Random ? SearchRequest.DefaultLimit : Request.Limit,
        Cursor = null,
    });

    /// <summary>How many quotes a random sample has unless the address says otherwise.</summary>
    public const int SampleSize = 100;

    /// <summary>The seed of the first sample drawn.</summary>
    public const int FirstSeed = 1;

    /// <summary>The parameters the form of a random sample keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> KeptBySample => SearchParameters.Format(
        Request with { Sort = SortOrder.Relevance, Seed = 0, Limit = SearchRequest.DefaultLimit, Cursor = null, Facets = [], Histogram = false });

    /// <summary>The same results with another choice of what one result is.</summary>
    public string Folded(Folding fold) => Addresses.Search(Request with { Fold = fold, Cursor = null });

    /// <summary>Whether folding makes a difference.</summary>
    public bool CanFold => Result is { } result && result.Utterances < result.Quotes;

    /// <summary>What the counts count.</summary>
    public string Noun => Request.Fold == Folding.Utterance ? "statement" : "quote";

    /// <summary>The next page, or null at the end.</summary>
    public string? Next => Result?.Next is { } cursor ? Addresses.Search(Request with { Cursor = cursor }) : null;

    /// <summary>The first page.</summary>
    public string First => Addresses.Search(Request with { Cursor = null });

    /// <summary>This view of the query alone, without any condition.</summary>
    public string QueryOnly => Path switch
    {
        "/concordance" => Addresses.Concordance(new ConcordanceRequest { Search = Request.QueryOnly() }),
        "/search/speakers" => Addresses.Groups(new GroupRequest { Search = Request.QueryOnly() }),
        _ => Addresses.Search(Request.QueryOnly()),
    };

    /// <summary>How the query was read, in the language of the page.</summary>
    public string Interpreted => Language.Current.Of(QueryText.Parse(Request.Query).Tree);

    /// <summary>How many results there are, in words, with markup: "120 statements in 310 reports".</summary>
    public IHtmlContent Total(SearchResult result) => (CanFold, Request.Fold, Request.Cursor) switch
    {
        (false, _, null) => Language.Current.Html("search.total", result.Total),
        (false, _, _) => Language.Current.Html("search.total-further", result.Total),
        (true, Folding.Utterance, null) => Language.Current.Html("search.total-folded", result.Utterances, result.Quotes),
        (true, Folding.Utterance, _) => Language.Current.Html("search.total-folded-further", result.Utterances, result.Quotes),
        (true, _, null) => Language.Current.Html("search.total-single", result.Utterances, result.Quotes),
        (true, _, _) => Language.Current.Html("search.total-single-further", result.Utterances, result.Quotes),
    };

    /// <summary>The confidences offered, and what they mean.</summary>
    public static IReadOnlyList<(string Value, string Label)> Confidences =>
    [
        ("", Language.Current["search.confidence.any"]),
        ("0.5", Language.Current["search.confidence.fairly-sure"]),
        ("0.75", Language.Current["search.confidence.sure"]),
        ("0.9", Language.Current["search.confidence.very-sure"]),
    ];

    /// <summary>Which of them is nearest to what the request asks.</summary>
    public string ConfidenceChosen => Request.MinConfidence switch { <= 0 => "", <= 0.5 => "0.5", <= 0.75 => "0.75", _ => "0.9" };

    /// <summary>The page's title.</summary>
    public string Title => this switch
    {
        { Errors.Count: > 0 } or { Result.Error: not null } => Language.Current["search.title-wrong"],
        { Request.Query.Length: > 0 } => Request.Query,
        { Active.Count: > 0 } => string.Join(", ", Active.Select(a => a.Label)),
        _ => Language.Current["search.title-all"],
    };
}
