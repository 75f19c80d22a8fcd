using Quotes.Ingestion;

namespace Quotes.Archive;

/// <summary>How to ingest.</summary>
public sealed record IngestOptions
{
    /// <summary>Whether to find again the quotes of unchanged articles that another version of the extractor has read. Otherwise unchanged articles are left alone.</summary>
    public bool ExtractAgain { get; init; }

    /// <summary>Told, batch by batch and in order, what became of everything read: after the transaction that stores it is on disk, never before.</summary>
    public Action<IReadOnlyList<Acknowledgement>>? Acknowledged { get; init; }

    /// <summary>Where the readers count bytes, for <see cref="IngestProgress.Bytes"/>; null when nobody counts.</summary>
    public ReadMeter? Meter { get; init; }

    /// <summary>How many bytes there are to read, where that is known.</summary>
    public long? TotalBytes { get; init; }
}
