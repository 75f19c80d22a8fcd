using Xunit;

namespace Quotes.Extraction.Tests;

public sealed class OfficeRegistryTests
{
    private static readonly string[] Invented =
    [
        "# an invented state",
        "Ostravia\thead of state\tpresident\tMira van der Holt\t2011-03\t2015-06-30\t-\tgeneral",
        "Ostravia\thead of state\tpresident\tJon Aspel\t2015-07\t-\t-\tgeneral",
        "Ostravia\tforeign minister\tforeign secretary\tKari al-Sahl\t2012\t2014\t3\tun",
        "Ostravia\thead of government\tprime minister\tIda Aspel\t2010\t2012\t2\tun",
        "Ostravia\thead of government\tprime minister\tEnzo Pella Marcos\t2013\t2016\t1\tun",
    ];

    private readonly OfficeRegistry _registry = OfficeRegistry.Parse(Invented, "invented.tsv");

    [Theory]
    [InlineData("president", 2014, "Mira van der Holt")]
    [InlineData("President", 2020, "Jon Aspel")]
    [InlineData("head of state", 2020, "Jon Aspel")]
    [InlineData("foreign minister", 2013, "Kari al-Sahl")]
    [InlineData("foreign secretary", 2013, "Kari al-Sahl")]
    [InlineData("minister of foreign affairs", 2013, "Kari al-Sahl")]
    [InlineData("premier", 2011, "Ida Aspel")]
    [InlineData("foreign minister", 2019, null)]
    [InlineData("archbishop", 2013, null)]
    public void AnOfficeLeadsToItsHolderOnADay(string role, int year, string? holder) =>
        Assert.Equal(holder, _registry.FindHolder("ostravia", role, new DateOnly(year, 5, 1))?.Name);

    [Theory]
    [InlineData("Holt", "Mira van der Holt")]
    [InlineData("van der Holt", "Mira van der Holt")]
    [InlineData("Sahl", "Kari al-Sahl")]
    [InlineData("AL-SAHL", "Kari al-Sahl")]
    [InlineData("Marcos", "Enzo Pella Marcos")]
    [InlineData("Pella Marcos", "Enzo Pella Marcos")]
    [InlineData("Mira", null)]
    public void ASurnameLeadsToAFullName(string surname, string? name) =>
        Assert.Equal(name, _registry.FindBySurname(surname, new DateOnly(2013, 5, 1))?.Name);

    [Fact]
    public void TwoPeopleOfOneSurnameAreNotGuessedApart()
    {
        Assert.Equal(2, _registry.FindBySurname("Aspel").Count);
        Assert.Equal("Ida Aspel", _registry.FindBySurname("Aspel", new DateOnly(2012, 1, 1))?.Name);
        var rival = OfficeRegistry.Parse(["Westmark\thead of state\tking\tUlf Aspel\t2001\t-\t-\tgeneral"], "rival.tsv");
        Assert.Null(_registry.With(rival).FindBySurname("Aspel", new DateOnly(2012, 1, 1)));
    }

    [Fact]
    public void AccentsAndCaseDoNotMatter() => Assert.NotEmpty(
        OfficeRegistry.Parse(["Ostravia\thead of state\tpresident\tZoë Łańska\t2001\t-\t-\tgeneral"], "x").FindBySurname("LANSKA"));

    [Fact]
    public void AMonthOrYearLastsToItsEnd()
    {
        var term = _registry.FindHolder("Ostravia", "foreign minister", new DateOnly(2014, 12, 31));
        Assert.Equal((new DateOnly(2012, 1, 1), new DateOnly(2014, 12, 31)), (term!.First, term.Last));
        Assert.Null(_registry.FindHolder("Ostravia", "foreign minister", new DateOnly(2015, 1, 1)));
    }

    [Fact]
    public void OneSightingProvesLittle() => Assert.All(
        _registry.Terms, t => Assert.Equal(t.Name != "Enzo Pella Marcos", t.IsCertain));

    [Theory]
    [InlineData("Ostravia\tpresident", "own.tsv:2 has 2 columns where 8 are expected")]
    [InlineData("Ostravia\thead of state\tpresident\tA B\tMay 2011\t-\t-\tgeneral", "own.tsv:2: ")]
    public void ATornLineIsRejectedByName(string line, string message) => Assert.StartsWith(
        message, Assert.Throws<InvalidDataException>(() => OfficeRegistry.Parse(["# own", line], "own.tsv")).Message);

    [Fact]
    public void TheRegistryInTheAssemblyIsSound()
    {
        var places = LexiconFile.Rows("countries").Concat(LexiconFile.Rows("bodies")).Select(r => r[0]).ToHashSet();
        Assert.True(OfficeRegistry.Default.Terms.Count > 2000);
        Assert.All(OfficeRegistry.Default.Terms, t =>
        {
            Assert.Contains(t.Place, places);
            Assert.True(t.Last is null || t.First <= t.Last, t.ToString());
            Assert.True(t.First.Year >= 1945 && t.Name.Length > 3, t.ToString());
        });
    }
}
