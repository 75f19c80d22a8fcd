namespace Quotes.Search;

/// <summary>Finds for each quote of one revision of an article the same quote in the next.</summary>
/// <remarks>
/// Ids do not tell: they are made of the places in the text, which a sentence put in before shifts all at once. So first the
/// same words, those by the same speaker before others and in order; then, of what is left, the quotes that share most of
/// their words. Takes time in proportion to the words: a word that more than <see cref="MostWithWord"/> of the quotes left
/// have finds no candidates, and of each quote the <see cref="MostWords"/> first words are looked at.
/// </remarks>
internal sealed class QuoteMatcher
{
    private const int MostWithWord = 50;
    private const int MostWords = 400;

    // The share of the words of both that both have. "We will sign" and "We will not sign" have six of seven.
    private const double LeastShare = 0.5;

    // One put whole into the other, as when it was trimmed or completed, is enough from this many words on.
    private const int TrimmedWords = 4;

    // What orders candidates that are alike: the same place, the same speaker.
    private const double Bonus = 0.05;

    private readonly IReadOnlyList<Quote> _before;
    private readonly IReadOnlyList<Quote> _after;
    private readonly string[][] _wordsBefore;
    private readonly string[][] _wordsAfter;
    private readonly int[] _partner;
    private readonly bool[] _taken;

    private QuoteMatcher(IReadOnlyList<Quote> before, IReadOnlyList<Quote> after)
    {
        _before = before;
        _after = after;
        _wordsBefore = [.. before.Select(q => Words.FoldedOf(q.Text).ToArray())];
        _wordsAfter = [.. after.Select(q => Words.FoldedOf(q.Text).ToArray())];
        _partner = new int[before.Count];
        Array.Fill(_partner, -1);
        _taken = new bool[after.Count];
    }

    /// <summary>The partner of each quote of <paramref name="before"/> by its number in <paramref name="after"/>; -1 for none.</summary>
    public static int[] Match(IReadOnlyList<Quote> before, IReadOnlyList<Quote> after)
    {
        QuoteMatcher matcher = new(before, after);
        matcher.MatchSame(withSpeaker: true);
        matcher.MatchSame(withSpeaker: false);
        matcher.MatchAlike();
        return matcher._partner;
    }

    private void MatchSame(bool withSpeaker)
    {
        Dictionary<string, Queue<int>> left = new(StringComparer.Ordinal);
        for (int j = 0; j < _after.Count; j++)
        {
            if (_taken[j]) continue;
            string key = Key(_after[j], _wordsAfter[j], withSpeaker);
            if (!left.TryGetValue(key, out Queue<int>? queue)) left[key] = queue = new Queue<int>();
            queue.Enqueue(j);
        }
        for (int i = 0; i < _before.Count; i++)
        {
            if (_partner[i] < 0 && left.TryGetValue(Key(_before[i], _wordsBefore[i], withSpeaker), out Queue<int>? queue) && queue.TryDequeue(out int j)) Pair(i, j);
        }
    }

    // Words without a letter or digit have only their signs.
    private static string Key(Quote quote, string[] words, bool withSpeaker) =>
        (words.Length == 0 ? quote.Text : string.Join(' ', words)) + (withSpeaker ? "\n" + SpeakerId.For(quote.Speaker) : "");

    private void MatchAlike()
    {
        Dictionary<string, List<int>> having = new(StringComparer.Ordinal);
        for (int j = 0; j < _after.Count; j++)
        {
            if (_taken[j]) continue;
            foreach (string word in Looked(_wordsAfter[j]).Distinct(StringComparer.Ordinal))
            {
                if (!having.TryGetValue(word, out List<int>? quotes)) having[word] = quotes = [];
                if (quotes.Count <= MostWithWord) quotes.Add(j);
            }
        }
        List<(double Score, int Before, int After)> candidates = [];
        for (int i = 0; i < _before.Count; i++)
        {
            if (_partner[i] >= 0) continue;
            HashSet<int> sharing = [.. Looked(_wordsBefore[i]).SelectMany(word => having.TryGetValue(word, out List<int>? quotes) && quotes.Count <= MostWithWord ? quotes : [])];
            foreach (int j in sharing)
            {
                if (Likeness(i, j) is { } score) candidates.Add((score, i, j));
            }
        }
        foreach ((_, int i, int j) in candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Before).ThenBy(c => c.After))
        {
            if (_partner[i] < 0 && !_taken[j]) Pair(i, j);
        }
    }

    private double? Likeness(int before, int after)
    {
        ArraySegment<string> first = Looked(_wordsBefore[before]), second = Looked(_wordsAfter[after]);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string word in first) counts[word] = counts.GetValueOrDefault(word) + 1;
        int shared = 0;
        foreach (string word in second)
        {
            if (counts.GetValueOrDefault(word) is not (> 0 and var count)) continue;
            counts[word] = count - 1;
            shared++;
        }
        int shorter = Math.Min(first.Count, second.Count);
        double share = 2.0 * shared / (first.Count + second.Count);
        bool isTrimmed = shared == shorter && shorter >= TrimmedWords;
        if (share < LeastShare && !isTrimmed) return null;
        bool isInPlace = _before[before].Id == _after[after].Id;
        bool isBySame = SpeakerId.For(_before[before].Speaker) == SpeakerId.For(_after[after].Speaker);
        return share + (isInPlace ? Bonus : 0) + (isBySame ? Bonus : 0);
    }

    private static ArraySegment<string> Looked(string[] words) => new(words, 0, Math.Min(words.Length, MostWords));

    private void Pair(int before, int after)
    {
        _partner[before] = after;
        _taken[after] = true;
    }
}
