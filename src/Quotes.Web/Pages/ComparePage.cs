using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>Everything the page of a comparison shows.</summary>
internal sealed record ComparePage
{
    /// <summary>What was asked, as far as it could be read.</summary>
    public required CompareRequest Request { get; init; }

    /// <summary>What was answered; null when nothing was, or the address was not understood.</summary>
    public CompareResult? Result { get; init; }

    /// <summary>What is wrong with the address.</summary>
    public IReadOnlyList<ParameterError> Errors { get; init; } = [];

    /// <summary>The sides over time; null where none has a dated quote.</summary>
    public CompareChart? Chart { get; init; }

    /// <summary>Values the index has most quotes of, offered while a side is typed.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>Comparisons that find something.</summary>
    public IReadOnlyList<CompareExample> Examples { get; init; } = [];

    /// <summary>Whether there is something to show.</summary>
    public bool IsAnswered => Result is { Error: null, Unknown.Count: 0, Sides.Count: > 0 };

    /// <summary>The names in the picker's boxes, empty ones behind them.</summary>
    public IEnumerable<string> Boxes => (IsAnswered ? Result!.Sides.Select(s => s.Label) : Request.Sides)
        .Concat(Enumerable.Repeat("", CompareRequest.MaxSides)).Take(CompareRequest.MaxSides);

    /// <summary>The parameters the picker keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept =>
        CompareParameters.Format(Request with { Sides = [], Cursor = null, Search = Request.Search with { Query = "" } }).Where(p => p.Key != "by");

    /// <summary>How the query was read, in the language of the page.</summary>
    public string Interpreted => Language.Current.Of(QueryText.Parse(Request.Search.Query).Tree);

    /// <summary>The same comparison without one of its sides; null where two must stay.</summary>
    public string? Without(CompareSide side) => Result!.Sides.Count <= CompareRequest.MinSides ? null
        : Addresses.Compare(Request with { Sides = [.. Result.Sides.Select(s => s.Value).Where(v => v != side.Value)], Cursor = null });

    /// <summary>The same comparison with what may have been meant by an unknown side.</summary>
    public string With(UnknownSide side, FacetValue meant) =>
        Addresses.Compare(Request with { Sides = [.. Request.Sides.Select(s => s == side.Value ? meant.Value : s)], Cursor = null });

    /// <summary>The search for one side's quotes in one period of the rows; null for the undated, which no search selects.</summary>
    public string? In(CompareSide side, CompareRow row) => row.From is null ? null
        : Addresses.Search(Request.Of(side.Value).Within(new DateRange(row.From, row.To)));

    /// <summary>What the page is called.</summary>
    public string Title => IsAnswered
        ? Language.Current[Request.Search.Query.Length > 0 ? "compare.title-on" : "compare.title-of", string.Join(" · ", Result!.Sides.Select(s => s.Label)), Request.Search.Query]
        : Language.Current["compare.title"];
}

/// <summary>A comparison worth looking at.</summary>
/// <param name="Label">What it compares.</param>
/// <param name="By">What the sides are.</param>
/// <param name="Address">Where it is.</param>
internal sealed record CompareExample(string Label, FilterField By, string Address);
