namespace Quotes.Ingestion;

/// <summary>A page as it was fetched: where from, when, and how to ask whether it changed.</summary>
public sealed record FetchedPage
{
    /// <summary>The address it was asked for at.</summary>
    public required string Asked { get; init; }

    /// <summary>The address it came from in the end, after redirects.</summary>
    public required string Address { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the server calls its state; null for nothing.</summary>
    public string? ETag { get; init; }

    /// <summary>When it was last changed, as the server wrote it; null where it did not.</summary>
    public string? LastModified { get; init; }

    /// <summary>The headers that say what the bytes are and when they were sent, a line each: <c>content-type: text/html</c>.</summary>
    public string Headers { get; init; } = "";

    /// <summary>The bytes, once unpacked from what HTTP packed them into; null where pages are not kept.</summary>
    public byte[]? Content { get; init; }
}

/// <summary>What a request brought.</summary>
public sealed record WebAnswer
{
    /// <summary>Where from and when.</summary>
    public required FetchedPage Page { get; init; }

    /// <summary>Where it came from in the end, after redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>Where the page has moved for good, when every redirect said so; null otherwise.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Whether the server said that nothing changed; there is no content then.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The media type the server named, in lower case, or null.</summary>
    public string? MediaType { get; init; }

    /// <summary>The character set the server named, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>For how long the server wants it taken as fresh; null where it does not say.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>The bytes.</summary>
    public byte[] Content { get; init; } = [];

    /// <summary>What was odd on the way, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A page could not be had. The message says why.</summary>
public sealed class WebException : IOException
{
    /// <summary>Says why.</summary>
    public WebException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>The status the server answered with; null when none came.</summary>
    public int? Status { get; init; }

    /// <summary>Whether trying again later may help.</summary>
    public bool IsTransient { get; init; }

    /// <summary>How long the server wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
