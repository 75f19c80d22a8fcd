using System.Collections.Concurrent;

namespace Quotes.Ingestion;

/// <summary>The robots.txt of each site, fetched when first needed and kept for a day.</summary>
/// <param name="time">Gives the time.</param>
/// <param name="fetch">Fetches one, cut off behind <see cref="RobotsFile.MostBytes"/>; throws a <see cref="WebException"/> where it cannot.</param>
internal sealed class RobotsCache(TimeProvider time, Func<Uri, CancellationToken, Task<byte[]>> fetch)
{
    private const int MostSites = 2_000;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan FreshWhenUnknown = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (RobotsFile File, DateTimeOffset Until)> _sites = new(StringComparer.Ordinal);

    /// <summary>What the site of an address says.</summary>
    /// <exception cref="WebException">The site is none that may be asked.</exception>
    public async Task<RobotsFile> OfAsync(Uri address, CancellationToken cancellation)
    {
        string site = address.GetLeftPart(UriPartial.Authority);
        DateTimeOffset now = time.GetUtcNow();
        if (_sites.TryGetValue(site, out (RobotsFile File, DateTimeOffset Until) known) && known.Until > now) return known.File;
        RobotsFile file = await FetchAsync(new Uri(site + "/robots.txt"), cancellation).ConfigureAwait(false);
        if (_sites.Count >= MostSites) _sites.Clear();
        _sites[site] = (file, now + (file.Unreachable is null ? Fresh : FreshWhenUnknown));
        return file;
    }

    // RFC 9309, 2.3.1: a site that has none, or keeps it from us, has said nothing; one that fails may not have been able to say no.
    private async Task<RobotsFile> FetchAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            return RobotsFile.Parse(await fetch(address, cancellation).ConfigureAwait(false));
        }
        catch (WebException failed) when (failed.IsTransient)
        {
            return RobotsFile.Unknown(failed.Message);
        }
        catch (WebException failed) when (failed.Status is not null)
        {
            return RobotsFile.None;
        }
    }
}
