using System.Collections.Frozen;
using System.Text.Json;

namespace Quotes.Ingestion;

/// <summary>A line of the GDELT Global Quotation Graph: an article's quotations, each with the words before and behind it, and no speakers; those are found in the words around.</summary>
internal static class GdeltQuotations
{
    // The names that GDELT's language detection prints for languages of which much is published.
    private static readonly FrozenDictionary<string, string> Tags = new Dictionary<string, string>
    {
        ["ENGLISH"] = "en", ["SPANISH"] = "es", ["FRENCH"] = "fr", ["GERMAN"] = "de", ["ITALIAN"] = "it", ["PORTUGUESE"] = "pt", ["DUTCH"] = "nl",
        ["RUSSIAN"] = "ru", ["UKRAINIAN"] = "uk", ["POLISH"] = "pl", ["CZECH"] = "cs", ["SLOVAK"] = "sk", ["ROMANIAN"] = "ro", ["HUNGARIAN"] = "hu",
        ["BULGARIAN"] = "bg", ["SERBIAN"] = "sr", ["CROATIAN"] = "hr", ["SLOVENIAN"] = "sl", ["MACEDONIAN"] = "mk", ["ALBANIAN"] = "sq", ["GREEK"] = "el",
        ["TURKISH"] = "tr", ["ARABIC"] = "ar", ["HEBREW"] = "he", ["PERSIAN"] = "fa", ["URDU"] = "ur", ["HINDI"] = "hi", ["BENGALI"] = "bn", ["TAMIL"] = "ta",
        ["CHINESE"] = "zh", ["CHINESET"] = "zh-Hant", ["JAPANESE"] = "ja", ["KOREAN"] = "ko", ["VIETNAMESE"] = "vi", ["THAI"] = "th", ["INDONESIAN"] = "id",
        ["MALAY"] = "ms", ["SWEDISH"] = "sv", ["NORWEGIAN"] = "no", ["DANISH"] = "da", ["FINNISH"] = "fi", ["ESTONIAN"] = "et", ["LATVIAN"] = "lv",
        ["LITHUANIAN"] = "lt", ["CATALAN"] = "ca", ["ARMENIAN"] = "hy", ["GEORGIAN"] = "ka", ["AZERBAIJANI"] = "az", ["KAZAKH"] = "kk", ["SWAHILI"] = "sw",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static void Read(JsonElement line, ArticleFields fields, ReadOptions options)
    {
        QuotedSnippets text = new();
        foreach (JsonElement item in JsonShape.Items(line, "quotes"))
        {
            if (JsonShape.Text(item, "quote") is { } quote) text.Add(JsonShape.Text(item, "pre"), quote, JsonShape.Text(item, "post"));
        }
        if (text.IsEmpty) throw new FormatException("the line of the Global Quotation Graph has no quotation: expected \"quotes\": [{\"pre\", \"quote\", \"post\"}, ...]");
        fields.Text = text.ToString();
        fields.Url = JsonShape.Text(line, "url");
        fields.Source = JsonShape.Host(fields.Url);
        fields.Title = JsonShape.Text(line, "title");
        fields.Date = JsonShape.Text(line, "date");
        string? language = JsonShape.Text(line, "lang");
        fields.Language = language is null ? null : Tags.GetValueOrDefault(language) ?? (language.Length <= 3 ? language : null);
        if (language is not null && fields.Language is null) fields.Warn($"the language {Shown.Of(language)} is left out: its tag is not known");
    }
}
