using System.Text.Json;

namespace Quotes.Cli.Tests;

public sealed class CorrectTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public CorrectTests() => Assert.Equal(0, Run("ingest", _workspace.Write("in.jsonl",
        Workspace.Article("a") + Workspace.Article("b", "“We welcome it,” said Mara Quill, the envoy of Tessaly. “We thank the envoy,” she added.", "Tessaly Times"))).ExitCode);

    private string File => Path.Combine(_workspace.Index, "corrections.jsonl");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void ASpeakerIsCorrectedShownListedAndUndone()
    {
        string quote = Quote("thank");
        CommandOutcome run = Run("correct", "speaker", quote, "ilo-brandt", "--role", "foreign minister", "--mention", "she", "--by", "A. Reader", "--note", "at the same table");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("; 1 quote shows it.\n", run.Output, StringComparison.Ordinal);
        using JsonDocument line = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        Assert.Equal(("Ilo Brandt", "person", "b"), (line.RootElement.GetProperty("speaker").GetProperty("name").GetString(), line.RootElement.GetProperty("speaker").GetProperty("kind").GetString(), line.RootElement.GetProperty("article").GetString()));

        Assert.Contains("1 quote matches", Run("search", "thank", "--speaker", "ilo-brandt", "--corrected", "true").Output, StringComparison.Ordinal);
        string shown = Run("show", quote).Output;
        Assert.Contains("corrected   speaker, by A. Reader, ", shown, StringComparison.Ordinal);
        Assert.Contains("machine     Mara Quill, confidence 0.", shown, StringComparison.Ordinal);

        string id = run.Output.Split(' ')[2];
        CommandOutcome list = Run("correct", "list");
        Assert.Equal(0, list.ExitCode);
        Assert.StartsWith($"{id}  {quote} was said by Ilo Brandt · 1 quote · ", list.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("correct", "undo", id).ExitCode);
        Assert.Contains("1 quote matches", Run("search", "thank", "--speaker", "mara-quill").Output, StringComparison.Ordinal);
        Assert.Contains("· undone ·", Run("correct", "list").Output, StringComparison.Ordinal);
        Assert.EndsWith("nothing wrong.\n", Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SpeakersAreMergedAndSplitNamesMeanSomebodyAndWhatIsNoQuoteGoes()
    {
        Assert.Contains("2 quotes show it", Run("correct", "merge", "Mara Quill", "Mara Quillon").Output, StringComparison.Ordinal);
        Assert.Contains("1 quote shows it", Run("correct", "split", "ilo-brandt", "Ilo Brandt (elder)", "--outlet", "the varnia post", "--dates", "2031").Output, StringComparison.Ordinal);
        Assert.Contains("1 quote shows it", Run("correct", "alias", "SHE", "Oda Brenn", "--article", "b").Output, StringComparison.Ordinal);
        Assert.Contains("1 quote shows it", Run("correct", "not-a-quote", Quote("welcome")).Output, StringComparison.Ordinal);
        Assert.Contains("Ilo Brandt (elder)  person", Run("speakers", "elder").Output, StringComparison.Ordinal);
        Assert.Contains("Oda Brenn", Run("search", "thank").Output, StringComparison.Ordinal);
        Assert.StartsWith("0 quotes match", Run("search", "welcome").Output, StringComparison.Ordinal);
        Assert.Contains("is Ilo Brandt (elder) where outlet is the varnia post and date is 2031", Run("correct", "list").Output, StringComparison.Ordinal);
        CommandOutcome rebuilt = Run("rebuild", "--extract");
        Assert.Equal(0, rebuilt.ExitCode);
        Assert.StartsWith("0 quotes match", Run("search", "welcome").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no quote 'nowhere' in the store, expected the id of one", "correct", "not-a-quote", "nowhere")]
    [InlineData("there is no speaker 'nobody' in the index, expected an id as 'quotes speakers' prints it, or a full name", "correct", "merge", "ilo-brandt", "nobody")]
    [InlineData("there is no speaker 'nobody' in the index", "correct", "merge", "nobody", "Ilo Brandt")]
    [InlineData("needs 'where', which quotes are another's", "correct", "split", "ilo-brandt", "Ilo B.")]
    [InlineData("the same as 'from'; expected another name", "correct", "merge", "ilo-brandt", "Ilo BRANDT")]
    [InlineData("--dates: 'soon' is none", "correct", "alias", "he", "Ilo B.", "--dates", "soon")]
    [InlineData("'undoes' is 'x', expected the id of an earlier line", "correct", "undo", "x")]
    public void WhatCannotBeCorrectedIsExplainedAndNothingWritten(string message, params string[] arguments)
    {
        CommandOutcome run = Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("should not have happened", run.Error, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void LinesEditedByHandAreNamedWhenTheyAreWrongOrFitNothing()
    {
        System.IO.File.WriteAllText(File, """{"id":"a","type":"merge","from":"ilo-brand","speaker":{"name":"Ilo Brandt"}}""" + "\n{\n");
        CommandOutcome list = Run("correct", "list");
        Assert.Equal(1, list.ExitCode);
        Assert.Contains("a  ilo-brand is Ilo Brandt · fits nothing", list.Output, StringComparison.Ordinal);
        Assert.Contains("corrections.jsonl:2: expected one JSON object on the line, found something else", list.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void CorrectedArticlesAreGoldThatEvaluateReads()
    {
        Assert.Equal("", Run("corrections", "gold").Output);
        Run("correct", "speaker", Quote("thank"), "Oda Brenn");
        string gold = _workspace.Write("gold.jsonl", Run("corrections", "gold").Output);
        using JsonDocument article = JsonDocument.Parse(Assert.Single(System.IO.File.ReadAllLines(gold)));
        Assert.Equal("b", article.RootElement.GetProperty("id").GetString());
        JsonElement[] quotes = [.. article.RootElement.GetProperty("quotes").EnumerateArray()];
        Assert.Equal(["Mara Quill", "Oda Brenn"], quotes.Select(q => q.GetProperty("canonical").GetString()));
        Assert.Equal([JsonValueKind.Array, JsonValueKind.Null], quotes.Select(q => q.GetProperty("speaker").ValueKind));

        // What was found is what is marked, but for the one name that people put right.
        CommandOutcome evaluated = QuotesCommand.Run("evaluate", "--errors", "5", gold);
        Assert.Equal((0, ""), (evaluated.ExitCode, evaluated.Error));
        string[] all = evaluated.Lines.Single(l => l.StartsWith("all ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["all", "2", "2", "100.0", "100.0", "100.0"], all[..6]);
        Assert.Contains(evaluated.Lines, l => l.StartsWith("name", StringComparison.Ordinal) && l.Contains("Oda Brenn", StringComparison.Ordinal));

        Run("correct", "not-a-quote", Quote("welcome"));
        Assert.Single(JsonDocument.Parse(Run("corrections", "gold").Output).RootElement.GetProperty("quotes").EnumerateArray());
    }

    private string Quote(string query)
    {
        using JsonDocument json = JsonDocument.Parse(Run("search", query, "--json").Output);
        return Assert.Single(json.RootElement.GetProperty("items").EnumerateArray()).GetProperty("id").GetString()!;
    }

    private CommandOutcome Run(params string[] arguments) => QuotesCommand.Run([.. arguments, "--index", _workspace.Index]);
}
