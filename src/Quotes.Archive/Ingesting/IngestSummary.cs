using Quotes.Ingestion;

namespace Quotes.Archive;

/// <summary>How far an ingest run got. Everything counted is committed.</summary>
/// <param name="Read">Articles and failures read; the sum of the next four.</param>
/// <param name="Added">Articles that were new.</param>
/// <param name="Unchanged">Articles that were held as they are.</param>
/// <param name="Replaced">Articles of which another revision, or other quotes, were held.</param>
/// <param name="Rejected">What could not be taken.</param>
/// <param name="Quotes">The quotes of the added and replaced articles.</param>
/// <param name="Bytes">Bytes read so far; null when nobody counts.</param>
/// <param name="TotalBytes">Bytes to read; null when not known.</param>
/// <param name="Elapsed">Since the run began.</param>
public sealed record IngestProgress(
    int Read, int Added, int Unchanged, int Replaced, int Rejected, long Quotes, long? Bytes, long? TotalBytes, TimeSpan Elapsed);

/// <summary>What an ingest run did. Everything counted is committed.</summary>
/// <param name="Read">Articles and failures read; the sum of added, unchanged, replaced and rejected.</param>
/// <param name="Added">Articles that were new.</param>
/// <param name="Unchanged">Articles that were held as they are.</param>
/// <param name="Replaced">Articles of which another revision, or other quotes, were held.</param>
/// <param name="RejectedCount">How many were rejected.</param>
/// <param name="Rejected">Where and why, in order; the first <see cref="MostListed"/>.</param>
/// <param name="Quotes">The quotes of the added and replaced articles.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Cancelled">Whether the run was ended before the input was.</param>
public sealed record IngestSummary(
    int Read,
    int Added,
    int Unchanged,
    int Replaced,
    int RejectedCount,
    IReadOnlyList<ReadFailure> Rejected,
    long Quotes,
    TimeSpan Elapsed,
    bool Cancelled)
{
    /// <summary>The most rejections and warnings a summary lists.</summary>
    public const int MostListed = 1000;

    /// <summary>What the readers left out of articles that were taken, with its place, in order; the first <see cref="MostListed"/>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>What a rebuild did.</summary>
/// <param name="Articles">Articles in store and index.</param>
/// <param name="Quotes">Their quotes.</param>
/// <param name="Changed">Articles whose quotes came out otherwise when extracted again.</param>
public sealed record RebuildSummary(long Articles, long Quotes, int Changed);
