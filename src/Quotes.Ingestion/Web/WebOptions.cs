using System.Net;

namespace Quotes.Ingestion;

/// <summary>How to behave towards web servers, and what they may not do to us.</summary>
public sealed record WebOptions
{
    /// <summary>The most bytes, after decompression by HTTP, that fetching one URL may bring. 64 MiB.</summary>
    public int MaxDownloadBytes { get; init; } = 64 << 20;

    /// <summary>How long one request may take, its answer included. 30 seconds.</summary>
    public TimeSpan FetchTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether URLs may lead to loopback, private and link-local addresses.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Whether to go through the proxy the environment names. It looks names up itself, so that nobody here can tell where a name leads.</summary>
    public bool UseProxy { get; init; }

    /// <summary>Whether to fetch what a site's robots.txt asks not to fetch. For sites of one's own.</summary>
    public bool IgnoreRobots { get; init; }

    /// <summary>How long to wait between two requests to one host. 1 second.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay a robots.txt may ask for. 60 seconds.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request that failed for the moment is made again. 3.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The longest a server may have us wait before a request is made again; one that asks for more is left alone until then. 2 minutes.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Whom to write to about these requests, an address of the web or of mail; part of the name given to servers.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether to hand on the pages themselves beside their articles.</summary>
    public bool KeepPages { get; init; }

    /// <summary>Pages of lists and sitemaps fetched more recently than this are not asked for again. 24 hours.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>What is remembered of a page that was fetched before, by its address; null for nothing.</summary>
    public Func<string, PageMemory?> Remembered { get; init; } = static _ => null;

    /// <summary>Looks a host's addresses up.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Tells the addresses that may be connected to; the tests have one of this machine stand for the internet.</summary>
    internal Func<IPAddress, bool> IsPublic { get; init; } = PublicAddress.Is;

    /// <summary>Gives the time, and the waits between requests.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>What is remembered of a page that was fetched before.</summary>
/// <param name="ETag">What the server called its state; null for nothing.</param>
/// <param name="LastModified">When it was last changed, as the server wrote it; null where it did not.</param>
/// <param name="At">When it was fetched.</param>
/// <param name="ArticleId">The article that was read from it; null where that does not matter.</param>
public sealed record PageMemory(string? ETag, string? LastModified, DateTimeOffset At, string? ArticleId = null);
