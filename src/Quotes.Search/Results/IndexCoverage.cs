namespace Quotes.Search;

/// <summary>How much the index holds of something, so that finding nothing can be weighed.</summary>
/// <param name="Quotes">How many quotes.</param>
/// <param name="Articles">In how many articles.</param>
/// <param name="Transcripts">How many of the quotes are turns of transcripts.</param>
/// <param name="First">The day of the earliest dated quote, or null.</param>
/// <param name="Last">The day of the latest dated quote, or null.</param>
/// <param name="OutletCount">How many outlets published them.</param>
/// <param name="Outlets">The outlets with most of the quotes, at most <see cref="MostOutlets"/>, most frequent first.</param>
public sealed record IndexCoverage(
    long Quotes, int Articles, long Transcripts, DateOnly? First, DateOnly? Last, int OutletCount, IReadOnlyList<FacetValue> Outlets)
{
    /// <summary>The most outlets that are listed.</summary>
    public const int MostOutlets = 12;
}
