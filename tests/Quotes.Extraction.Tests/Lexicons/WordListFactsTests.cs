using Xunit;

namespace Quotes.Extraction.Tests;

/// <summary>Facts the lists must get right, and the legal values of their columns.</summary>
public sealed class WordListFactsTests
{
    [Theory]
    [InlineData("said", "say", CueClass.State)]
    [InlineData("accusing", "accuse", CueClass.Accuse)]
    [InlineData("denies", "deny", CueClass.Deny)]
    [InlineData("quipped", "quip", CueClass.State)]
    [InlineData("vowed", "vow", CueClass.Promise)]
    [InlineData("labelled", "label", CueClass.State)]
    [InlineData("hailed", "hail", CueClass.Praise)]
    [InlineData("called for", "call for", CueClass.Demand)]
    [InlineData("ruling out", "rule out", CueClass.Deny)]
    [InlineData("lashed out at", "lash out at", CueClass.Condemn)]
    public void AFormLeadsToItsVerb(string form, string lemma, CueClass cueClass)
    {
        string[] words = form.Split(' ');
        ReportingVerb verb = Assert.Single(ReportingVerbs.Default.StartingWith(words[0]), v => v.Forms.Any(f => f.SequenceEqual(words)));
        Assert.Equal((lemma, cueClass), (verb.Lemma, verb.Class));
    }

    [Theory]
    [InlineData("GB"), InlineData("USA"), InlineData("KOR"), InlineData("CIV"), InlineData("MKD"), InlineData("TLS"), InlineData("EU")]
    public void TheCodeOfAStateHasTheNameOfTheList(string code) => Assert.Equal(CountryCodes.NameOf(code), Lex.StateOf(CountryCodes.NameOf(code)!));

    [Theory]
    [InlineData("told", nameof(ReportingFrames.ObjectClause))]
    [InlineData("urged", nameof(ReportingFrames.ObjectTo))]
    [InlineData("accused", nameof(ReportingFrames.ObjectOf))]
    [InlineData("promised", nameof(ReportingFrames.To))]
    [InlineData("rejected", nameof(ReportingFrames.NounPhrase))]
    [InlineData("described", nameof(ReportingFrames.As))]
    [InlineData("blamed", nameof(ReportingFrames.ObjectFor))]
    public void AVerbKnowsWhatMayFollow(string form, string frame) => Assert.True(
        ReportingVerbs.Default.StartingWith(form).Single(v => v.Forms.Any(f => f.Length == 1 && f[0] == form)).Frames.HasFlag(Enum.Parse<ReportingFrames>(frame)));

    [Theory]
    [InlineData("reporting-verbs", 5, "state ask demand deny accuse warn promise announce confirm praise condemn propose reply")]
    [InlineData("reporting-verbs", 7, "1 2 3")]
    [InlineData("reporting-verbs", 8, "speech writing document thought preposition")]
    [InlineData("reporting-nouns", 2, "state ask demand deny accuse warn promise announce confirm praise condemn propose reply")]
    [InlineData("reporting-nouns", 3, "speech event document")]
    [InlineData("titles", 2, "m f -")]
    [InlineData("titles", 3, "y n")]
    [InlineData("roles", 2, "m f -")]
    [InlineData("roles", 3, "office spokesperson person group")]
    [InlineData("countries", 2, "state union territory region historical")]
    [InlineData("bodies", 2, "international agency parliament court party armed-group rights think-tank company media")]
    [InlineData("bodies", 3, "organization government")]
    [InlineData("organization-nouns", 1, "organization government")]
    [InlineData("given-names", 1, "m f u")]
    [InlineData("given-names", 2, "word -")]
    [InlineData("name-particles", 1, "infix prefix suffix")]
    [InlineData("abbreviations", 1, "name-follows number-follows never-ends may-end")]
    [InlineData("calendar", 1, "month weekday")]
    [InlineData("address-nouns", 1, "press audience body person event")]
    [InlineData("furniture", 1, "line prefix ends contains")]
    [InlineData("offices", 7, "general un")]
    public void AColumnHoldsLegalValuesOnly(string list, int column, string legal) =>
        Assert.Empty(LexiconFile.Rows(list).Select(r => r[column]).Distinct().Except(legal.Split(' ')));

    [Theory]
    [InlineData("countries")]
    [InlineData("bodies")]
    [InlineData("titles")]
    [InlineData("roles")]
    [InlineData("given-names")]
    [InlineData("cities")]
    [InlineData("abbreviations")]
    [InlineData("furniture")]
    public void AKeyStandsOnce(string list) =>
        Assert.Empty(LexiconFile.Rows(list).GroupBy(r => r[0]).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void AWordStandsForOneCountryOnly() => Assert.Empty(
        LexiconFile.Rows("countries")
            .SelectMany(r => new[] { 4, 5, 6, 7, 8 }.SelectMany(c => LexiconFile.List(r[c])).Select(w => w.Split('=')[0]).Append(r[0]).Distinct())
            .GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void ANameStandsForOneBodyOnly() => Assert.Empty(
        LexiconFile.Rows("bodies").SelectMany(r => LexiconFile.List(r[1]).Append(r[0])).GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void EveryCountryThatIsNamedIsListed()
    {
        HashSet<string> names = [.. LexiconFile.Rows("countries").Select(r => r[0]), "-"];
        Assert.Empty(LexiconFile.Rows("countries").Select(r => r[3])
            .Concat(LexiconFile.Rows("cities").Select(r => r[1])).Concat(LexiconFile.Rows("bodies").Select(r => r[4])).Except(names));
    }

    [Fact]
    public void AllMembersOfTheUnitedNationsAreListed() => Assert.True(
        LexiconFile.Rows("countries").Count(r => r[2] == "state" && r[1] != "-") >= 193);

    [Theory]
    [InlineData("Kremlin", "Russia")]
    [InlineData("Moscow", "Russia")]
    [InlineData("U.S.", "United States")]
    [InlineData("Downing Street", "United Kingdom")]
    [InlineData("Turks", "Turkey")]
    [InlineData("Zhongnanhai", "China")]
    [InlineData("Catalan", "Catalonia")]
    public void AWordStandsForItsCountry(string word, string country) => Assert.Equal(country, Lex.CountryOf(word));

    [Theory]
    [InlineData("spokesmen", "spokesman", "m", "spokesperson")]
    [InlineData("chiefs of staff", "chief of staff", "-", "office")]
    [InlineData("attorneys general", "attorney general", "-", "office")]
    [InlineData("wives", "wife", "f", "person")]
    [InlineData("juntas", "junta", "-", "group")]
    public void APluralBelongsToItsRole(string plural, string singular, string gender, string grade)
    {
        string[] row = LexiconFile.Rows("roles").Single(r => r[1] == plural);
        Assert.Equal([singular, plural, gender, grade], row);
    }

    [Theory]
    [InlineData("Olena", "f")]
    [InlineData("Oleksandr", "m")]
    [InlineData("Fatima", "f")]
    [InlineData("Kwame", "m")]
    [InlineData("Keiko", "f")]
    [InlineData("Kim", "u")]
    [InlineData("Andrea", "u")]
    public void AGivenNameTellsItsGender(string name, string gender) =>
        Assert.Equal(gender, LexiconFile.Rows("given-names").Single(r => r[0] == name)[1]);
}
