using System.Collections.Concurrent;
using System.Globalization;

namespace Quotes.Ingestion;

/// <summary>Lets one request at a time to each host, with a pause between two, and leaves alone for a while a host that does not answer.</summary>
internal sealed class HostGate(WebOptions options)
{
    private const int MostFailures = 3;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until a request may be made; the next one to the host may be made once the answer is disposed.</summary>
    /// <param name="address">What is to be asked for.</param>
    /// <param name="delay">How long after the last request to the host.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="WebException">The host is left alone for now.</exception>
    public async Task<IDisposable> EnterAsync(Uri address, TimeSpan delay, CancellationToken cancellation)
    {
        Host host = _hosts.GetOrAdd(address.Authority, static _ => new Host());
        await host.Turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            DateTimeOffset now = options.Time.GetUtcNow();
            if (host.LeftUntil > now) throw Left(address, host);
            TimeSpan wait = host.LastAt + delay - now;
            if (host.LastAt > default(DateTimeOffset) && wait > TimeSpan.Zero) await Task.Delay(wait, options.Time, cancellation).ConfigureAwait(false);
            return new Place(host, options.Time);
        }
        catch
        {
            host.Turn.Release();
            throw;
        }
    }

    /// <summary>Notes that a page came.</summary>
    public void Succeeded(Uri address)
    {
        if (_hosts.TryGetValue(address.Authority, out Host? host)) host.Failures = 0;
    }

    /// <summary>Notes that a page could not be had, for a reason that lies with the host.</summary>
    public void Failed(Uri address, WebException failure)
    {
        if (!failure.IsTransient || !_hosts.TryGetValue(address.Authority, out Host? host)) return;
        TimeSpan rest = failure.RetryAfter > options.LongestWait ? failure.RetryAfter.Value : TimeSpan.Zero;
        if (++host.Failures >= MostFailures && rest < Rest) rest = Rest;
        if (rest <= TimeSpan.Zero) return;
        host.LeftUntil = options.Time.GetUtcNow() + rest;
        host.Why = failure.Message;
    }

    private WebException Left(Uri address, Host host) => new(string.Create(
        CultureInfo.InvariantCulture, $"{address.Authority} is left alone until {host.LeftUntil:HH:mm:ss} UTC, for it failed before: {host.Why}"))
    {
        IsTransient = true,
        RetryAfter = host.LeftUntil - options.Time.GetUtcNow(),
    };

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset LastAt { get; set; }

        public DateTimeOffset LeftUntil { get; set; }

        public int Failures { get; set; }

        public string Why { get; set; } = "";
    }

    private sealed class Place(Host host, TimeProvider time) : IDisposable
    {
        public void Dispose()
        {
            host.LastAt = time.GetUtcNow();
            host.Turn.Release();
        }
    }
}
