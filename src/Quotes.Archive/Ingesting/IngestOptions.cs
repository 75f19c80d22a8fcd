using Quotes.Ingestion;

namespace Quotes.Archive;

/// <summary>How to ingest.</summary>
public sealed record IngestOptions
{
    /// <summary>Whether to find again the quotes of unchanged articles that another version of the extractor has read. Otherwise unchanged articles are left alone.</summary>
    public bool ExtractAgain { get; init; }

    /// <summary>Where the readers count bytes, for <see cref="IngestProgress.Bytes"/>; null when nobody counts.</summary>
    public ReadMeter? Meter { get; init; }

    /// <summary>How many bytes there are to read, where that is known.</summary>
    public long? TotalBytes { get; init; }
}
