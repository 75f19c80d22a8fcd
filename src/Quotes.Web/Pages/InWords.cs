using System.Globalization;
using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>Values of the vocabulary as a reader would say them.</summary>
internal static class InWords
{
    /// <summary>How far an attribution can be trusted.</summary>
    public static string Confidence(double confidence) => Language.Current[confidence switch
    {
        >= 0.9 => "words.confidence.very-sure",
        >= 0.75 => "words.confidence.sure",
        >= 0.5 => "words.confidence.fairly-sure",
        >= 0.25 => "words.confidence.unsure",
        _ => "words.confidence.very-unsure",
    }];

    /// <summary>How much of a statement stands in quotation marks.</summary>
    public static string Type(QuoteType type) => Language.Current.Of(type);

    /// <summary>What a speaker is.</summary>
    public static string Kind(SpeakerKind kind) => Language.Current.Of(kind);

    /// <summary>The name to show for a speaker.</summary>
    public static string Name(Speaker speaker) => speaker.Name ?? speaker.Mention?.Text ?? Language.Current["words.unknown-speaker"];

    /// <summary>Office and body, or null when neither is known.</summary>
    public static string? Office(Speaker speaker) => Office(Unsaid(speaker.Role, speaker), Unsaid(speaker.Affiliation, speaker), Unsaid(speaker.Country, speaker));

    /// <summary>Office and body, or null when none is known. What an office already names is not said twice.</summary>
    public static string? Office(string? role, string? affiliation, string? country = null)
    {
        List<string> parts = [];
        foreach (string? part in (ReadOnlySpan<string?>)[role, affiliation, country])
        {
            if (string.IsNullOrEmpty(part) || parts.Any(p => p.Contains(part, StringComparison.OrdinalIgnoreCase))) continue;
            parts.Add(part);
        }
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    /// <summary>The heading over a facet.</summary>
    public static string Field(FilterField field) => Language.Current.Of(field);

    /// <summary>A facet's value.</summary>
    public static string Value(FilterField field, string value, string label) => field switch
    {
        FilterField.Kind when EnumNames<SpeakerKind>.TryParse(value, out SpeakerKind kind) => Sentence(Kind(kind)),
        FilterField.Type when EnumNames<QuoteType>.TryParse(value, out QuoteType type) => Type(type),
        FilterField.Cue when EnumNames<CueClass>.TryParse(value, out CueClass cue) => Sentence(Language.Current.Of(cue)),
        FilterField.Role => Sentence(label),
        FilterField.Language => LanguageName(value),
        FilterField.Corrected when value is "true" or "false" => Language.Current["words.corrected." + value],
        _ => label,
    };

    /// <summary>5 March 2026.</summary>
    public static string Day(DateOnly day) => Language.Current.Day(day);

    /// <summary>The period, no more exactly than it is known.</summary>
    public static string Said(SaidOn said) => said.Precision switch
    {
        DatePrecision.Day => Day(said.Date),
        DatePrecision.Week => Language.Current["date.week", said.Date],
        DatePrecision.Month => Language.Current.Month(said.Date),
        _ => said.Date.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>A day out of an instant.</summary>
    public static string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(at.UtcDateTime));

    /// <summary>The date for machines: 2026-03-05.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>1,234.</summary>
    public static string Number(long number) => Language.Current.Number(number);

    /// <summary>1 quote, 1,234 quotes: the texts <c>count.quote</c>, <c>count.article</c> and so on.</summary>
    public static string Count(long number, string noun) => Language.Current["count." + noun, number];

    /// <summary>The marks around what was said, as the language it was printed in sets them.</summary>
    public static (string Open, string Close) Marks(string? tag) => tag?.Split('-', '_')[0] == "fr" ? ("«\u00A0", "\u00A0»") : ("“", "”");

    /// <summary>The language tag if it can stand in HTML; else empty, which says "unknown" instead of the page's own: sources write all sorts of things there.</summary>
    public static string Lang(string? tag) =>
        tag is { Length: >= 2 and <= 12 } && tag.All(c => char.IsAsciiLetter(c) || c == '-') && (tag.Split('-')[0].Length is 2 or 3) ? tag : "";

    /// <summary>With a capital at the beginning.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    // A source known by its office alone has the office for a name.
    private static string? Unsaid(string? part, Speaker speaker) => string.Equals(part, speaker.Name, StringComparison.OrdinalIgnoreCase) ? null : part;

    private static string LanguageName(string tag) =>
        Language.Current is var language && language.Has("words.language." + tag) ? language["words.language." + tag] : tag;
}
