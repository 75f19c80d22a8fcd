using System.Text.Json;

namespace Quotes.Cli.Tests;

public sealed class VerifyTests(VerifyTests.Indexed indexed) : IClassFixture<VerifyTests.Indexed>
{
    [Theory]
    [InlineData(0, "verbatim", "The river is ours, it will stay ours")]
    [InlineData(0, "trimmed", "it will stay ours")]
    [InlineData(1, "altered", "The river is not ours. It will stay ours.")]
    [InlineData(1, "other-speaker", "The river is ours, it will stay ours", "--speaker", "Mara Quill")]
    [InlineData(1, "not-found", "Umbrellas must be returned to the lighthouse keeper")]
    public void TheExitCodeTellsWhetherTheWordsWereSaid(int code, string verdict, params string[] arguments)
    {
        CommandOutcome run = QuotesCommand.Run(["verify", "--index", indexed.Index, .. arguments]);
        Assert.Equal((code, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(verdict + "  ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Looked at:", run.Output, StringComparison.Ordinal);
        CommandOutcome json = QuotesCommand.Run(["verify", "--json", "--index", indexed.Index, .. arguments]);
        Assert.Equal(verdict, JsonDocument.Parse(json.Output).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public void TheDifferenceIsShownAndTheQuoteCanComeFromStandardInput()
    {
        CommandOutcome run = QuotesCommand.RunWithInput("The river is not ours.\nIt will stay ours.\n", "verify", "-", "--index", indexed.Index);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The river is [-not-] ours", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TEXT", "…")]
    [InlineData("--date", "ours", "--date", "soon")]
    [InlineData("--limit", "ours", "--limit", "0")]
    public void WhatIsNotUnderstoodEndsWithTwo(string named, params string[] arguments)
    {
        CommandOutcome run = QuotesCommand.Run(["verify", "--index", indexed.Index, .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"quotes: {named}: ", run.Error, StringComparison.Ordinal);
    }

    /// <summary>An index with a statement.</summary>
    public sealed class Indexed : IDisposable
    {
        private readonly Workspace _workspace = new();

        public Indexed() => Assert.Equal(0, QuotesCommand.Run("ingest", _workspace.Write("in.jsonl", Workspace.Article("a", "“The river is ours, it will stay ours,” said Ilo Brandt, the foreign minister of Varnia.")), "--index", Index).ExitCode);

        public string Index => _workspace.Index;

        public void Dispose() => _workspace.Dispose();
    }
}
