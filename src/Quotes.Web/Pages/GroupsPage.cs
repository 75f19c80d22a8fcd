using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>Everything the page of who says it most shows.</summary>
/// <param name="Search">The search behind it: box, filters, mistakes.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Result">What was answered; null when the address was not understood.</param>
internal sealed record GroupsPage(SearchPage Search, GroupRequest Request, GroupResult? Result)
{
    private const int SnippetLength = 120;

    /// <summary>The same quotes put together by another field.</summary>
    public string By(FilterField field) => Addresses.Groups(Request with { By = field, Cursor = null });

    /// <summary>The quotes of a group.</summary>
    public string Quotes(QuoteGroup group) => Addresses.Search(Narrowed(group));

    /// <summary>A group's name for people.</summary>
    public string Label(QuoteGroup group) => InWords.Value(Request.By, group.Value, group.Label);

    /// <summary>A group's share of the quotes found.</summary>
    public string Share(QuoteGroup group) => Language.Current["timeline.percent", Math.Round(100.0 * group.Count / Result!.Search.Total, 2)];

    /// <summary>A group's latest quote, briefly.</summary>
    public static Snippet Snippet(QuoteGroup group) => Pages.Snippet.Of(group.Example.Entry.Quote.Text, group.Example.Highlights, SnippetLength);

    /// <summary>The next page, or null at the end.</summary>
    public string? Next => Result?.Next is { } cursor ? Addresses.Groups(Request with { Cursor = cursor }) : null;

    /// <summary>The first page.</summary>
    public string First => Addresses.Groups(Request with { Cursor = null });

    // A search that names other values of the field already is narrowed to this one. Groups count quotes, so the list does, too.
    private SearchRequest Narrowed(QuoteGroup group) =>
        (Request.Search with { Fold = Folding.None, Filters = [.. Request.Search.Filters.Where(f => f.Field != Request.By || f.Negated || Request.By == FilterField.Mentions)] }).With(Request.By, group.Value);
}
