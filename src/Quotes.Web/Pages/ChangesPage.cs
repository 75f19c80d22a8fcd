using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>The list of articles that did not stay as they were.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Page">What was answered; null when the address is not understood.</param>
/// <param name="Errors">What is wrong with the address.</param>
internal sealed record ChangesPage(ChangeRequest Request, ChangePage? Page, IReadOnlyList<ParameterError> Errors)
{
    // How much of what stayed is shown on each side of what did not.
    private const int Kept = 160;

    /// <summary>How many quotes of each article are shown: of one article all that anybody reads.</summary>
    public static int Shown(ChangeRequest request) => request.Article is null ? 20 : 500;

    /// <summary>The first page of a changed request.</summary>
    public ChangeRequest Edited(Func<ChangeRequest, ChangeRequest> edit) => edit(Request) with { After = null };

    /// <summary>The parameters that the form keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> KeptByForm => ChangeParameters.Format(Edited(r => r with { Outlet = null, Days = DateRange.All }));

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowed => Request.Outlet is not null || Request.Article is not null || Request.Days != DateRange.All;

    /// <summary>What happened, in a few words each.</summary>
    public static IEnumerable<string> Summary(Language language, ArticleDiff diff)
    {
        if (diff.Count(QuoteFate.Vanished) is > 0 and var vanished) yield return language["changes.vanished", vanished];
        if (diff.Count(QuoteFate.Changed) is > 0 and var changed) yield return language["changes.changed", changed];
        if (diff.Count(QuoteFate.Appeared) is > 0 and var appeared) yield return language["changes.appeared", appeared];
        if (!diff.Changes.Any()) yield return language["changes.quotes-stayed"];
        if (diff.HasOtherTitle) yield return language["changes.headline"];
        (int gone, int come) = diff.CountWords();
        if (gone > 0) yield return language["changes.words-gone", gone];
        if (come > 0) yield return language["changes.words-come", come];
    }

    /// <summary>What became of a quote, and in what it changed.</summary>
    public static string Fate(Language language, QuoteChange change) => change.Fate != QuoteFate.Changed
        ? language["changes.fate." + EnumNames<QuoteFate>.Of(change.Fate)]
        : InWords.Sentence(string.Join(", ", Differences(language, change.Differs)));

    /// <summary>A stretch of a comparison of words.</summary>
    /// <param name="Before">What stood there.</param>
    /// <param name="After">What stands there.</param>
    /// <param name="IsSame">Whether that is the same.</param>
    public readonly record struct Piece(string Before, string After, bool IsSame);

    /// <summary>The words before turned into those after; where long stretches stayed, only their ends.</summary>
    public static IEnumerable<Piece> Pieces(WordDiff diff, string before, string after)
    {
        for (int i = 0; i < diff.Stretches.Count; i++)
        {
            DiffStretch stretch = diff.Stretches[i];
            string first = stretch.First.In(before), second = stretch.Second.In(after);
            bool isSame = stretch.Kind == DiffKind.Same;
            yield return isSame ? new Piece(first, Ends(second, i > 0, i + 1 < diff.Stretches.Count), true) : new Piece(first.TrimEnd(), second.TrimEnd(), false);
        }
    }

    /// <summary>What was said, as much as a row shows.</summary>
    public static string Short(string text) => string.Concat(Snippet.Of(text, [], Snippet.PageLength).Parts.Select(part => part.Text));

    private static string Ends(string text, bool keepsStart, bool keepsEnd)
    {
        if (text.Length <= 3 * Kept) return text;
        int start = keepsStart ? text.LastIndexOf(' ', Kept) : 0, end = keepsEnd ? text.IndexOf(' ', text.Length - Kept) : text.Length;
        if (!keepsStart && !keepsEnd) end = text.IndexOf(' ', 2 * Kept);
        if (start < 0 || end < start) return text;
        return !keepsStart && !keepsEnd ? (end < 0 ? text : text[..end] + " …") : $"{text[..start]}{(start > 0 ? " " : "")}… {(end < text.Length ? text[(end + 1)..] : "")}";
    }

    private static IEnumerable<string> Differences(Language language, QuoteDifference differs)
    {
        if (differs.HasFlag(QuoteDifference.Words)) yield return language["changes.differs.words"];
        if (differs.HasFlag(QuoteDifference.Speaker)) yield return language["changes.differs.speaker"];
        if (differs.HasFlag(QuoteDifference.Type)) yield return language["changes.differs.type"];
        if (differs.HasFlag(QuoteDifference.Cue)) yield return language["changes.differs.cue"];
    }
}

/// <summary>One quote in the list.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Language">The article's language.</param>
/// <param name="IsLast">Whether what it became is what it is now, so that it has a page.</param>
internal sealed record QuoteChangeRow(QuoteChange Change, string? Language, bool IsLast);

/// <summary>The address of a quote that stood in an earlier version of its article.</summary>
/// <param name="Past">The quote, and what became of it.</param>
internal sealed record PastQuotePage(PastQuote Past);
