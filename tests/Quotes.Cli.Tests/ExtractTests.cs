using System.Text.Json;

namespace Quotes.Cli.Tests;

public sealed class ExtractTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void StandardInputGivesOneLineForEachArticle()
    {
        CommandOutcome run = QuotesCommand.RunWithInput(Workspace.Article("a") + Workspace.Article("b"), "extract", "-");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(["a", "b"], run.Lines.Select(Id));
    }

    [Fact]
    public void OffsetsCountCodePointsOfTheTextGiven()
    {
        const string Text = "The flood \U0001F30A came at night.\n\n“The river is ours,” said Ilo Brandt, the foreign minister of Varnia.";
        CommandOutcome run = QuotesCommand.RunWithInput(Workspace.Article("a", Text), "extract", "-");
        using JsonDocument json = JsonDocument.Parse(Assert.Single(run.Lines));
        JsonElement quote = Assert.Single(json.RootElement.GetProperty("quotes").EnumerateArray());
        JsonElement span = Assert.Single(quote.GetProperty("spans").EnumerateArray());
        string[] codePoints = [.. Text.EnumerateRunes().Select(r => r.ToString())];
        string content = string.Concat(codePoints[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
        Assert.Equal("The river is ours", content.Trim('“', '”', ','));
        Assert.Equal("Ilo Brandt", quote.GetProperty("speaker").GetProperty("name").GetString());
    }

    [Fact]
    public void ManyArticlesComeOutInTheOrderTheyWentIn()
    {
        string[] ids = [.. Enumerable.Range(0, 700).Select(i => $"n{i}")];
        string path = _workspace.WriteGzip("news.jsonl.gz", string.Concat(ids.Select((id, i) => Workspace.Article(id, string.Concat(Enumerable.Repeat(Workspace.Statement + "\n\n", i % 17 + 1))))));
        CommandOutcome run = QuotesCommand.Run("extract", path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(ids, run.Lines.Select(Id));
    }

    [Fact]
    public void TheSameInputGivesTheSameBytes()
    {
        string path = _workspace.Write("a.jsonl", Workspace.Article("a") + Workspace.Article("b", "Plain."));
        Assert.Equal(QuotesCommand.Run("extract", path).Output, QuotesCommand.Run("extract", path).Output);
    }

    [Fact]
    public void BadInputIsNamedOnStandardErrorAndTheRestGoesOn()
    {
        string path = _workspace.Write("a.jsonl", Workspace.Article("a") + "{\"text\":\n" + Workspace.Article("c"));
        CommandOutcome run = QuotesCommand.Run("extract", path, path + ".not-there");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["a", "c"], run.Lines.Select(Id));
        Assert.Contains($"quotes: {path}:2: not valid JSON at byte", run.Error, StringComparison.Ordinal);
        Assert.Contains($"quotes: {path}.not-there: there is no such file or folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherFieldNamesAreMapped()
    {
        CommandOutcome run = QuotesCommand.RunWithInput("{\"key\":\"a\",\"body\":\"x\"}\n", "extract", "--map", "id=key,text=body", "-");
        Assert.Equal((0, "a"), (run.ExitCode, Id(Assert.Single(run.Lines))));
    }

    [Theory]
    [InlineData("expected at least one PATH, --urls or --sitemap", "quotes extract --help", "extract")]
    [InlineData("--map: 'foo' is not a field of an article", "quotes extract --help", "extract", "--map", "foo=bar", "-")]
    [InlineData("Required command was not provided", "quotes --help")]
    [InlineData("'frobnicate'", "quotes --help", "frobnicate")]
    public void AWrongCommandLineIsExplainedAndFatal(string message, string hint, params string[] arguments)
    {
        CommandOutcome run = QuotesCommand.Run(arguments);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("ingest")]
    [InlineData("search")]
    [InlineData("export")]
    [InlineData("show")]
    [InlineData("rebuild")]
    public void HelpShowsExamples(string command)
    {
        CommandOutcome run = QuotesCommand.Run(command, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"Examples:\n  quotes {command}", run.Output, StringComparison.Ordinal);
    }

    private static string? Id(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString();
    }
}
