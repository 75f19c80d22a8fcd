namespace Quotes.Extraction;

/// <summary>Reads the state out of the words for an office or a body: "South Korean foreign minister", "Pentagon spokesman".</summary>
internal static class CountryReader
{
    // "Bosnia and Herzegovina" and "Democratic Republic of Congo" are the longest names that count.
    private const int LongestName = 4;

    /// <summary>The first state named as somebody's own, or null. Whom an envoy is sent to is not the envoy's own.</summary>
    /// <param name="text">An office, an affiliation or a body's name, as printed.</param>
    /// <param name="registry">Knows the states of added files.</param>
    public static string? Of(string text, OfficeRegistry registry)
    {
        string[] words = [.. text.Split(' ').Select(Bare)];
        for (int k = 0; k < words.Length; k++)
        {
            if (k > 0 && (words[k] is "to" or "on" or "against" or "who" || (words[k] is "for" && IsSent(words[k - 1])))) return null;
            if (words[k].Length == 0 || !char.IsUpper(words[k][0])) continue;
            for (int length = Math.Min(LongestName, words.Length - k); length > 0; length--)
            {
                string name = string.Join(' ', words, k, length);
                if (registry.StateOf(name) is { } state) return state;
                if (Lex.BodyName(name) is not null && !Lex.IsAmbiguousBody(name)) return Lex.BodyCountry(name);
            }
        }
        return null;
    }

    private static bool IsSent(string word) => Lex.Role(word.ToLowerInvariant())?.Lemma is "envoy" or "representative" or "coordinator" or "negotiator" or "rapporteur" or "mediator";

    private static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("\u2019s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'', '\u2019', ',');
}
