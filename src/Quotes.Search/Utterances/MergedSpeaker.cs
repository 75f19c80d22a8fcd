namespace Quotes.Search;

/// <summary>Who spoke, as far as the reports of one utterance tell it together: a full name in one resolves a surname in another.</summary>
/// <remarks>
/// Computed from what each report has by itself, so the order in which reports came does not matter. Only reports with
/// quotation marks take part; the words of the two must belong together by themselves, not through a third; and where the
/// named reports contradict one another nothing is filled in.
/// </remarks>
internal static class MergedSpeaker
{
    /// <summary>What is added to the evidence.</summary>
    public const string Evidence = "utterance";

    private const double LeastConfidence = 0.5;

    // Longer "names" are mostly headlines, as are those in capitals and those that repeat a word.
    private const int MostNameWords = 4;

    // The most that the words of another outlet prove: what was found when pairs were checked by hand.
    private const double MostConfidence = 0.95;

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "him", "her", "who", "i" };

    /// <summary>The quote with its speaker as the others tell it, or null when they tell no more.</summary>
    /// <param name="quote">The quote as its own article has it.</param>
    /// <param name="compared">The same, compared.</param>
    /// <param name="others">The named reports of the utterance, see <see cref="IsNamed"/>; the quote itself may be among them.</param>
    public static Quote? Of(Quote quote, ComparedQuote compared, IReadOnlyList<(Quote Quote, ComparedQuote Compared)> others)
    {
        if (!IsOpen(quote, compared)) return null;
        (Quote Quote, ComparedQuote Compared)[] tellers = [.. others.Where(o => o.Compared.Key != compared.Key
            && Fits(quote, compared, o) && SameUtterance.Of(compared, o.Compared))];
        if (tellers.Length == 0 || Contradict(tellers)) return null;
        // The name most reports have; among equals of the surest.
        Quote best = tellers.GroupBy(t => t.Quote.Speaker.Name).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Max(t => t.Quote.Confidence)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .First().OrderByDescending(t => t.Quote.Confidence).ThenBy(t => t.Compared.Key).First().Quote;
        Speaker own = quote.Speaker;
        return quote with
        {
            Speaker = own.Kind == SpeakerKind.Unknown ? best.Speaker with { Mention = own.Mention } : own with { Name = best.Speaker.Name, Kind = best.Speaker.Kind },
            Confidence = Math.Min(best.Confidence, MostConfidence),
            Evidence = quote.Evidence + "+" + Evidence,
        };
    }

    /// <summary>Whether a report names its speaker in full, surely enough to tell others.</summary>
    public static bool IsNamed(Quote quote, ComparedQuote compared) =>
        quote.Type != QuoteType.Indirect && quote.Confidence >= LeastConfidence && compared.Speaker.IsFullName && compared.Speaker.Name.Length <= MostNameWords
        && compared.Speaker.Name.Distinct().Count() == compared.Speaker.Name.Length && quote.Speaker.Name!.Any(char.IsLower);

    /// <summary>Whether a report leaves open who spoke: it has no name, only a surname, or only an office, and nobody corrected it by hand.</summary>
    private static bool IsOpen(Quote quote, ComparedQuote compared) => quote is { Type: not QuoteType.Indirect, Corrected: null } && quote.Speaker.Kind switch
    {
        SpeakerKind.Unknown => true,
        SpeakerKind.Person => compared.Speaker.Name.Length == 1,
        SpeakerKind.Anonymous => quote.Speaker is { Role: not null, Mention: { } mention } && mention.Text.StartsWith("the ", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool Fits(Quote open, ComparedQuote compared, (Quote Quote, ComparedQuote Compared) teller)
    {
        string[] name = teller.Compared.Speaker.Name;
        if (open.Speaker.Kind == SpeakerKind.Person) return name[^1] == compared.Speaker.Name[0];
        // "The foreign minister" is who is called foreign minister elsewhere.
        if (open.Speaker.Kind == SpeakerKind.Anonymous) return teller.Quote.Speaker.Role is { } office && Last(office) == Last(open.Speaker.Role!);
        // "The statement" and "Velmora" are not he.
        return open.Speaker.Mention is not { } mention || Pronouns.Contains(mention.Text) || Words.FoldedOf(mention.Text).Select(Word.PlainOf).Contains(name[^1]);
    }

    private static string? Last(string office) => Words.FoldedOf(office).LastOrDefault();

    private static bool Contradict((Quote Quote, ComparedQuote Compared)[] tellers) => tellers.Any(one => tellers.Any(other =>
        ComparedSpeaker.Between(one.Compared.Speaker, other.Compared.Speaker) != SpeakerKinship.Compatible));
}
