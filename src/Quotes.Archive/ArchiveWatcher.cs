namespace Quotes.Archive;

/// <summary>Keeps an open archive up with what other processes commit to it.</summary>
/// <remarks>
/// Looks for a new commit of the index every period. When the index stays behind the store for long (a writer was killed
/// between the two), or behind the corrections for a moment (somebody edited them), and nobody is writing, brings it up.
/// </remarks>
public sealed class ArchiveWatcher : IAsyncDisposable, IDisposable
{
    private const int PatientLooks = 10;
    private const int LooksAfterAnEdit = 2;

    private readonly QuoteArchive _archive;
    private readonly Action<Exception> _failed;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;
    private (long Sequence, string? Corrections) _behind;
    private int _looksBehind;
    private bool _lastTryFailed;

    /// <summary>Begins to watch.</summary>
    /// <param name="archive">The archive; must stay open longer than the watcher.</param>
    /// <param name="period">How often to look; a second when null.</param>
    /// <param name="time">Gives the time.</param>
    /// <param name="failed">Told when a look failed. The watch goes on.</param>
    public ArchiveWatcher(QuoteArchive archive, TimeSpan? period = null, TimeProvider? time = null, Action<Exception>? failed = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        _archive = archive;
        _failed = failed ?? (static _ => { });
        _watching = Watch(new PeriodicTimer(period ?? TimeSpan.FromSeconds(1), time ?? TimeProvider.System));
    }

    /// <summary>Ends the watch and waits for the look under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        _stop.Dispose();
    }

    /// <summary>Ends the watch and waits for the look under way.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task Watch(PeriodicTimer timer)
    {
        using (timer)
        {
            try
            {
                while (await timer.WaitForNextTickAsync(_stop.Token).ConfigureAwait(false)) Look();
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    private void Look()
    {
        try
        {
            _archive.Index.Refresh();
            if (IsLeftBehind()) _lastTryFailed = !_archive.TryRepair();
        }
        catch (Exception failure)
        {
            _failed(failure);
        }
    }

    // Behind, and no sign of a writer at work for a while. Who edits a file saves often and sees soon what came of it;
    // where nothing can be written, there is no hurry to try again.
    private bool IsLeftBehind()
    {
        (long, string?) behind = (_archive.IsBehind ? _archive.Store.Sequence : -1, _archive.PendingCorrections);
        bool isBehind = behind != (-1, null);
        _looksBehind = isBehind && behind == _behind ? _looksBehind + 1 : 0;
        if (behind != _behind) _lastTryFailed = false;
        _behind = behind;
        if (!isBehind || _looksBehind < (behind.Item1 < 0 && !_lastTryFailed ? LooksAfterAnEdit : PatientLooks)) return false;
        _looksBehind = 0;
        return true;
    }
}
