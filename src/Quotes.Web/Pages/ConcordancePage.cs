using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>Everything the concordance shows.</summary>
/// <param name="Search">The search behind it: box, filters, mistakes.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Result">What was answered; null when the address was not understood.</param>
internal sealed record ConcordancePage(SearchPage Search, ConcordanceRequest Request, ConcordanceResult? Result)
{
    /// <summary>The same lines in another order.</summary>
    public string Ordered(ConcordanceOrder order) => Addresses.Concordance(Request with { Order = order, Cursor = null });

    /// <summary>The next page, or null at the end.</summary>
    public string? Next => Result?.Next is { } cursor ? Addresses.Concordance(Request with { Cursor = cursor }) : null;

    /// <summary>The first page.</summary>
    public string First => Addresses.Concordance(Request with { Cursor = null });

    /// <summary>Whether the lines are of a script that is read from the right, which then has what was said before on the right.</summary>
    public bool IsFromTheRight => Result is { Lines.Count: > 0 } result && result.Lines.Count(l => l.Words.Any(IsFromTheRightLetter)) * 2 > result.Lines.Count;

    /// <summary>What is sorted, in a sentence.</summary>
    public string Scope => Result is not { } result ? ""
        : result.Quotes < result.Search.Total ? Language.Current["concordance.first", result.Quotes, result.Search.Total, result.Total]
        : Language.Current["concordance.all", result.Total, result.Quotes];

    // Hebrew, Arabic, Syriac, Thaana and the presentation forms of the first two.
    private static bool IsFromTheRightLetter(char c) => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
