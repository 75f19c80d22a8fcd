using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Quotes.Cli.Tests;

public sealed class BackupAndReportTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void ABackupIsMadeRefusedAndRestoredWithWords()
    {
        Run("ingest", _workspace.Write("a.jsonl", Workspace.Article("a")));
        string saved = Path.Combine(_workspace.Root, "saved");
        CommandOutcome made = Run("backup", saved);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains("1 articles", made.Output, StringComparison.Ordinal);
        Assert.Equal(2, Run("backup", saved).ExitCode);

        CommandOutcome refused = Run("restore", saved);
        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        CommandOutcome restored = Run("restore", saved, "--force");
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));
        Assert.Contains("before-restore-1", restored.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("check").ExitCode);
    }

    [Fact]
    public void AReportHasALineForEverythingReadAndALastOne()
    {
        string report = Path.Combine(_workspace.Root, "report.jsonl");
        string path = _workspace.Write("a.jsonl", Workspace.Article("a") + "nonsense\n" + Workspace.Article("b", "Plain."));
        CommandOutcome run = Run("ingest", path, "--report", report);
        Assert.StartsWith("Read 3: 2 added", run.Output, StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(report);
        Assert.Matches($$"""^\{"id":"a","outcome":"added","quotes":[12],"at":"{{path}}:1"\}$""", lines[0]);
        Assert.StartsWith($$"""{"outcome":"rejected","at":"{{path}}:2","reason":"not valid JSON""", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"b","outcome":"added","quotes":0,""", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("""{"end":true,"whole":true,"read":3,"added":2,"unchanged":0,"replaced":0,"rejected":1,""", lines[3], StringComparison.Ordinal);

        CommandOutcome again = Run("ingest", path, "--report", "-");
        Assert.Equal(["unchanged", "rejected", "unchanged"], again.Lines[..3].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString()));
        Assert.Contains("Read 3: ", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM", 0)]
    [InlineData("INT", 1)]
    public async Task AnIngestToldToStopKeepsWhatItReported(string signal, int exitCode)
    {
        using Process ingest = QuotesCommand.Start("ingest", "-", "--report", "-", "--index", _workspace.Index);
        await ingest.StandardInput.WriteAsync(Workspace.Article("a"));
        await ingest.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"id\":\"a\",\"outcome\":\"added\"", await ingest.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using Process kill = Process.Start("kill", ["-" + signal, ingest.Id.ToString(CultureInfo.InvariantCulture)])!;
        Assert.Contains("\"whole\":false", await ingest.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await ingest.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(exitCode, ingest.ExitCode);
        Assert.Contains("Stopped before the end", await ingest.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("1 articles", Run("check").Output, StringComparison.Ordinal);
    }

    private CommandOutcome Run(params string[] arguments) => QuotesCommand.Run([.. arguments, "--index", _workspace.Index]);
}
