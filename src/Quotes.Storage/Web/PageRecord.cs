namespace Quotes.Storage;

/// <summary>A page of the web that an article was read from.</summary>
public sealed record PageRecord
{
    /// <summary>The address it was asked for at; identifies it.</summary>
    public required string Url { get; init; }

    /// <summary>The article; null to note only that the page did not change.</summary>
    public string? ArticleId { get; init; }

    /// <summary>The address it came from in the end.</summary>
    public required string Address { get; init; }

    /// <summary>What the server called its state; null for nothing.</summary>
    public string? ETag { get; init; }

    /// <summary>When it was last changed, as the server wrote it; null where it did not.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was fetched, or found unchanged, last; in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The headers that say what the bytes are, a line each.</summary>
    public string Headers { get; init; } = "";

    /// <summary>The bytes, to be kept; null to keep none.</summary>
    public byte[]? Content { get; init; }
}

/// <summary>A page that was kept as it came.</summary>
/// <param name="Url">The address it was asked for at.</param>
/// <param name="Address">The address it came from in the end.</param>
/// <param name="At">When it came, in UTC.</param>
/// <param name="Headers">The headers that say what the bytes are, a line each.</param>
/// <param name="Sha256">Over the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Content">The bytes.</param>
public sealed record KeptPage(string Url, string Address, DateTimeOffset At, string Headers, string Sha256, byte[] Content);
