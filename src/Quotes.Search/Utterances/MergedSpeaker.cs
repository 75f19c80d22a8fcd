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
        Quote best = tellers.OrderByDescending(t => t.Compared.Speaker.Name.Length).ThenByDescending(t => t.Quote.Confidence).ThenBy(t => t.Compared.Key).First().Quote;
        return quote with
        {
            Speaker = quote.Speaker with
            {
                Name = best.Speaker.Name,
                Kind = best.Speaker.Kind,
                Role = quote.Speaker.Role ?? best.Speaker.Role,
                Affiliation = quote.Speaker.Affiliation ?? best.Speaker.Affiliation,
                Country = quote.Speaker.Country ?? best.Speaker.Country,
            },
            Confidence = Math.Min(best.Confidence, MostConfidence),
            Evidence = quote.Evidence + "+" + Evidence,
        };
    }

    /// <summary>Whether a report names its speaker in full, surely enough to tell others.</summary>
    public static bool IsNamed(Quote quote, ComparedQuote compared) =>
        quote.Type != QuoteType.Indirect && compared.Speaker.IsFullName && quote.Confidence >= LeastConfidence;

    /// <summary>Whether a report leaves open who spoke: it has no name, only a surname, or only an office.</summary>
    private static bool IsOpen(Quote quote, ComparedQuote compared) => quote.Type != QuoteType.Indirect && quote.Speaker.Kind switch
    {
        SpeakerKind.Unknown => true,
        SpeakerKind.Person => compared.Speaker.Name.Length == 1,
        SpeakerKind.Anonymous => quote.Speaker.Role is not null,
        _ => false,
    };

    private static bool Fits(Quote open, ComparedQuote compared, (Quote Quote, ComparedQuote Compared) teller)
    {
        string[] name = teller.Compared.Speaker.Name;
        if (open.Speaker.Kind == SpeakerKind.Person) return name.Contains(compared.Speaker.Name[0]);
        if (open.Speaker.Mention is not { } mention || Pronouns.Contains(mention.Text)) return true;
        // "The minister" may be the foreign minister; "the statement" and "Velmora" are not he.
        IEnumerable<string> words = Words.FoldedOf(mention.Text).Select(Word.PlainOf);
        IReadOnlyList<string> office = teller.Quote.Speaker.Role is { } role ? Words.FoldedOf(role) : [];
        return words.Any(word => word.Length > 3 && (name.Contains(word) || office.Contains(word)));
    }

    private static bool Contradict((Quote Quote, ComparedQuote Compared)[] tellers) => tellers.Any(one => tellers.Any(other =>
        ComparedSpeaker.Between(one.Compared.Speaker, other.Compared.Speaker) != SpeakerKinship.Compatible));
}
