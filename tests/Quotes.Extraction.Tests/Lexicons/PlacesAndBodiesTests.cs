using Xunit;

namespace Quotes.Extraction.Tests;

public sealed class PlacesAndBodiesTests
{
    [Theory]
    [InlineData("Kremlin", "Russia", CountryUse.Seat, null)]
    [InlineData("Moscow", "Russia", CountryUse.Capital, null)]
    [InlineData("Pentagon", "United States", CountryUse.Seat, "Defense Department")]
    [InlineData("U.S.", "United States", CountryUse.Name, null)]
    [InlineData("Number 10", "United Kingdom", CountryUse.Seat, null)]
    [InlineData("Turkish", "Turkey", CountryUse.Adjective, null)]
    [InlineData("Turks", "Turkey", CountryUse.People, null)]
    [InlineData("Zhongnanhai", "China", CountryUse.Seat, null)]
    [InlineData("Brussels", "European Union", CountryUse.Capital, null)]
    [InlineData("Catalan", "Catalonia", CountryUse.Adjective, null)]
    [InlineData("Calif.", "California", CountryUse.Name, null)]
    [InlineData("Georgia", "Georgia", CountryUse.Name, null)]
    public void AWordStandsForACountry(string word, string country, CountryUse use, string? body)
    {
        Assert.True(Countries.Default.Forms.TryFind(word, out var reading));
        Assert.Equal((country, use, body), (reading.Country.Name, reading.Use, reading.Body));
    }

    [Fact]
    public void AllMembersOfTheUnitedNationsAreThere() =>
        Assert.True(Countries.Default.All.Count(c => c.Kind == CountryKind.State && c.Iso3 is not null) >= 193 + 4);

    [Fact]
    public void EveryStateHasAnAdjectiveSaveThoseThatShareOne() => Assert.Equal(
        ["Dominica", "Liechtenstein", "Republic of the Congo"],
        Countries.Default.All.Where(c => c.Kind == CountryKind.State && c.Adjectives.Count == 0).Select(c => c.Name));

    [Fact]
    public void PartsBelongToStatesThatAreListed()
    {
        var names = Countries.Default.All.Select(c => c.Name).ToHashSet();
        Assert.All(Countries.Default.All, c => Assert.True(c.Parent is null || names.Contains(c.Parent), c.Name));
        Assert.All(Cities.Default.Forms.Entries, c => Assert.Contains(c.Value, names));
        Assert.All(Bodies.Default.Forms.Entries, b => Assert.True(b.Value.Body.Country is null || names.Contains(b.Value.Body.Country), b.Key));
    }

    [Fact]
    public void AWordStandsForOneCountryOnly()
    {
        var owners = Countries.Default.All.ToDictionary(c => c.Name);
        Assert.All(Countries.Default.Forms.Entries, e => Assert.Same(owners[e.Value.Country.Name], e.Value.Country));
        Assert.All(
            Countries.Default.All.SelectMany(c => c.Adjectives.Concat(c.Capitals), (c, word) => (c, word)),
            p => Assert.True(Countries.Default.Forms.TryFind(p.word, out var r) && r.Country == p.c, $"{p.word} of {p.c.Name}"));
    }

    [Fact]
    public void CodesLeadToCountries()
    {
        Assert.Equal("Turkey", Countries.Default.FindByIso3("TUR")?.Name);
        Assert.Null(Countries.Default.FindByIso3("ZZZ"));
    }

    [Theory]
    [InlineData("Reuters", BodyType.Media, SpeakerKind.Organization)]
    [InlineData("IAEA", BodyType.International, SpeakerKind.Organization)]
    [InlineData("State Department", BodyType.Agency, SpeakerKind.Government)]
    [InlineData("Knesset", BodyType.Parliament, SpeakerKind.Government)]
    [InlineData("Hezbollah", BodyType.ArmedGroup, SpeakerKind.Organization)]
    [InlineData("Chatham House", BodyType.ThinkTank, SpeakerKind.Organization)]
    public void ABodyIsKnownByItsNames(string name, BodyType type, SpeakerKind kind)
    {
        Assert.True(Bodies.Default.Forms.TryFind(name, out var reading));
        Assert.Equal((type, kind, type == BodyType.Media), (reading.Body.Type, reading.Body.Kind, reading.Body.IsMedia));
    }

    [Fact]
    public void NamesThatAreOrdinaryWordsAreMarked()
    {
        Assert.True(Bodies.Default.Forms.TryFind("Time", out var word));
        Assert.True(Bodies.Default.Forms.TryFind("Xinhua", out var name));
        Assert.Equal((true, false), (word.IsAmbiguous, name.IsAmbiguous));
    }

    [Theory]
    [InlineData("Ministry of Defence", "defence")]
    [InlineData("foreign ministry", "foreign affairs")]
    [InlineData("interior ministry", "interior")]
    public void MinistriesBelongToDomains(string name, string domain)
    {
        Assert.True(BodyNouns.Default.Ministries.TryFind(name, out var found));
        Assert.Equal(domain, found);
    }

    [Theory]
    [InlineData("ministry", SpeakerKind.Government)]
    [InlineData("embassy", SpeakerKind.Government)]
    [InlineData("party", SpeakerKind.Organization)]
    public void HeadNounsTellTheKind(string noun, SpeakerKind kind)
    {
        Assert.True(BodyNouns.Default.Heads.TryFind(noun, out var found));
        Assert.Equal(kind, found);
    }
}
