using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;
using Quotes.Archive;
using Quotes.Evaluation;
using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Cli;

/// <summary>Runs one command line and turns whatever happens into a message on standard error and an exit code.</summary>
internal static class CommandRunner
{
    private static readonly CancellationTokenSource Stop = new();

    /// <summary>Cancelled by the first Ctrl-C or SIGTERM. A second one ends the process at once.</summary>
    public static CancellationToken Stopped => Stop.Token;

    /// <summary>Whether it was SIGTERM: an orderly end that somebody else asked for. Work ended by it in good order is no failure; Ctrl-C says that the rest is missing.</summary>
    public static bool WasTerminated { get; private set; }

    public static int Run(RootCommand root, string[] args)
    {
        ParseResult parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            foreach (var error in parsed.Errors) Terminal.Tell($"quotes: {error.Message}");
            Terminal.Tell($"Try: {Path(parsed.CommandResult.Command)} --help");
            return ExitCode.Fatal;
        }
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (OperationCanceledException) when (Stopped.IsCancellationRequested)
        {
            Terminal.Tell("quotes: stopped");
            return ExitCode.Fatal;
        }
        catch (BrokenPipeException)
        {
            // The reader of our output has had enough, as with "| head".
            return ExitCode.Good;
        }
        catch (Exception error)
        {
            Terminal.Tell(IsForTheUser(error) ? $"quotes: {error.Message}" : $"quotes: this should not have happened, please report it: {error}");
            return ExitCode.Fatal;
        }
    }

    // These say what was found and what to do; any other is a defect, and its trace helps to find it.
    private static bool IsForTheUser(Exception error) => error is IOException or UnauthorizedAccessException or NotSupportedException
        or ArchiveBusyException or BackupException or StoreFormatException or StoreDamagedException or GoldFormatException or CorrectionRefusedException or IndexFormatException or IndexDamagedException or InvalidCursorException;

    private static void OnSignal(PosixSignalContext signal)
    {
        if (Stop.IsCancellationRequested) return;
        signal.Cancel = true;
        WasTerminated = signal.Signal == PosixSignal.SIGTERM;
        Stop.Cancel();
    }

    private static string Path(Command command) =>
        command is RootCommand ? "quotes" : $"quotes {command.Name}";
}
