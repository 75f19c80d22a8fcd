namespace Quotes.Ingestion.Tests.Turns;

/// <summary>Statements whose speaker stands in the file's name and in a sheet beside.</summary>
public sealed class GeneralDebateTests : IDisposable
{
    private const string Sheet = "Year,Session,ISO Code,Country,Name of Person Speaking,Post\n2023,78,TAV,Tavrenia,H.E. Mr. Jon Sarro,Minister of Bridges\n2023,78,HAL,Haldria,Ilse Marden,President\n2023,78,HAL,Haldria,Ada Penn,President\n2023,78,VAR,Varnia,,\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheFilesNameGivesCountryAndYearAndTheSheetTheSpeaker()
    {
        Article article = Reading.Article(Statement("TAV_78_2023.txt"), With(Sheet)).Article;
        Assert.Equal(("TAV_78_2023", "Tavrenia, General Debate of the United Nations, 2023", "United Nations General Assembly"), (article.Id, article.Title, article.Outlet));
        Assert.Equal(["Jon Sarro, Minister of Bridges, Tavrenia: The border follows the river. | It does."], Fixture.Spoken(article));
        Assert.Equal(new SaidOn(new DateOnly(2023, 1, 1), DatePrecision.Year), article.Turns[0].SaidOn);
        Assert.Equal(new DateTimeOffset(2023, 9, 1, 0, 0, 0, TimeSpan.Zero), article.PublishedAt);
    }

    [Fact]
    public void WithoutASheetTheCountryIsKnownByItsCode()
    {
        GivenTurn turn = Assert.Single(Reading.Article(Statement("NZL_78_2023.txt")).Article.Turns);
        Assert.Equal((null, "New Zealand", SpeakerKind.Unknown), (turn.Speaker.Name, turn.Speaker.Country, turn.Speaker.Kind));
    }

    [Fact]
    public void WhomTheSheetHasTwiceOrNotIsNotedAndLeftOpen()
    {
        foreach (string name in new[] { "HAL_78_2023.txt", "VAR_78_2023.txt", "TAV_77_2022.txt" })
        {
            ArticleRead read = Reading.Article(Statement(name), With(Sheet));
            Assert.Null(Assert.Single(read.Article.Turns).Speaker.Name);
            Assert.Contains("the sheet of speakers has nobody, or several, for " + name[..3], Assert.Single(read.Warnings), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhatTheTextSaysOfItselfGoesFirstAndIsNotSaid()
    {
        string path = _folder.Write("TAV_78_2023.txt", "Title: Statement\nDate: 2023-09-21\n\nThe border follows the river.");
        Article article = Reading.Article(path, With(Sheet)).Article;
        Assert.Equal(("Statement", new DateTimeOffset(2023, 9, 21, 0, 0, 0, TimeSpan.Zero)), (article.Title, article.PublishedAt));
        Assert.Equal(("The border follows the river.", null), (article.Turns[0].Span.In(article.Text), article.Turns[0].SaidOn));
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("TAV_78_1823.txt")]
    [InlineData("tav_78_2023.txt")]
    [InlineData("TAV_78_2023_v2.txt")]
    public void OtherNamesAreThoseOfOtherTexts(string name) => Assert.Empty(Reading.Article(Statement(name)).Article.Turns);

    [Theory]
    [InlineData("Land;Jahr\nTAV;2023\n", "the first row has 'land', 'jahr'; expected the columns Year, ISO Code or Country, Name, and where known Post")]
    [InlineData("", "the first row has nothing; expected the columns")]
    [InlineData("Year,Code,Name\n2023,TAV,Jon Sarro\nlast year,TAV,Jon Sarro\n", ":3: the year is 'last year', expected four digits")]
    public void ASheetThatIsNoneIsNamed(string csv, string message)
    {
        string path = _folder.Write("sheet.csv", csv);
        string thrown = Assert.ThrowsAny<IOException>(() => SpeakerSheet.Read(path)).Message;
        Assert.StartsWith(path, thrown, StringComparison.Ordinal);
        Assert.Contains(message, thrown, StringComparison.Ordinal);
    }

    [Fact]
    public void ASheetThatIsNotThereIsNamed() => Assert.ThrowsAny<IOException>(() => SpeakerSheet.Read(Path.Combine(_folder.Root, "none.csv")));

    [Fact]
    public void ALineOrRowMaySayWhoseSpeechItIs()
    {
        string lines = _folder.Write("a.jsonl", """{"text":" We stay. ","speaker":"Ms. Lena Orlec","post":"President","country":"NZL","date":"2031-04-02"}""");
        string rows = _folder.Write("a.csv", "text,speaker,role,affiliation,country\nWe stay.,Lena Orlec,President,River Party,Tavrenia\nNobody speaks.,,,,\n");
        Assert.Equal(["Lena Orlec, President, New Zealand: We stay."], Fixture.Spoken(Reading.Article(lines).Article));
        IReadOnlyList<ReadResult> read = Reading.All(rows);
        Assert.Equal(["Lena Orlec, President, River Party, Tavrenia: We stay."], Fixture.Spoken(((ArticleRead)read[0]).Article));
        Assert.Empty(((ArticleRead)read[1]).Article.Turns);
    }

    private ReadOptions With(string sheet) => new() { Speakers = SpeakerSheet.Read(_folder.Write("sheet.csv", sheet)) };

    private string Statement(string name) => _folder.Write(name, "The border follows the river.\n\nIt does.\n");
}
