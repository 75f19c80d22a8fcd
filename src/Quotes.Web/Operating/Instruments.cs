using System.Diagnostics.Metrics;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;

namespace Quotes.Web.Operating;

/// <summary>What the host measures of itself, beside what the web framework does.</summary>
internal sealed class Instruments : IDisposable
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Quotes.Web";

    private readonly Meter _meter = new(Name);

    /// <summary>Made with the host; each is read when somebody asks.</summary>
    public Instruments(QuoteArchive archive, Gate gate, TimeProvider time)
    {
        _meter.CreateObservableGauge("quotes.index.generation", () => archive.Index.State.Generation, null, "How far in the store's sequence of changes the index is");
        _meter.CreateObservableGauge("quotes.index.quotes", () => archive.Index.State.Quotes, null, "Quotes in the index");
        _meter.CreateObservableGauge("quotes.index.age", () => Age(archive.Index.State, time), "s", "Seconds since the index was last committed");
        _meter.CreateObservableGauge("quotes.requests.running", () => gate.Now.Running, null, "Requests being worked on");
        _meter.CreateObservableGauge("quotes.requests.waiting", () => gate.Now.Waiting, null, "Requests waiting for their turn");
        _meter.CreateObservableCounter("quotes.requests.refused", () => Refused(gate), null, "Requests turned away at the gate, by status");
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static double Age(IndexState state, TimeProvider time) => state.UpdatedAt is { } at ? (time.GetUtcNow() - at).TotalSeconds : 0;

    private static Measurement<long>[] Refused(Gate gate) =>
    [
        new(gate.RefusedForRate, new KeyValuePair<string, object?>("status", StatusCodes.Status429TooManyRequests)),
        new(gate.RefusedForLoad, new KeyValuePair<string, object?>("status", StatusCodes.Status503ServiceUnavailable)),
    ];
}
