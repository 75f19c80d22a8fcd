using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>Tells in words why a quote was attributed as it was.</summary>
internal static class EvidenceWords
{
    private const string Rules = "evidence.rule.";
    private const string Pieces = "evidence.piece.";

    /// <summary>One sentence for each part of the evidence; a rule without words of its own is named as it is.</summary>
    public static IReadOnlyList<string> For(string evidence) =>
        [.. evidence.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Rule)];

    /// <summary>What about the speaker is not the article's but the registry's: "Kari Solvenn, foreign minister, Ostravia"; null when nothing is.</summary>
    public static string? FromRegistry(Quote quote)
    {
        string[] rules = quote.Evidence.Split('+');
        string?[] parts =
        [
            rules.Contains("registry") ? quote.Speaker.Name : null,
            rules.Contains("registry-role") ? quote.Speaker.Role : null,
            rules.Contains("registry-role") ? quote.Speaker.Affiliation : null,
            rules.Contains("registry-country") ? quote.Speaker.Country : null,
        ];
        return parts.Any(p => p is not null) ? string.Join(", ", parts.Where(p => p is not null)) : null;
    }

    private static string Rule(string rule)
    {
        Language language = Language.Current;
        if (language.Has(Rules + rule)) return language[Rules + rule];
        // A pattern names what stands where: quote-cue-speaker.
        string[] pieces = rule.Split('-');
        return pieces.Length > 1 && pieces.All(p => language.Has(Pieces + p))
            ? language["evidence.order", pieces.Select(p => language[Pieces + p]).Aggregate((before, next) => language["evidence.then", before, next])]
            : language["evidence.other", rule.Replace('-', ' ')];
    }
}
