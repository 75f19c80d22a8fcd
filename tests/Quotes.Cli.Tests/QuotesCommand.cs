using System.Diagnostics;
using System.Text;

namespace Quotes.Cli.Tests;

/// <summary>What a run of the command left behind.</summary>
internal sealed record CommandOutcome(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the built command as users do: as a process of its own.</summary>
internal static class QuotesCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static CommandOutcome Run(params string[] arguments) => RunWithInput("", arguments);

    public static CommandOutcome RunWithInput(string input, params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"quotes {string.Join(' ', arguments)} did not end");
        }
        process.WaitForExit();
        return new CommandOutcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public static Process Start(params string[] arguments)
    {
        UTF8Encoding utf8 = new(false);
        ProcessStartInfo start = new("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "quotes.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        start.Environment.Remove("QUOTES_INDEX");
        start.Environment.Remove("QUOTES_OFFICES");
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started");
    }
}
