using Xunit;

namespace Quotes.Extraction.Tests;

public sealed class PeopleWordsTests
{
    [Theory]
    [InlineData("Mrs.", "mistress", Gender.Female, false)]
    [InlineData("Lt. Gen.", "lieutenant general", Gender.Unknown, true)]
    [InlineData("Foreign Minister", "foreign minister", Gender.Unknown, true)]
    [InlineData("Crown Prince", "crown prince", Gender.Male, true)]
    [InlineData("Secretary-General", "secretary-general", Gender.Unknown, true)]
    [InlineData("Ayatollah", "ayatollah", Gender.Male, false)]
    public void ATitleIsSpelledOut(string title, string expansion, Gender gender, bool isOffice)
    {
        Assert.True(Titles.Default.Forms.TryFind(title, out var found));
        Assert.Equal(new NameTitle(title, expansion, gender, isOffice), found);
    }

    [Theory]
    [InlineData("spokeswoman", "spokeswoman", Gender.Female, RoleGrade.Spokesperson, false)]
    [InlineData("Spokesmen", "spokesman", Gender.Male, RoleGrade.Spokesperson, true)]
    [InlineData("chiefs of staff", "chief of staff", Gender.Unknown, RoleGrade.Office, true)]
    [InlineData("attorneys general", "attorney general", Gender.Unknown, RoleGrade.Office, true)]
    [InlineData("national security adviser", "national security adviser", Gender.Unknown, RoleGrade.Office, false)]
    [InlineData("diplomats", "diplomat", Gender.Unknown, RoleGrade.Person, true)]
    [InlineData("troops", "troops", Gender.Unknown, RoleGrade.Group, false)]
    [InlineData("wives", "wife", Gender.Female, RoleGrade.Person, true)]
    public void ARoleNounIsFoundInBothNumbers(string form, string singular, Gender gender, RoleGrade grade, bool plural)
    {
        Assert.True(Roles.Default.Forms.TryFind(form, out var reading));
        Assert.Equal((singular, gender, grade, plural), (reading.Noun.Singular, reading.Noun.Gender, reading.Noun.Grade, reading.IsPlural));
    }

    [Theory]
    [InlineData("Olena", Gender.Female)]
    [InlineData("Oleksandr", Gender.Male)]
    [InlineData("Fatima", Gender.Female)]
    [InlineData("Mohammad", Gender.Male)]
    [InlineData("Keiko", Gender.Female)]
    [InlineData("Kwame", Gender.Male)]
    [InlineData("Jean-Luc", Gender.Male)]
    [InlineData("Andrea", Gender.Unknown)]
    [InlineData("Kim", Gender.Unknown)]
    [InlineData("Zzyx", Gender.Unknown)]
    [InlineData("Anna-Zzyx", Gender.Female)]
    public void AGivenNameTellsItsGender(string name, Gender gender) => Assert.Equal(gender, GivenNames.Default.GenderOf(name));

    [Theory]
    [InlineData("Hope", true)]
    [InlineData("Helga", false)]
    public void NamesThatAreWordsAreMarked(string name, bool isWord)
    {
        Assert.True(GivenNames.Default.Forms.TryFind(name, out var found));
        Assert.Equal(isWord, found.IsWord);
    }

    [Theory]
    [InlineData("Xi", "chinese")]
    [InlineData("Ban", "korean")]
    [InlineData("Nguyen", "vietnamese")]
    public void SomeFamilyNamesComeFirst(string name, string language)
    {
        Assert.True(NameParts.Default.LeadingFamilyNames.TryFind(name, out var languages));
        Assert.Contains(language, languages);
    }

    [Theory]
    [InlineData("von der", ParticlePlace.Infix)]
    [InlineData("bin", ParticlePlace.Infix)]
    [InlineData("al-", ParticlePlace.Prefix)]
    [InlineData("O'", ParticlePlace.Prefix)]
    [InlineData("Jr.", ParticlePlace.Suffix)]
    public void ParticlesKnowTheirPlace(string particle, ParticlePlace place)
    {
        Assert.True(NameParts.Default.Particles.TryFind(particle, out var found));
        Assert.Equal(place, found);
    }
}
