using System.Text.Json;

namespace Quotes.Cli.Tests;

/// <summary>Speakers that the source gives, from the file to the search and through a rebuild.</summary>
public sealed class GivenSpeakersTests : IDisposable
{
    private const string Debate = """
        <akomaNtoso><debate><meta><identification><FRBRWork><FRBRthis value="/debate/1"/><FRBRdate date="2031-04-02"/></FRBRWork></identification>
        <references><TLCPerson eId="lo" showAs="Lena Orlec"/><TLCRole eId="pm" showAs="Prime Minister"/></references></meta>
        <debateBody><speech by="#lo" as="#pm"><p>The border follows the river; “it moves,” I was told.</p></speech></debateBody></debate></akomaNtoso>
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void ADebateIsFoundByItsSpeakersAndARebuildFindsTheSame()
    {
        string debate = _workspace.Write("debate.xml", Debate);
        Assert.Contains("1 added", QuotesCommand.Run("ingest", debate, "--index", _workspace.Index).Output, StringComparison.Ordinal);
        string before = Search();
        Assert.Contains("“it moves,” I was told.", before, StringComparison.Ordinal);
        Assert.Contains("Lena Orlec, Prime Minister", before, StringComparison.Ordinal);
        Assert.Contains("The quotes of 0 articles changed", QuotesCommand.Run("rebuild", "--extract", "--index", _workspace.Index).Output, StringComparison.Ordinal);
        Assert.Equal(before, Search());
        Assert.Contains("1 unchanged", QuotesCommand.Run("ingest", debate, "--index", _workspace.Index).Output, StringComparison.Ordinal);

        string Search() => QuotesCommand.Run("search", "speaker:orlec role:\"prime minister\"", "--index", _workspace.Index).Output;
    }

    [Fact]
    public void VerifyTakesADebateForATranscript()
    {
        QuotesCommand.Run("ingest", _workspace.Write("debate.xml", Debate), "--index", _workspace.Index);
        CommandOutcome run = QuotesCommand.Run("verify", "The border follows the river", "--speaker", "Lena Orlec", "--index", _workspace.Index);
        Assert.Contains("transcript", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ASheetNamesWhoSpokeInTheGeneralDebate()
    {
        string statement = _workspace.Write("TAV_78_2023.txt", "The border follows the river.");
        string sheet = _workspace.Write("sheet.csv", "Year,ISO Code,Country,Name,Post\n2023,TAV,Tavrenia,Jon Sarro,Minister of Bridges\n");
        CommandOutcome run = QuotesCommand.Run("extract", statement, "--speakers", sheet);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument json = JsonDocument.Parse(Assert.Single(run.Lines));
        JsonElement quote = Assert.Single(json.RootElement.GetProperty("quotes").EnumerateArray());
        Assert.Equal("Jon Sarro", quote.GetProperty("speaker").GetProperty("name").GetString());
        Assert.Equal("year", quote.GetProperty("saidOn").GetProperty("precision").GetString());
    }

    [Fact]
    public void ASheetThatIsNoneEndsTheCommand()
    {
        CommandOutcome run = QuotesCommand.Run("extract", _workspace.Write("a.txt", "Words."), "--speakers", _workspace.Write("sheet.csv", "a,b\n1,2\n"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("sheet.csv: the first row has 'a', 'b'; expected the columns Year, ISO Code or Country, Name", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("please report", run.Error, StringComparison.Ordinal);
    }
}
