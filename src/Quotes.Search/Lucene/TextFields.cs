namespace Quotes.Search;

/// <summary>A text as the index keeps it: which form of its words stands under which name.</summary>
/// <param name="Loose">The field for words in any form and for nearness.</param>
/// <param name="LooseForm">How a folded word is written there.</param>
/// <param name="Exact">The field for phrases and beginnings.</param>
/// <param name="ExactForm">How a folded word is written there.</param>
/// <param name="Boost">How much a match adds to relevance; 0 when it only selects.</param>
/// <param name="Joined">The field for words that hyphens join, each compound as one word in its loose form; null where there is none.</param>
internal sealed record TextField(string Loose, Func<string, string> LooseForm, string Exact, Func<string, string> ExactForm, float Boost, string? Joined = null)
{
    /// <summary>A text with stems for words and the folded words themselves, apostrophes and all, for phrases.</summary>
    public static TextField Stemmed(string name, float boost) => new(name, EnglishStems.Of, name + ".exact", static word => word, boost, name + ".joined");

    /// <summary>A text of names, whose words are only folded.</summary>
    public static TextField Named(string name, float boost) => new(name, Word.PlainOf, name, Word.PlainOf, boost);
}

/// <summary>The texts that words of a query are looked for in.</summary>
internal static class TextFields
{
    public static readonly TextField Said = TextField.Stemmed("said", 1);
    public static readonly TextField Title = TextField.Stemmed("title", 1);
    public static readonly TextField Speaker = TextField.Named("speaker.words", 0.5f);
    public static readonly TextField Role = TextField.Named("role.words", 0);
    public static readonly TextField Affiliation = TextField.Named("affiliation.words", 0);
    public static readonly TextField Country = TextField.Named("country.words", 0);
    public static readonly TextField Addressee = TextField.Named("addressee.words", 0);
    public static readonly TextField Mentions = TextField.Named("mentions.words", 0);
    public static readonly TextField Outlet = TextField.Named("outlet.words", 0);
    public static readonly TextField Cue = TextField.Named("cue.words", 0);

    private static readonly TextField[] Free = [Said, Speaker];

    /// <summary>Where words asked for in <paramref name="field"/> are looked for. Headlines only on demand: a quote is not about all that its article is about.</summary>
    public static IReadOnlyList<TextField> Of(QueryField field) => field switch
    {
        QueryField.Any => Free,
        QueryField.Said => [Said],
        QueryField.Title => [Title],
        QueryField.Speaker => [Speaker],
        QueryField.Role => [Role],
        QueryField.Affiliation => [Affiliation],
        QueryField.Country => [Country],
        QueryField.To => [Addressee],
        QueryField.Mentions => [Mentions],
        QueryField.Outlet => [Outlet],
        QueryField.Cue => [Cue],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a text."),
    };
}
