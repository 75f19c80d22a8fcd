namespace Quotes.Search.Tests;

public sealed class NamesInTextTests
{
    [Theory]
    [InlineData("we met Lena Orlec in Velmora", "Lena Orlec|Velmora")]
    [InlineData("Velmora will pay", "Velmora?")]
    [InlineData("We know. Velmora will pay, and Velmora's allies too", "Velmora?|Velmora")]
    [InlineData("But Velmora will pay", "Velmora")]
    [InlineData("The Republic of Velmora will pay", "Republic of Velmora")]
    [InlineData("the Velmoran Prime Minister Lena Orlec", "Velmoran|Lena Orlec")]
    [InlineData("Foreign Minister Orlec met President of Orsava, Jon Smith", "Orlec|Orsava|Jon Smith")]
    [InlineData("I told Mr. Smith and Ms Orlec", "Smith|Orlec")]
    [InlineData("the Prime Minister", "")]
    [InlineData("with Omar al-Brenn and J. B. Smith", "Omar al-Brenn|J. B. Smith")]
    [InlineData("it is the U.S. that helps us", "U.S.")]
    [InlineData("the US helps us", "US")]
    [InlineData("in the U.S. He stays with Lena May", "U.S.|Lena May")]
    [InlineData("Velmora's President Lena Orlec", "Velmora?|Lena Orlec")]
    [InlineData("on Monday, 3 May, in Port Alma", "Port Alma")]
    [InlineData("to the Gulf of Arvel, of course", "Gulf of Arvel")]
    [InlineData("I think I am right", "")]
    [InlineData("WE WILL NEVER LEAVE PORT ALMA", "")]
    [InlineData("من قال ذلك", "")]
    [InlineData("", "")]
    public void NamesAreFoundByTheirCapitals(string text, string expected) => Assert.Equal(expected, Shown(NamesInText.Of(text)));

    [Fact]
    public void InsideASentenceTheFirstWordsCapitalCounts() => Assert.Equal("Velmora", Shown(NamesInText.Of("Velmora would pay", goesOn: true)));

    [Fact]
    public void WhereEveryNounHasACapitalOnlySeveralWordsAreAName() =>
        Assert.Equal("Lena Orlec", Shown(NamesInText.Of("wir haben mit Lena Orlec gesprochen, den Vertrag gelesen", allNouns: true)));

    [Fact]
    public void ALineOfCapitalsIsNoNameAndNamesAreBounded()
    {
        Assert.Empty(NamesInText.Of("see Harbour Boats Close Every Velmoran Port In Winter Again Today here, lower case words follow on"));
        Assert.Equal(NamesInText.MaxNames, NamesInText.Of(string.Concat(Enumerable.Repeat("and then Arvel, ", 500))).Count);
    }

    [Fact]
    public void AnIdIsThatOfASpeakerOfTheName() => Assert.Equal(SpeakerId.ForName("Élise Brûlé"), NamesInText.Of("ask Élise Brûlé").Single().Id);

    private static string Shown(IEnumerable<NamedInText> names) => string.Join('|', names.Select(n => n.Printed + (n.IsSure ? "" : "?")));
}
