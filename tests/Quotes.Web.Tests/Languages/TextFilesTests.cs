using System.Text.RegularExpressions;
using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Tests.Languages;

/// <summary>The texts of both languages are complete, agree, and are used.</summary>
public sealed partial class TextFilesTests
{
    // What the search says in English itself; other languages have it in files.
    private static readonly string[] OfSearch = ["query.", "sentences."];

    [Fact]
    public void NoTextLacksInEitherLanguage()
    {
        string[] french = [.. Language.French.Keys.Where(k => !OfSearch.Any(a => k.StartsWith(a, StringComparison.Ordinal)))];
        Assert.Equal(Language.English.Keys.Order(StringComparer.Ordinal), french.Order(StringComparer.Ordinal));
        Assert.True(french.Length > 200);
    }

    [Fact]
    public void WhatIsPutInAndTheMarkupAreTheSameInBothLanguages()
    {
        foreach (string key in Language.English.Keys)
        {
            string english = Language.English[key], french = Language.French[key];
            Assert.True(Holes(english).SequenceEqual(Holes(french)), $"{key}: {english} / {french}");
            Assert.True(Tags(english).SequenceEqual(Tags(french)), $"{key}: {english} / {french}");
        }
    }

    [Fact]
    public void EveryTextIsUsedAndEveryTextNamedIsThere()
    {
        HashSet<string> named = [.. Code().SelectMany(SourceText.Keys)];
        string[] beginnings = [.. Code().SelectMany(SourceText.Beginnings).Distinct()];
        string[] unused =
        [
            .. Language.English.Keys.Select(k => k.Replace(TextFiles.Singular, "", StringComparison.Ordinal))
                .Where(k => !named.Contains(k) && !beginnings.Any(b => k.StartsWith(b, StringComparison.Ordinal))),
        ];
        Assert.Equal([], unused);

        HashSet<string> areas = [.. Language.English.Keys.Select(k => k.Split('.')[0])];
        string[] missing = [.. named.Where(k => areas.Contains(k.Split('.')[0]) && !FileName().IsMatch(k) && !Language.English.Has(k))];
        Assert.Equal([], missing);
    }

    [Fact]
    public void EveryWordOfTheVocabularyHasAName()
    {
        foreach (Language language in Language.All)
        {
            All<QuoteType>(language);
            All<SpeakerKind>(language);
            All<CueClass>(language);
            All<FilterField>(language);
            All<SortOrder>(language);
            All<Folding>(language);
        }
        string[] counted = [.. Code().SelectMany(c => Counted().Matches(c)).Select(m => m.Groups[1].Value).Distinct()];
        Assert.NotEmpty(counted);
        Assert.All(counted, noun => Assert.True(Language.English.Has("count." + noun), noun));
    }

    [Fact]
    public void EverySentenceOfTheSearchIsThereInFrenchWithAllThatIsPutIn()
    {
        (string Id, int Holes)[] sentences =
        [
            .. SourceText.Files("Quotes.Search", ".cs").Concat(SourceText.Files("Quotes.Web", ".cs")).SelectMany(f => SourceText.Sentences(f.Text)).Distinct(),
        ];
        Assert.InRange(sentences.Length, 40, 400);
        foreach ((string id, int holes) in sentences)
        {
            Assert.True(Language.French.Has("sentences." + id), $"Languages/fr/sentences.json lacks “{id}”.");
            Assert.True(Enumerable.Range(0, holes).SequenceEqual(Holes(Language.French["sentences." + id])), $"{id}: {holes} values / {Language.French["sentences." + id]}");
        }
        string[] unused = [.. Language.French.Keys.Where(k => k.StartsWith("sentences.", StringComparison.Ordinal)).Select(k => k["sentences.".Length..]).Except(sentences.Select(s => s.Id))];
        Assert.Equal([], unused);
    }

    [Fact]
    public void EveryPartOfAnInterpretationIsThereInFrench()
    {
        IEnumerable<string> fields = EnumNames<QueryField>.All.Select(f => "field-" + f).Where(f => f is not ("field-any" or "field-said" or "field-date"));
        IEnumerable<string> parts = QueryWording.English.Keys.Concat(fields);
        Assert.Equal(parts.Order(StringComparer.Ordinal), Language.French.Keys.Where(k => k.StartsWith("query.", StringComparison.Ordinal)).Select(k => k[6..]).Order(StringComparer.Ordinal));
        foreach ((string part, string english) in QueryWording.English) Assert.Equal(Holes(english), Holes(Language.French["query." + part]));
    }

    [Fact]
    public void FrenchSetsASpaceThatDoesNotBreakBeforeItsSigns()
    {
        foreach (string key in Language.French.Keys.Where(k => !k.StartsWith("numbers.", StringComparison.Ordinal)))
        {
            string shown = Code(Language.French[key]);
            Assert.False(Unset().IsMatch(shown), $"{key}: {shown}");
        }
    }

    private static void All<T>(Language language) where T : struct, Enum => Assert.All(Enum.GetValues<T>(), value => Assert.NotEqual("", language.Of(value)));

    private static IEnumerable<string> Code() => SourceText.Files("Quotes.Web", ".cs").Concat(SourceText.Files("Quotes.Web", ".cshtml")).Select(f => f.Text);

    private static string Code(string text) => Examples().Replace(text, "");

    private static IEnumerable<int> Holes(string text) =>
        Hole().Matches(text).Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order();

    // A word typed in an example may be another; everything else about the markup is the same.
    private static IEnumerable<string> Tags(string text) => Tag().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{([0-9])\}")]
    private static partial Regex Hole();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\.(json|css|js|svg|csv|html|py|R|atom|xml|ris|bib)$")]
    private static partial Regex FileName();

    [GeneratedRegex("""InWords\.Count\([^"\n]*"([a-z-]+)"\)""")]
    private static partial Regex Counted();

    [GeneratedRegex("<kbd>.*?</kbd>|<[^>]*>|-- ")]
    private static partial Regex Examples();

    [GeneratedRegex(@"[^\u202F\u00A0][;?!](\s|$)|[^\u00A0]:([ \n]|$)|«[^\u00A0]|[^\u00A0]»")]
    private static partial Regex Unset();
}
