namespace Quotes.Web.Pages;

/// <summary>Tells in words why a quote was attributed as it was.</summary>
internal static class EvidenceWords
{
    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["quote-cue-speaker"] = "the quoted words come first, then the reporting verb, then the speaker",
        ["quote-speaker-cue"] = "the quoted words come first, then the speaker and the reporting verb",
        ["speaker-cue-quote"] = "the speaker and the reporting verb stand before the quoted words",
        ["cue-speaker-quote"] = "the reporting verb and the speaker stand before the quoted words",
        ["colon"] = "a colon after the speaker introduces the words",
        ["floating"] = "the words have no reporting verb of their own and continue the statement before them",
        ["continuation"] = "the words continue the statement before them",
        ["interrupted"] = "the reporting verb stands in the middle of the statement",
        ["that-clause"] = "a reporting verb with a “that” clause gives the statement in the writer’s words",
        ["according-to"] = "the text says “according to”",
        ["transcript-turn"] = "the transcript names the speaker at the head of the turn",
        ["turn"] = "the transcript names the speaker at the head of the turn",
        ["pronoun"] = "the pronoun was traced back to the person it stands for",
        ["surname"] = "the surname was traced back to the full name earlier in the article",
        ["role"] = "the office was traced back to the person who holds it in this article",
        ["apposition"] = "the office stands beside the name",
        ["demonym"] = "the adjective of nationality names the state",
        ["metonym"] = "the seat of a government stands for that government",
        ["unclosed"] = "the quotation mark is never closed, so the statement was taken to end with the paragraph",
        ["passive"] = "the speaker “was quoted as saying” it",
        ["indirect"] = "the statement is reported without quotation marks",
        ["anonymous"] = "the source is not named, only described",
    };

    /// <summary>One phrase for each part of the evidence; a rule without words of its own is named as it is.</summary>
    public static IReadOnlyList<string> For(string evidence) =>
        [.. evidence.Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(rule => Rules.GetValueOrDefault(rule) ?? "rule “" + rule.Replace('-', ' ') + "”")];
}
