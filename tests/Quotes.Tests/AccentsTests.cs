using Xunit;

namespace Quotes.Tests;

public sealed class AccentsTests
{
    [Theory]
    [InlineData("Élise Brûlé", "Elise Brule")]
    [InlineData("Søren Łukasz Đorđe", "Soren Lukasz Dorde")]
    [InlineData("Straße, Æon", "Strasse, AEon")]
    [InlineData("e\u0301", "e")]
    [InlineData("Ёлка", "Елка")]
    [InlineData("red line", "red line")]
    public void AccentsFoldWithoutHelpFromTheMachine(string accented, string plain) =>
        Assert.Equal(plain, Accents.Remove(accented));

    [Theory]
    [InlineData("José Ángel Núñez", "jose-angel-nunez")]
    [InlineData("Jose\u0301 Nu\u0301n\u0303ez", "jose-nunez")]
    [InlineData("Boutros Boutros-Ghali", "boutros-boutros-ghali")]
    [InlineData("Jan O’Brien", "jan-obrien")]
    public void SpeakerIdsKeepTheLettersOfAccentedNames(string name, string id) =>
        Assert.Equal(id, SpeakerId.ForName(name));
}
