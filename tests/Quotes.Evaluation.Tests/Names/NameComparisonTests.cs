namespace Quotes.Evaluation.Tests;

public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("Ilo Brandt", "Ilo Brandt", true, true)]
    [InlineData("Ilo Brandt", "Dr. Ilo Brandt", true, true)]
    [InlineData("Ilo Brandt", "Ilo Anselm Brandt", true, true)]
    [InlineData("Ilo Anselm Brandt", "Ilo Brandt", true, true)]
    [InlineData("Ilo Brandt", "Brandt", false, true)]
    [InlineData("Ilo Brandt", "Ilo", false, true)]
    [InlineData("Ilo Brandt", "Odo Brandt", false, true)]
    [InlineData("Brandt", "President Brandt", true, true)]
    [InlineData("Ilo Brandt", "Odo Kesten", false, false)]
    [InlineData("Maeve O’Dorran", "Maeve O'Dorran", true, true)]
    [InlineData("Séverin Åsgård", "Severin Asgard", true, true)]
    [InlineData("E. J. Brandt", "E.J. Brandt", false, true)]
    [InlineData("Queen", "queen", true, true)]
    [InlineData("Ilo Brandt", "...", false, false)]
    public void PersonsNeedEveryWordOrSurnameAndOneMore(string gold, string predicted, bool full, bool surname)
    {
        Assert.Equal(full, NameComparison.IsRight(gold, SpeakerKind.Person, predicted));
        Assert.Equal(surname, NameComparison.HasRightSurname(gold, SpeakerKind.Person, predicted));
    }

    [Theory]
    [InlineData("Varnia", "Varnian", true)]
    [InlineData("Varnia’s Foreign Ministry", "the Foreign Ministry of Varnia", true)]
    [InlineData("Foreign Ministry of the Republic of Varnia", "Foreign Ministry", true)]
    [InlineData("Foreign Ministry of the Republic of Varnia", "Ministry", false)]
    [InlineData("senior official who knows the talks", "official", false)]
    [InlineData("senior Varnian official", "senior official in the talks", true)]
    [InlineData("U.V. mission", "UV mission", true)]
    [InlineData("Varnia", "Ostland", false)]
    [InlineData("the", "the", false)]
    public void BodiesNeedHalfOfTheirWords(string gold, string predicted, bool right)
    {
        Assert.Equal(right, NameComparison.IsRight(gold, SpeakerKind.Government, predicted));
        Assert.Equal(right, NameComparison.HasRightSurname(gold, null, predicted));
    }
}
