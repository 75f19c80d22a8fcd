using System.Globalization;
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

    [Theory]
    [InlineData("2016-03-01", "Lin Orvo")]
    [InlineData("2014-03-01", "Mira van der Holt")]
    [InlineData("2019-03-01", "Jon Aspel")]
    public void ATermOfAnAddedListTakesThePlaceOfWhatWasKnownForItsDays(string day, string holder)
    {
        var added = OfficeRegistry.Parse(["Ostravia\thead of state\tpresident\tLin Orvo\t2015-01\t2016-12\t-\town"], "own.tsv");
        Assert.Equal(holder, _registry.With(added).FindHolder("Ostravia", "president", DateOnly.Parse(day, CultureInfo.InvariantCulture))?.Name);
    }

    [Fact]
    public void ATermThatStillRunsEndsWhereAnAddedListNamesTheNextHolder()
    {
        var both = _registry.With(OfficeRegistry.Parse(["Ostravia\thead of state\tpresident\tLin Orvo\t2026-02\t-\t-\town"], "own.tsv"));
        Assert.Equal(new DateOnly(2026, 1, 31), Assert.Single(both.FindBySurname("Aspel"), t => t.Name == "Jon Aspel").Last);
        Assert.Equal("Lin Orvo", both.FindHolder("Ostravia", "president", new DateOnly(2027, 1, 1))?.Name);
    }

    [Fact]
    public void TheHashChangesWithAnyTerm()
    {
        Assert.Equal(_registry.Hash, OfficeRegistry.Parse(Invented, "elsewhere.tsv").Hash);
        Assert.NotEqual(_registry.Hash, OfficeRegistry.Parse(Invented[..^1], "invented.tsv").Hash);
    }

    [Theory]
    [InlineData("Ostravian", "Ostravia")]
    [InlineData("Turkish", "Turkey")]
    [InlineData("U.N.", "United Nations")]
    [InlineData("Ostrava", null)]
    public void APlaceIsKnownByItsNameAndAdjective(string word, string? place) => Assert.Equal(place, _registry.PlaceOf(word));

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
    [InlineData("Ostravia\thead of state\tpresident\tA B\tMay 2011\t-\t-\tgeneral", "own.tsv:2: expected yyyy, yyyy-MM, yyyy-MM-dd or - for from, found May 2011")]
    [InlineData("Ostravia\thead of state\tpresident\tA B\t-\t-\t-\tgeneral", "own.tsv:2: expected the date from which A B was president of Ostravia in column 5, found -")]
    [InlineData("Ostravia\thead of state\tpresident\tA B\t2011\t2010\t-\tgeneral", "own.tsv:2: expected a term that ends after it begins, found 2011 to 2010")]
    [InlineData("Ostravia\thead of state\tpresident\t\t2011\t2010\t-\tgeneral", "own.tsv:2: expected a name in column 4, found nothing")]
    [InlineData("Ostravia\thead of state\tpresident\tA B\t2011\t-\tmany\tgeneral", "own.tsv:2: expected a number or - for sightings in column 7, found many")]
    public void ATornLineIsRejectedByName(string line, string message) => Assert.StartsWith(
        message, Assert.Throws<InvalidDataException>(() => OfficeRegistry.Parse(["# own", line], "own.tsv")).Message);

    [Fact]
    public void TheRegistryInTheAssemblyIsSound()
    {
        var places = LexiconFile.Rows("countries").Concat(LexiconFile.Rows("bodies")).Select(r => r[0]).ToHashSet();
        Assert.True(OfficeRegistry.Default.Terms.Count > 2000);
        // One office has one holder at a time; neighbours share at most the month or year of the change.
        Assert.Empty(OfficeRegistry.Default.Terms.Where(t => t.Sightings is null).GroupBy(t => (t.Place, t.Title)).SelectMany(g => g.OrderBy(t => t.First).Zip(g.OrderBy(t => t.First).Skip(1)))
            .Where(p => p.First.Last is null || p.First.Last.Value.AddMonths(-1) >= p.Second.First && p.First.Last.Value.Month != p.Second.First.Month)
            .Select(p => $"{p.First.Place}, {p.First.Title}: {p.First.Name} until {p.First.Last}, {p.Second.Name} from {p.Second.First}"));
        Assert.All(OfficeRegistry.Default.Terms, t =>
        {
            Assert.Contains(t.Place, places);
            Assert.True(t.Last is null || t.First <= t.Last, t.ToString());
            Assert.True(t.First.Year >= 1945 && t.Name.Length > 3, t.ToString());
        });
    }
}
