using System.Diagnostics;
using System.Text.Json;

namespace Quotes.Cli.Tests;

public sealed class IndexTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void IngestingTheSameAgainChangesNothingAndSaysSo()
    {
        string path = _workspace.Write("a.jsonl", Workspace.Article("a") + Workspace.Article("b", "Plain."));
        CommandOutcome first = Run("ingest", path), second = Run("ingest", path);
        Assert.Equal(0, first.ExitCode);
        // A slow machine may show how far the reading is; nothing else belongs on standard error.
        Assert.All(first.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("Ingesting: ", line, StringComparison.Ordinal));
        Assert.StartsWith("Read 2: 2 added, 0 unchanged, 0 replaced, 0 rejected; ", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("Read 2: 0 added, 2 unchanged, 0 replaced, 0 rejected; 0 quotes", second.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing changed.\n", second.Output, StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);

        _workspace.Write("a.jsonl", Workspace.Article("a", Workspace.Statement + " Again."));
        Assert.StartsWith("Read 1: 0 added, 0 unchanged, 1 replaced", Run("ingest", path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RejectedInputIsNamedAndTheRestIsKept()
    {
        string path = _workspace.Write("a.jsonl", "nonsense\n" + Workspace.Article("a"));
        CommandOutcome run = Run("ingest", path);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"quotes: rejected {path}:1: not valid JSON", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("Read 2: 1 added, 0 unchanged, 0 replaced, 1 rejected", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasIngestedIsFoundShownExportedAndRemoved()
    {
        Ingest(Workspace.Article("a") + Workspace.Article("b", "“We welcome it,” said Mara Quill, the envoy of Tessaly.", "Tessaly Times"));

        CommandOutcome search = Run("search", "river", "--outlet", "the varnia post");
        Assert.Equal((0, ""), (search.ExitCode, search.Error));
        Assert.Contains("The *river* is ours", search.Output, StringComparison.Ordinal);
        Assert.Contains("Ilo Brandt", search.Output, StringComparison.Ordinal);
        Assert.Contains("The Varnia Post", search.Output, StringComparison.Ordinal);
        Assert.Contains("1 quote matches", Run("search", "welcome", "--not.outlet", "the varnia post").Output, StringComparison.Ordinal);

        using JsonDocument json = JsonDocument.Parse(Run("search", "welcome", "--json", "--facet", "outlet").Output);
        Assert.Equal(1, json.RootElement.GetProperty("total").GetProperty("value").GetInt32());
        JsonElement item = Assert.Single(json.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal("Mara Quill", item.GetProperty("speaker").GetProperty("name").GetString());
        Assert.Equal("b", item.GetProperty("article").GetProperty("id").GetString());

        CommandOutcome show = Run("show", item.GetProperty("id").GetString()!);
        Assert.Contains("We welcome it", show.Output, StringComparison.Ordinal);
        Assert.Contains("evidence    ", show.Output, StringComparison.Ordinal);

        Assert.StartsWith("id,type,text,speaker,", Run("export", "welcome").Output, StringComparison.Ordinal);
        Assert.Equal(item.ToString(), Assert.Single(Run("export", "welcome", "--format", "ndjson").Lines[1..^1]));

        Assert.Contains("Mara Quill  person  [mara-quill]", Run("speakers", "mara").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("remove", "b").ExitCode);
        Assert.StartsWith("0 quotes match", Run("search", "welcome").Output, StringComparison.Ordinal);
        Assert.Contains("there is no article 'b'", Run("remove", "b").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ExportWritesEverything()
    {
        Ingest(string.Concat(Enumerable.Range(0, 150).Select(i => Workspace.Article($"a{i}", $"“Item {i} is settled,” said Ilo Brandt, the foreign minister of Varnia."))));
        string[] lines = Run("export", "settled", "--format", "ndjson").Lines[1..^1];
        Assert.Equal(150, lines.Distinct().Count());
        string[] rows = Run("export", "settled").Lines;
        Assert.Equal("id", rows[0].Split(',')[0]);
        Assert.Equal(lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()), rows.Skip(1).Select(row => row.Split(',')[0]));
    }

    [Theory]
    [InlineData("This quotation mark is never closed.", "search", "\"open")]
    [InlineData("--sort: “up” is not a value of “sort”. The values are relevance, newest, oldest, random.", "search", "x", "--sort", "up")]
    [InlineData("--from: ", "export", "x", "--from", "soon")]
    [InlineData("Argument 'xml' not recognized", "export", "--format", "xml")]
    [InlineData("--limit: expected a number from 1 to 100", "speakers", "--limit", "0")]
    public void AWrongRequestIsExplainedAndFatal(string message, params string[] arguments)
    {
        CommandOutcome run = QuotesCommand.Run([.. arguments, "--index", _workspace.Index]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyIndexSaysHowToFillIt()
    {
        CommandOutcome run = Run("search");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("'quotes ingest PATH' puts some in", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.Index));
    }

    [Fact]
    public void CheckAndRebuildTellWhatTheyDid()
    {
        Ingest(Workspace.Article("a"));
        CommandOutcome check = Run("check");
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.Contains("1 articles", check.Output, StringComparison.Ordinal);
        Assert.EndsWith("nothing wrong.\n", check.Output, StringComparison.Ordinal);
        Assert.Contains("1 articles", Run("rebuild").Output, StringComparison.Ordinal);
        Assert.Contains("The quotes of 0 articles changed.", Run("rebuild", "--extract").Output, StringComparison.Ordinal);

        File.WriteAllBytes(Path.Combine(_workspace.Index, "quotes.db"), new byte[5000]);
        CommandOutcome broken = Run("check");
        Assert.NotEqual(0, broken.ExitCode);
        Assert.StartsWith("quotes: ", broken.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("should not have happened", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecondWriterIsRefusedAndTheFirstGoesOn()
    {
        using Process first = QuotesCommand.Start("ingest", "-", "--index", _workspace.Index);
        await first.StandardInput.WriteAsync(Workspace.Article("a"));
        await first.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        // The first writer commits what it has after a moment, though its input goes on.
        for (int looks = 0; !Run("search", "river").Output.Contains("Brandt", StringComparison.Ordinal); looks++)
        {
            Assert.False(first.HasExited);
            Assert.InRange(looks, 0, 200);
        }
        CommandOutcome second = Run("ingest", _workspace.Write("b.jsonl", Workspace.Article("b")));
        Assert.Equal((2, ""), (second.ExitCode, second.Output));
        Assert.StartsWith("quotes: ", second.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("should not have happened", second.Error, StringComparison.Ordinal);

        first.StandardInput.Close();
        Assert.StartsWith("Read 1: 1 added", await first.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, first.ExitCode);
    }

    private void Ingest(string lines) => Assert.Equal(0, Run("ingest", _workspace.Write("in.jsonl", lines)).ExitCode);

    private CommandOutcome Run(params string[] arguments) => QuotesCommand.Run([.. arguments, "--index", _workspace.Index]);
}
