using System.Diagnostics;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Examples;

/// <summary>The example scripts, run by the interpreters they are for against the real host.</summary>
public sealed class ExampleScriptTests(NewsroomHost host)
{
    public static TheoryData<string, string> Scripts => new() { { "python3", "quotes.py" }, { "Rscript", "quotes.R" } };

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task EveryResultOfASearchIsPrintedThroughAllPages(string interpreter, string script)
    {
        (int exit, string output, string error) = await Run(interpreter, script, host.Client.BaseAddress!.ToString(), "q=ferry", "limit=10", "sort=oldest");
        Assert.True(exit == 0, error);
        string[][] rows = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('\t'))];
        Assert.Equal(["date", "speaker", "outlet", "text", "permalink"], rows[0]);
        Assert.Equal(38, rows.Length);
        Assert.All(rows, row => Assert.Equal(5, row.Length));
        Assert.Equal(["2023-02-15", "Jonas Teck", "The Quay Ledger", "Ferry number 1 sails in the morning,"], rows[1][..4]);
        Assert.Equal(37, rows.Skip(1).Select(row => row[4]).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task ASearchTheSiteRefusesIsAnError(string interpreter, string script)
    {
        (int exit, _, string error) = await Run(interpreter, script, host.Client.BaseAddress!.ToString(), "q=(ferry");
        Assert.Equal(1, exit);
        Assert.Contains(script == "quotes.py" ? "never closed" : "refuses", error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> Run(string interpreter, string script, params string[] arguments)
    {
        ProcessStartInfo start = new(interpreter, [Path.Combine(Languages.SourceText.Source(), "Quotes.Web", "Examples", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process run;
        try
        {
            run = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"needs {interpreter}");
            throw;
        }
        using (run)
        {
            Task<string> error = run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (run.ExitCode, output, await error);
        }
    }
}
