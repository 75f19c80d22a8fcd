using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Quotes.Web.Hosting;

/// <summary>Lets in as many requests as the host bears, and from one address no more than its share, before anything is done for them.</summary>
/// <remarks>
/// A request holds its place until its answer begins, so that readers of slow lines take none from others; what has begun is
/// bounded by the connections and by the slowest line the server bears. Who asks how the host is may always.
/// </remarks>
internal sealed class Gate : IDisposable
{
    // Addresses share counters rather than have as many as there are addresses; which share one nobody outside can know.
    private const int Counters = 1 << 14;

    private const int SecondsToWait = 5;

    private readonly ConcurrencyLimiter _places;
    private readonly PartitionedRateLimiter<HttpContext>? _rate;
    private readonly TimeSpan _patience;
    private readonly int _most;
    private long _refusedForRate;
    private long _refusedForLoad;

    /// <summary>Made with the host.</summary>
    public Gate(Limits limits)
    {
        _patience = limits.QueryTime;
        _most = limits.AtOnce;
        _places = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = limits.AtOnce, QueueLimit = limits.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        if (limits.Rate > 0) _rate = PartitionedRateLimiter.Create<HttpContext, int>(context => RateLimitPartition.GetTokenBucketLimiter(CounterOf(context), _ => Bucket(limits.Rate)));
        // Work holds its thread: those that watch the clock need theirs, too.
        ThreadPool.GetMinThreads(out int workers, out int io);
        ThreadPool.SetMinThreads(Math.Max(workers, limits.AtOnce + Environment.ProcessorCount), io);
    }

    /// <summary>How many requests were refused because their address sent too many.</summary>
    public long RefusedForRate => Interlocked.Read(ref _refusedForRate);

    /// <summary>How many requests were refused because there was no place for them.</summary>
    public long RefusedForLoad => Interlocked.Read(ref _refusedForLoad);

    /// <summary>How many requests are being worked on and how many wait.</summary>
    public (long Running, long Waiting) Now
    {
        get
        {
            RateLimiterStatistics now = _places.GetStatistics()!;
            return (_most - now.CurrentAvailablePermits, now.CurrentQueuedCount);
        }
    }

    /// <summary>Lets a request through, or answers it.</summary>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        if (IsAlwaysOpen(context.Request.Path))
        {
            await next(context);
            return;
        }
        using RateLimitLease? share = _rate?.AttemptAcquire(context);
        if (share is { IsAcquired: false })
        {
            Interlocked.Increment(ref _refusedForRate);
            int wait = share.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : SecondsToWait;
            await Refusal.Write(context, StatusCodes.Status429TooManyRequests, wait, "Too many requests", "More requests came from your address than one address may send. Wait, and send fewer at a time.");
            return;
        }
        using RateLimitLease place = await Place(context);
        if (!place.IsAcquired)
        {
            Interlocked.Increment(ref _refusedForLoad);
            await Refusal.Write(context, StatusCodes.Status503ServiceUnavailable, SecondsToWait, "Too busy", "More is asked of this host at the moment than it can answer. Try again in a moment.");
            return;
        }
        context.Response.OnStarting(static state =>
        {
            ((RateLimitLease)state).Dispose();
            return Task.CompletedTask;
        }, place);
        await next(context);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _places.Dispose();
        _rate?.Dispose();
    }

    private async ValueTask<RateLimitLease> Place(HttpContext context)
    {
        RateLimitLease free = _places.AttemptAcquire();
        if (free.IsAcquired) return free;
        free.Dispose();
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(_patience);
        try
        {
            return await _places.AcquireAsync(1, patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new NoPlace();
        }
    }

    private static bool IsAlwaysOpen(PathString path) => path == "/healthz" || path == "/readyz";

    private static TokenBucketRateLimiterOptions Bucket(int rate)
    {
        int each = (rate + 59) / 60;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, rate / 6),
            TokensPerPeriod = each,
            ReplenishmentPeriod = TimeSpan.FromMinutes((double)each / rate),
            QueueLimit = 0,
        };
    }

    // The hash is another in every process. Whoever has an IPv6 address has 2^64 of them, so that half of it counts.
    private static int CounterOf(HttpContext context)
    {
        IPAddress address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        byte[] bytes = address.GetAddressBytes();
        HashCode hash = default;
        hash.AddBytes(bytes.AsSpan(0, address.AddressFamily == AddressFamily.InterNetworkV6 ? 8 : bytes.Length));
        return (hash.ToHashCode() & int.MaxValue) % Counters;
    }

    private sealed class NoPlace : RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}

/// <summary>Registers the gate.</summary>
internal static class GateSetup
{
    /// <summary>Puts it before everything that costs.</summary>
    public static void UseGate(this WebApplication app)
    {
        Gate gate = app.Services.GetRequiredService<Gate>();
        app.Use(next => context => gate.Pass(context, next));
    }
}
