using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>All values of one field, to look through and choose from.</summary>
/// <param name="Request">The search.</param>
/// <param name="Field">The field.</param>
/// <param name="Find">What the box says.</param>
/// <param name="Offset">How many values stand on the pages before.</param>
/// <param name="Result">What was answered.</param>
internal sealed record FacetPage(SearchRequest Request, FilterField Field, string Find, int Offset, FacetResult Result)
{
    /// <summary>How many values a page has. With those chosen they are never more than a filter takes.</summary>
    public const int PageSize = 100;

    /// <summary>The field's name in addresses.</summary>
    public string Name => EnumNames<FilterField>.Of(Field);

    /// <summary>The values chosen, first, and then this page's others.</summary>
    public IEnumerable<(FacetValue Value, bool IsOn)> Choices
    {
        get
        {
            HashSet<string> on = [.. Result.Chosen.Select(v => v.Value)];
            return [.. Result.Chosen.Select(v => (v, true)), .. Result.Values.Where(v => !on.Contains(v.Value)).Select(v => (v, false))];
        }
    }

    /// <summary>The search's other parameters, which the form keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept =>
        SearchParameters.Format(Request with { Filters = [.. Request.Filters.Where(f => f.Field != Field || f.Negated)], Cursor = null, Facets = [], Histogram = false });

    /// <summary>The offset of the page before, or null.</summary>
    public int? Previous => Offset > 0 ? Math.Max(0, Offset - PageSize) : null;

    /// <summary>The offset of the next page, or null.</summary>
    public int? Next => Offset + Result.Values.Count < Result.Total ? Offset + PageSize : null;
}
