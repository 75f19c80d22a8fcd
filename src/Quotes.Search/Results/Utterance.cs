namespace Quotes.Search;

/// <summary>Something said once, and the quotes that report it.</summary>
/// <param name="Id">The first of the reports' ids.</param>
/// <param name="Total">How many reports there are.</param>
/// <param name="Reports">The reports, earliest first, undated last, at most <see cref="MostReports"/>.</param>
public sealed record Utterance(string Id, long Total, IReadOnlyList<QuoteEntry> Reports)
{
    /// <summary>The most reports given.</summary>
    public const int MostReports = 500;
}
