using System.Text.Json;

namespace Quotes.Cli.Tests;

public sealed class OfficesTests : IDisposable
{
    private const string Solvenn = "# own\nOstravia\tforeign minister\tforeign minister\tKari Solvenn\t2030\t-\t-\town\n";
    private const string Text = "The border was closed at noon. The Ostravian foreign minister said the crossing would stay shut.";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void AnOwnListNamesTheHolder()
    {
        string offices = _workspace.Write("own.tsv", Solvenn);
        Assert.Equal("Kari Solvenn", Speaker("--offices", offices));
        Assert.Equal("Ostravian foreign minister", Speaker());
    }

    [Theory]
    [InlineData("Ostravia\tpresident\n", "own.tsv:1 has 2 columns where 8 are expected")]
    [InlineData("Ostravia\thead of state\tpresident\tMira Holt\tlast May\t-\t-\town\n", "own.tsv:1: expected yyyy, yyyy-MM, yyyy-MM-dd or - for from, found last May")]
    public void AMistakeInAnOwnListIsToldWithFileAndLine(string rows, string message)
    {
        CommandOutcome run = QuotesCommand.RunWithInput(Workspace.Article("a", Text), "extract", "-", "--offices", _workspace.Write("own.tsv", rows));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("please report", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AChangedListLeadsToOtherQuotesWhenTheArticleComesAgain()
    {
        string article = _workspace.Write("a.jsonl", Workspace.Article("a", Text));
        string offices = _workspace.Write("own.tsv", Solvenn);
        Assert.Contains("1 added", Ingest().Output, StringComparison.Ordinal);
        Assert.Contains("1 unchanged", Ingest().Output, StringComparison.Ordinal);
        _workspace.Write("own.tsv", Solvenn.Replace("Kari Solvenn", "Bran Tulk", StringComparison.Ordinal));
        Assert.Contains("1 replaced", Ingest().Output, StringComparison.Ordinal);
        Assert.Contains("Bran Tulk", QuotesCommand.Run("search", "crossing", "--index", _workspace.Index).Output, StringComparison.Ordinal);

        CommandOutcome Ingest() => QuotesCommand.Run("ingest", article, "--index", _workspace.Index, "--offices", offices);
    }

    private static string? Speaker(params string[] options)
    {
        CommandOutcome run = QuotesCommand.RunWithInput(Workspace.Article("a", Text), ["extract", "-", .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument json = JsonDocument.Parse(Assert.Single(run.Lines));
        return Assert.Single(json.RootElement.GetProperty("quotes").EnumerateArray()).GetProperty("speaker").GetProperty("name").GetString();
    }
}
