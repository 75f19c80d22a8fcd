using System.Net;
using Polly;

namespace Quotes.Ingestion;

/// <summary>Gets pages by http and https: from public addresses only, within bounds of size and time, and as politely as robots.txt and the server ask. Thread-safe.</summary>
/// <remarks>Remembers, as long as it lives, what each robots.txt said and which hosts do not answer.</remarks>
public sealed class WebFetcher : IDisposable
{
    private const int MaxRedirects = 5;

    private readonly WebOptions _options;
    private readonly WebRequests _requests;
    private readonly HostGate _gate;
    private readonly RobotsCache _robots;
    private readonly ResiliencePipeline<WebResponse> _retry;

    /// <summary>Makes one.</summary>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="meter">Counts the bytes that come; null when nobody looks.</param>
    public WebFetcher(WebOptions? options = null, ReadMeter? meter = null)
    {
        _options = options ?? new WebOptions();
        _requests = new WebRequests(_options, meter);
        _gate = new HostGate(_options);
        _robots = new RobotsCache(_options.Time, RobotsAsync);
        _retry = WebRetry.Pipeline(_options);
    }

    /// <summary>Gets what is at the address.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="known">What is remembered of it, so that the server may say that nothing changed; null to have it in any case.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="WebException">It could not be had; the message says why.</exception>
    public async Task<WebAnswer> GetAsync(Uri address, PageMemory? known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        Uri asked = address;
        List<string> notes = [];
        bool forGood = true;
        for (int redirects = 0; ; redirects++)
        {
            if (WebAddress.Refusal(address, _options) is { } refusal) throw new WebException(refusal);
            TimeSpan delay = await AllowedAsync(address, cancellation).ConfigureAwait(false);
            // A browser follows a redirect at once, too.
            WebResponse response = await RequestAsync(address, known, redirects == 0 ? delay : TimeSpan.Zero, cancellation).ConfigureAwait(false);
            if (response.Location is not { } location)
            {
                return response.Answer(asked, address, redirects > 0 && forGood ? address : null, notes, _options);
            }
            if (redirects == MaxRedirects) throw new WebException($"redirected more than {MaxRedirects} times") { Status = response.Status };
            if (!Uri.TryCreate(address, location, out Uri? next) || next.Scheme is not ("http" or "https"))
            {
                throw new WebException($"redirected to {Shown.Of(location)}: expected an http or https address") { Status = response.Status };
            }
            if (address.Scheme == "https" && next.Scheme == "http") notes.Add($"the server led from https to {Shown.Of(next.AbsoluteUri)}, which anybody on the way could have changed");
            forGood &= response.Status is 301 or 308;
            address = next;
        }
    }

    /// <summary>The sitemaps a site's robots.txt names, as written.</summary>
    /// <exception cref="WebException">The site is none that may be asked.</exception>
    public async Task<IReadOnlyList<string>> SitemapsAsync(Uri site, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (WebAddress.Refusal(site, _options) is { } refusal) throw new WebException(refusal);
        return (await _robots.OfAsync(site, cancellation).ConfigureAwait(false)).Sitemaps;
    }

    /// <inheritdoc/>
    public void Dispose() => _requests.Dispose();

    private async Task<TimeSpan> AllowedAsync(Uri address, CancellationToken cancellation)
    {
        if (_options.IgnoreRobots) return _options.Delay;
        RobotsFile robots = await _robots.OfAsync(address, cancellation).ConfigureAwait(false);
        if (robots.Unreachable is { } why)
        {
            throw new WebException($"what robots.txt of {address.Authority} allows could not be found out ({why}), so nothing is fetched there now") { IsTransient = true };
        }
        if (robots.Forbids(address) is { } rule)
        {
            throw new WebException(FormattableString.Invariant(
                $"robots.txt of {address.Authority} asks not to fetch it (line {rule.Line}: Disallow {Shown.Of(rule.Path)}); --ignore-robots does so on a site of your own"));
        }
        return robots.Delay is { } asked && asked > _options.Delay ? (asked < _options.LongestDelay ? asked : _options.LongestDelay) : _options.Delay;
    }

    private async Task<WebResponse> RequestAsync(Uri address, PageMemory? known, TimeSpan delay, CancellationToken cancellation)
    {
        using IDisposable place = await _gate.EnterAsync(address, delay, cancellation).ConfigureAwait(false);
        try
        {
            WebResponse response = await _retry.ExecuteAsync(
                async token => await _requests.GetAsync(address, known, cutOffAt: null, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            _gate.Succeeded(address);
            return response;
        }
        catch (WebException failure)
        {
            _gate.Failed(address, failure);
            throw;
        }
    }

    // Not held back by the pause between pages: without it not even the first could be asked for.
    private async Task<byte[]> RobotsAsync(Uri address, CancellationToken cancellation)
    {
        for (int redirects = 0; ; redirects++)
        {
            if (WebAddress.Refusal(address, _options) is { } refusal) throw new WebException(refusal);
            Uri here = address;
            WebResponse response = await _retry.ExecuteAsync(
                async token => await _requests.GetAsync(here, null, RobotsFile.MostBytes, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            if (response.Location is not { } location) return response.Content;
            if (redirects == MaxRedirects || !Uri.TryCreate(address, location, out Uri? next) || next.Scheme is not ("http" or "https"))
            {
                throw new WebException("its robots.txt leads nowhere") { Status = response.Status };
            }
            address = next;
        }
    }
}
