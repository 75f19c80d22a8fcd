using System.Globalization;
using Quotes.Archive;
using Spectre.Console;

namespace Quotes.Cli;

/// <summary>Shows how far a long run got: a bar with rate and remaining time on an interactive terminal, otherwise a plain line every few seconds. On standard error.</summary>
internal abstract class IngestMonitor : IProgress<IngestProgress>, IDisposable
{
    /// <param name="what">What is being done, as in <c>Ingesting</c>.</param>
    /// <param name="total">How much there is to do, in bytes or articles; null when nobody knows.</param>
    public static IngestMonitor Start(string what, long? total) =>
        Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb" ? new PlainMonitor(what, total) : new BarMonitor(what, total);

    public abstract void Report(IngestProgress value);

    public abstract void Dispose();

    /// <summary>How much of the total is done: bytes where they are counted, else articles.</summary>
    protected static long Done(IngestProgress progress) => progress.Bytes ?? progress.Read;

    protected static string Rate(IngestProgress progress)
    {
        double perSecond = progress.Read / Math.Max(progress.Elapsed.TotalSeconds, 0.001);
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Read:#,0} articles, {perSecond:#,0}/s");
    }
}

/// <summary>Plain lines.</summary>
internal sealed class PlainMonitor(string what, long? total) : IngestMonitor
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private TimeSpan _next = Every;

    public override void Report(IngestProgress value)
    {
        if (value.Elapsed < _next) return;
        _next = value.Elapsed + Every;
        Terminal.Tell($"{what}: {Rate(value)}{Remaining(value)}");
    }

    public override void Dispose()
    {
    }

    private string Remaining(IngestProgress progress)
    {
        long done = Done(progress);
        if (total is not > 0 || done <= 0) return "";
        double part = Math.Min(1, (double)done / total.Value);
        TimeSpan left = progress.Elapsed * ((1 - part) / part);
        return string.Create(CultureInfo.InvariantCulture, $", {part:0%} of the input, about {(long)left.TotalHours}:{left:mm\\:ss} left");
    }
}

/// <summary>A bar drawn by Spectre.Console until disposed.</summary>
internal sealed class BarMonitor : IngestMonitor
{
    private readonly ManualResetEventSlim _ended = new();
    private readonly TaskCompletionSource<ProgressTask> _bar = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _drawing;
    private readonly string _what;

    public BarMonitor(string what, long? total)
    {
        _what = what;
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        _drawing = new Thread(() => Draw(console, total)) { IsBackground = true };
        _drawing.Start();
    }

    public override void Report(IngestProgress value)
    {
        ProgressTask bar = _bar.Task.GetAwaiter().GetResult();
        bar.Value = Math.Min(Done(value), bar.MaxValue);
        bar.Description = $"{_what}: {Rate(value)}";
    }

    public override void Dispose()
    {
        _ended.Set();
        _drawing.Join();
        _ended.Dispose();
    }

    private void Draw(IAnsiConsole console, long? total) => console.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context =>
        {
            ProgressTask bar = context.AddTask(_what, maxValue: Math.Max(1, total ?? 1));
            bar.IsIndeterminate = total is null;
            _bar.SetResult(bar);
            _ended.Wait();
        });
}
