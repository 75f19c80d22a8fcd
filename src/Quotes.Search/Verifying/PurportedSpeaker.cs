namespace Quotes.Search;

/// <summary>The speaker that a purported quote is attributed to, and whom of the index that may be.</summary>
internal sealed class PurportedSpeaker
{
    private const int MostSpeakers = 50;

    private readonly string[] _words;
    private readonly HashSet<string> _ids;

    private PurportedSpeaker(string[] words, string id, IReadOnlyList<SpeakerSummary> known)
    {
        _words = words;
        Known = known;
        _ids = [id, .. known.Select(s => s.Id)];
    }

    /// <summary>Those of the index, most quoted first.</summary>
    public IReadOnlyList<SpeakerSummary> Known { get; }

    /// <summary>The filter on their quotes.</summary>
    public Filter Filter => new(FilterField.Speaker, [.. _ids]);

    /// <summary>Finds whom an id or a name may mean: who is called so, or has these words in the name; <c>President Ama Doro</c> is Ama Doro, too.</summary>
    public static PurportedSpeaker Find(IQuoteIndex index, string given, CancellationToken cancellation)
    {
        string[] words = NameWords(given);
        string id = FoldedValue.Bounded(SpeakerId.ForName(given));
        if (words.Length == 0) return new PurportedSpeaker(words, id, []);
        IReadOnlyList<SpeakerSummary> known = index.Speakers(new SpeakerRequest { Query = string.Join(' ', words), Limit = MostSpeakers }, cancellation).Speakers;
        known = [.. known.Where(s => s.Id == id || words.All(NameWords(s.Name).Contains))];
        if (known.Any(s => s.Id == id)) known = [.. known.Where(s => s.Id == id)];
        if (known.Count == 0)
        {
            known = index.Speakers(new SpeakerRequest { Query = words[^1], Limit = MostSpeakers }, cancellation).Speakers;
            known = [.. known.Where(s => NameWords(s.Name) is { Length: > 1 } name && name[^1] == words[^1] && name.All(words.Contains))];
        }
        return new PurportedSpeaker(words, id, known);
    }

    /// <summary>Whether a source's speaker is this one. A surname alone is the same as a full name that ends in it.</summary>
    public SpeakerMatch Match(QuoteEntry source)
    {
        if (source.SpeakerId is { } id && _ids.Contains(id)) return SpeakerMatch.Same;
        if (source.Quote.Speaker.Name is not { } name || source.Quote.Speaker.Kind is SpeakerKind.Unknown or SpeakerKind.Anonymous) return SpeakerMatch.Unknown;
        return AreSame(NameWords(name), _words) ? SpeakerMatch.Same : SpeakerMatch.Other;
    }

    /// <summary>Whether two names can be one person's: one has all words of the other, and both end in the same.</summary>
    public static bool AreSame(string? a, string? b) => a is not null && b is not null && AreSame(NameWords(a), NameWords(b));

    private static bool AreSame(string[] a, string[] b) =>
        a.Length > 0 && b.Length > 0 && a[^1] == b[^1] && (a.All(b.Contains) || b.All(a.Contains));

    private static string[] NameWords(string name) => [.. Words.FoldedOf(name).Select(Word.PlainOf)];
}
