namespace Quotes.Cli.Tests;

public sealed class EvaluateTests : IDisposable
{
    private const string Gold = """
        {"id":"a","text":"“The river is ours,” said Ilo Brandt, the foreign minister of Varnia.","date":"2031-04-02","quotes":[
        {"type":"direct","content":[[0,20]],"cue":[21,25],"speaker":[26,36],"canonical":"Ilo Brandt","role":"foreign minister","kind":"person"},
        {"type":"indirect","content":[[38,68]],"cue":null,"speaker":null,"canonical":null,"role":null,"kind":"unknown"}]}
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void AGoldFileIsExtractedAndScored()
    {
        CommandOutcome run = QuotesCommand.Run("evaluate", WriteGold());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["direct", "direct+mixed", "indirect", "all"], run.Lines[1..].Select(line => line.Split(' ')[0]));
        Assert.Equal("direct 1 1 100.0 100.0 100.0 100.0 100.0 100.0 100.0 100.0 100.0 100.0 100.0", string.Join(' ', run.Lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void ErrorsAreListedBelowTheTable()
    {
        CommandOutcome run = QuotesCommand.Run("evaluate", "--errors", "1", WriteGold());
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("miss  a [indirect] - -> -: the foreign minister of Varnia", run.Lines);
    }

    [Fact]
    public void StagesAreShownApart()
    {
        CommandOutcome run = QuotesCommand.Run("evaluate", "--by", "stage", WriteGold());
        Assert.Equal(["content", "cue", "mention", "name"], run.Output.Split("\n\n").Select(table => table.Split(' ')[0]));
    }

    [Fact]
    public void ConfidenceIsHeldAgainstWhatIsRightAndPlotted()
    {
        string plot = Path.Combine(_workspace.Root, "reliability.svg");
        CommandOutcome run = QuotesCommand.Run("evaluate", "--by", "confidence", "--plot", plot, WriteGold());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(run.Lines, line => line.StartsWith("expected calibration error 0.", StringComparison.Ordinal));
        Assert.Single(run.Lines, line => line.EndsWith("(default)", StringComparison.Ordinal));
        Assert.StartsWith("<svg ", File.ReadAllText(plot), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNoGoldIsNamedAndFatal()
    {
        string path = _workspace.Write("a.jsonl", Workspace.Article("a"));
        CommandOutcome run = QuotesCommand.Run("evaluate", path), absent = QuotesCommand.Run("evaluate", path + ".not-there");
        Assert.Equal((2, "", $"quotes: {path}:1: there is no list 'quotes', expected the marked statements"), (run.ExitCode, run.Output, run.Error.TrimEnd()));
        Assert.Equal((2, $"quotes: {path}.not-there: there is no such file"), (absent.ExitCode, absent.Error.TrimEnd()));
    }

    private string WriteGold() => _workspace.Write("gold.jsonl", Gold.Replace("\n", "", StringComparison.Ordinal) + "\n");
}
