using CsCheck;
using Xunit;

namespace Quotes.Tests;

public sealed class SpeakerIdTests
{
    [Theory]
    [InlineData("Pavel Orlan", "pavel-orlan")]
    [InlineData("PAVEL  ORLAN", "pavel-orlan")]
    [InlineData(" Pavel\u00a0Orlan ", "pavel-orlan")]
    [InlineData("Kevin O'Dare", "kevin-odare")]
    [InlineData("Kevin O’Dare", "kevin-odare")]
    [InlineData("Selim Boutan-Selim", "selim-boutan-selim")]
    [InlineData("Omar al-Tarik", "omar-al-tarik")]
    [InlineData("J. R. Hallam", "jr-hallam")]
    [InlineData("U.S. officials", "us-officials")]
    [InlineData("Zoë Müller", "zoe-muller")]
    [InlineData("Zoe\u0308 Mu\u0308ller", "zoe-muller")]
    [InlineData("Łukasz Ørsted", "lukasz-orsted")]
    [InlineData("Þóra Großæck", "thora-grossaeck")]
    [InlineData("İnci Ağaoğlu", "inci-agaoglu")]
    [InlineData("Nguyễn Thị Ánh", "nguyen-thi-anh")]
    [InlineData("Group of 77", "group-of-77")]
    [InlineData("Farmers’ Party", "farmers-party")]
    public void ANameBecomesLowerCaseAsciiWords(string name, string id) => Assert.Equal(id, SpeakerId.ForName(name));

    [Theory]
    [InlineData("Pavel K. Orlan", "Pavel Orlan")]
    [InlineData("Pavel K Orlan Jr.", "Pavel Orlan Jr")]
    [InlineData("J.R. Hallam", "J. R. Hallam")]
    [InlineData("Sergey V. Lavrov", "Sergei Lavrov")]
    [InlineData("Hillary Rodham Clinton", "Hillary Clinton")]
    [InlineData("Joseph R. Biden Jr.", "Joe Biden")]
    [InlineData("George H.W. Bush", "George H. W. Bush")]
    public void FormsOfOneNameHaveOneId(string name, string other) => Assert.Equal(SpeakerId.ForName(name), SpeakerId.ForName(other));

    [Theory]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("George W. Bush", "George Bush")]
    [InlineData("John F. Kennedy", "John Kennedy")]
    [InlineData("Pavel Orlan", "Pavel Orlan Jr.")]
    [InlineData("Donald J. Trump", "Donald Trump Jr.")]
    [InlineData("Group of 7 Nations", "Group Nations")]
    public void NamesOfDifferentPeopleHaveDifferentIds(string name, string other) => Assert.NotEqual(SpeakerId.ForName(name), SpeakerId.ForName(other));

    [Fact]
    public void ASlugKeepsTheNameAsItStands() => Assert.Equal("sergey-v-lavrov", SpeakerId.Slug("Sergey V. Lavrov"));

    [Fact]
    public void ASpeakerWithoutANameHasNoId()
    {
        Assert.Null(SpeakerId.For(Speaker.Unknown));
        Assert.Null(SpeakerId.For(new Speaker { Name = "" }));
        Assert.Equal("pavel-orlan", SpeakerId.For(new Speaker { Name = "Pavel Orlan", Kind = SpeakerKind.Person }));
    }

    [Fact]
    public void ANameInAnotherScriptHasAStableIdOfItsOwn()
    {
        string one = SpeakerId.ForName("外交部");
        Assert.Matches("^x-[0-9a-f]{12}$", one);
        Assert.Equal(one, SpeakerId.ForName("外交部"));
        Assert.NotEqual(one, SpeakerId.ForName("国防部"));
    }

    [Fact]
    public void AnyNameGivesAnIdThatNeedsNoEscapingInAUrl() =>
        Gen.Char.Where(c => !char.IsSurrogate(c)).Array[1, 30].Select(c => new string(c)).Sample(name =>
        {
            string id = SpeakerId.ForName(name);
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", id);
        });

    [Fact]
    public void AnIdIsItsOwnId() =>
        Gen.Char[' ', 'ÿ'].Array[1, 30].Select(c => SpeakerId.ForName(new string(c))).Sample(id => Assert.Equal(id, SpeakerId.ForName(id)));
}
