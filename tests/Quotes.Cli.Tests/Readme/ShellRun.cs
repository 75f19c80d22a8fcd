using System.Diagnostics;

namespace Quotes.Cli.Tests.Readme;

/// <summary>What became of shell commands in which <c>quotes</c> is the command line just built.</summary>
/// <param name="ExitCode">Of the first command that failed, or 0.</param>
/// <param name="Printed">Standard output and error, in the order in which they came.</param>
internal sealed record ShellRun(int ExitCode, string Printed)
{
    /// <summary>Runs them in <paramref name="folder"/>.</summary>
    public static ShellRun Of(string commands, string folder)
    {
        ProcessStartInfo start = new("bash", ["-e", "-o", "pipefail", "-c", "exec 2>&1\nquotes() { dotnet \"$QUOTES_DLL\" \"$@\"; }\n" + commands])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["QUOTES_DLL"] = Path.Combine(AppContext.BaseDirectory, "quotes.dll");
        start.Environment.Remove("QUOTES_INDEX");
        using Process bash = Process.Start(start)!;
        bash.StandardInput.Close();
        string printed = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return new ShellRun(bash.ExitCode, printed);
    }
}
