namespace Quotes.Web.Pages;

/// <summary>Tells in words why a quote was attributed as it was.</summary>
internal static class EvidenceWords
{
    // A pattern names what stands where: quote-cue-speaker.
    private static readonly Dictionary<string, string> Pieces = new(StringComparer.Ordinal)
    {
        ["quote"] = "the quoted words",
        ["clause"] = "the reported words",
        ["cue"] = "the reporting word",
        ["speaker"] = "the speaker",
        ["colon"] = "a colon",
    };

    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["name"] = "The speaker is named here",
        ["surname"] = "The surname was traced back to the full name in the article",
        ["pronoun"] = "The pronoun was traced back to whom it stands for",
        ["it"] = "“It” was traced back to what it stands for",
        ["role"] = "The office was traced back to who holds it in this article",
        ["role-of-last"] = "The office was taken to be that of whoever spoke last",
        ["apposition"] = "Name and office stand side by side",
        ["description"] = "The source is not named, only described",
        ["organization"] = "The speaker is an organization",
        ["government"] = "The speaker is a government or stands for one",
        ["document"] = "The words are those of a document",
        ["unresolved"] = "Who is meant could not be worked out",
        ["floating"] = "The words have no reporting word of their own and continue the statement before them",
        ["floating-subject"] = "The words have no reporting word of their own; the speaker is who their paragraph is about",
        ["transcript-turn"] = "The transcript names the speaker at the head of the turn",
        ["registry"] = "The article does not give the full name; who is meant is taken from the registry of offices, by the article's date",
        ["registry-role"] = "The article does not give the office; it is taken from the registry of offices",
        ["registry-country"] = "The article does not give the country; it is taken from the registry of offices",
        ["infinitive"] = "The statement is what somebody was to do",
        ["object"] = "The statement is the object of the reporting word",
        ["quotation"] = "The statement is the words in quotation marks",
    };

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
        if (Rules.TryGetValue(rule, out string? words)) return words;
        string[] pieces = rule.Split('-');
        return pieces.Length > 1 && pieces.All(Pieces.ContainsKey)
            ? "Order in the text: " + string.Join(", then ", pieces.Select(p => Pieces[p]))
            : "Rule: " + rule.Replace('-', ' ');
    }
}
