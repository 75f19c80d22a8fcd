using System.Text.Json;

namespace Quotes.Cli.Tests;

public sealed class ChangesTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public ChangesTests()
    {
        Ingest("“The river is ours,” said Ilo Brandt, the foreign minister of Varnia.", "“The bridge is old,” said Mara Quill, the mayor.");
        Ingest("It rained.\n\n“The river is not ours,” said Ilo Brandt, the foreign minister of Varnia.\n\nCorrection: An earlier version of this article left out a word.", "“The bridge is old,” said Mara Quill, the mayor.");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void ChangesAreShownWithWhatCameAndWhatWent()
    {
        CommandOutcome run = QuotesCommand.Run("changes", "--index", _workspace.Index);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("[a]", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("  changed   The river is {+not+} ours", run.Output, StringComparison.Ordinal);
        Assert.Contains("  correction printed: Correction: An earlier version", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("bridge", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 change.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonIsWhatTheSiteAnswers()
    {
        JsonElement answer = JsonDocument.Parse(QuotesCommand.Run("changes", "--json", "--outlet", "the varnia post", "--index", _workspace.Index).Output).RootElement;
        JsonElement item = Assert.Single(answer.GetProperty("items").EnumerateArray());
        Assert.Equal("changed", Assert.Single(item.GetProperty("quotes").EnumerateArray()).GetProperty("fate").GetString());
        Assert.Equal("/api/v1/changes?article=a", item.GetProperty("links").GetProperty("self").GetString());
    }

    [Fact]
    public void AQuoteOfAnEarlierVersionIsShownTheWay()
    {
        string item = QuotesCommand.Run("changes", "--json", "--index", _workspace.Index).Output;
        JsonElement quote = JsonDocument.Parse(item).RootElement.GetProperty("items")[0].GetProperty("quotes")[0];
        CommandOutcome run = QuotesCommand.Run("show", quote.GetProperty("before").GetProperty("id").GetString()!, "--index", _workspace.Index);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"the article has it now as '{quote.GetProperty("after").GetProperty("id").GetString()}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NoticesAreListedByThemselves()
    {
        Assert.EndsWith("1 article.\n", QuotesCommand.Run("changes", "--what", "notices", "--index", _workspace.Index).Output, StringComparison.Ordinal);
        Assert.Equal("0 articles.\n", QuotesCommand.Run("changes", "--what", "notices", "--to", "2020", "--index", _workspace.Index).Output);
    }

    [Theory]
    [InlineData("--what", "everything")]
    [InlineData("--from", "soon")]
    [InlineData("--limit", "0")]
    [InlineData("--cursor", "x")]
    public void WhatIsNotUnderstoodIsNamed(string option, string value)
    {
        CommandOutcome run = QuotesCommand.Run("changes", option, value, "--index", _workspace.Index);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"quotes: {option}: ", run.Error, StringComparison.Ordinal);
    }

    private void Ingest(string a, string b) =>
        Assert.Equal(0, QuotesCommand.Run("ingest", _workspace.Write("in.jsonl", Workspace.Article("a", a) + Workspace.Article("b", b)), "--index", _workspace.Index).ExitCode);
}
