using System.Diagnostics;
using System.Globalization;
using Quotes.Cli.Tests;

namespace Quotes.Faults.Processes;

/// <summary>The command running as a process of its own, its output collected line by line.</summary>
internal sealed class CommandRun : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly Task _output;
    private readonly Task<string> _error;

    private CommandRun(Process process)
    {
        _process = process;
        _error = process.StandardError.ReadToEndAsync();
        _output = Task.Run(() =>
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                lock (_lines)
                {
                    _lines.Add(line);
                    Monitor.PulseAll(_lines);
                }
            }
        });
    }

    public StreamWriter Input => _process.StandardInput;

    public bool HasExited => _process.HasExited;

    public static CommandRun Start(params string[] arguments) => new(QuotesCommand.Start(arguments));

    /// <summary>Starts it behind other programs, as in <c>setpriv --reuid=1 --</c>.</summary>
    /// <param name="before">What comes before the command line.</param>
    /// <param name="environment">What is set besides.</param>
    /// <param name="arguments">The command's own.</param>
    public static CommandRun StartBehind(string[] before, (string Name, string Value)[] environment, params string[] arguments)
    {
        ProcessStartInfo start = new(before[0], [.. before[1..], "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "quotes.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        return new CommandRun(Process.Start(start)!);
    }

    /// <summary>What it printed so far.</summary>
    public string[] Lines()
    {
        lock (_lines) return [.. _lines];
    }

    /// <summary>Waits until it printed so many lines, or ended.</summary>
    public void WaitForLines(int count)
    {
        while (!_output.IsCompleted)
        {
            lock (_lines)
            {
                if (_lines.Count >= count) return;
                Monitor.Wait(_lines, 20);
            }
        }
    }

    public void Kill() => _process.Kill();

    public void Signal(string name)
    {
        using Process kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code, all output and all messages.</returns>
    public CommandOutcome End()
    {
        if (!_process.WaitForExit(Longest))
        {
            _process.Kill(entireProcessTree: true);
            throw new TimeoutException($"the command did not end within {Longest}");
        }
        _process.WaitForExit();
        _output.GetAwaiter().GetResult();
        return new CommandOutcome(_process.ExitCode, string.Join('\n', Lines()), _error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
