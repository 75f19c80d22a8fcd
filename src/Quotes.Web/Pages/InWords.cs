using System.Globalization;
using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>Values of the vocabulary as a reader would say them.</summary>
internal static class InWords
{
    /// <summary>How far an attribution can be trusted.</summary>
    public static string Confidence(double confidence) => confidence switch
    {
        >= 0.9 => "very sure",
        >= 0.75 => "sure",
        >= 0.5 => "fairly sure",
        >= 0.25 => "unsure",
        _ => "very unsure",
    };

    /// <summary>How much of a statement stands in quotation marks.</summary>
    public static string Type(QuoteType type) => type switch
    {
        QuoteType.Direct => "Word for word",
        QuoteType.Mixed => "Partly word for word",
        _ => "Paraphrased",
    };

    /// <summary>What a speaker is.</summary>
    public static string Kind(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "person",
        SpeakerKind.Organization => "organization",
        SpeakerKind.Government => "government body",
        SpeakerKind.Anonymous => "unnamed source",
        _ => "unknown",
    };

    /// <summary>The name to show for a speaker.</summary>
    public static string Name(Speaker speaker) => speaker.Name ?? speaker.Mention?.Text ?? "Unknown speaker";

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
    public static string Field(FilterField field) => field switch
    {
        FilterField.Kind => "Kind of speaker",
        FilterField.Type => "Wording",
        FilterField.Cue => "Manner of speaking",
        FilterField.Addressee => "Said to",
        FilterField.Mentions => "Mentioned",
        _ => field.ToString(),
    };

    /// <summary>A facet's value.</summary>
    public static string Value(FilterField field, string value, string label) => field switch
    {
        FilterField.Kind when EnumNames<SpeakerKind>.TryParse(value, out SpeakerKind kind) => Sentence(Kind(kind)),
        FilterField.Type when EnumNames<QuoteType>.TryParse(value, out QuoteType type) => Type(type),
        FilterField.Cue => Sentence(value),
        FilterField.Role => Sentence(label),
        FilterField.Language => Language(value),
        _ => label,
    };

    /// <summary>5 March 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The period, no more exactly than it is known.</summary>
    public static string Said(SaidOn said) => said.Precision switch
    {
        DatePrecision.Day => Day(said.Date),
        DatePrecision.Week => "in the week of " + Day(said.Date),
        DatePrecision.Month => said.Date.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => said.Date.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>A day out of an instant.</summary>
    public static string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(at.UtcDateTime));

    /// <summary>The date for machines: 2026-03-05.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>1,234.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>1 quote, 1,234 quotes.</summary>
    public static string Count(long number, string one) => $"{Number(number)} {one}{(number == 1 ? "" : "s")}";

    /// <summary>The language tag if it can stand in HTML, else null: sources write all sorts of things there.</summary>
    public static string? Lang(string? tag) =>
        tag is { Length: >= 2 and <= 12 } && tag.All(c => char.IsAsciiLetter(c) || c == '-') && (tag.Split('-')[0].Length is 2 or 3) ? tag : null;

    /// <summary>With a capital at the beginning.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    // A source known by its office alone has the office for a name.
    private static string? Unsaid(string? part, Speaker speaker) => string.Equals(part, speaker.Name, StringComparison.OrdinalIgnoreCase) ? null : part;

    private static string Language(string tag) => tag switch
    {
        "en" => "English",
        "fr" => "French",
        "de" => "German",
        "es" => "Spanish",
        _ => tag,
    };
}
