namespace Quotes.Search;

/// <summary>Finds again which quotes report one utterance, for those a commit touches and all that hang together with them.</summary>
/// <remarks>
/// Two quotes belong together when they share a fingerprint that is not too frequent and <see cref="SameUtterance"/> says so;
/// an utterance is what hangs together by that. Both depend only on what the index holds in the end. So whatever is touched
/// is settled from the ground: its old fellows too, for one that is gone may have held the others together. The work is in
/// proportion to what is touched, what hangs together with it, and the candidates of these.
/// </remarks>
/// <param name="now">The index with all changes.</param>
internal sealed class UtteranceSettler(UtteranceReader now)
{
    private const int AtOnce = 20_000;

    private readonly Partition _groups = new();
    private readonly HashSet<int> _seen = [];
    private readonly HashSet<int> _done = [];
    private readonly Queue<int> _waiting = [];

    /// <summary>Settles all that hangs together with the documents waiting.</summary>
    /// <returns>The entries of the documents that have to be written anew.</returns>
    public IReadOnlyList<QuoteEntry> Settle(IEnumerable<int> touched)
    {
        Await(touched);
        while (_waiting.Count > 0)
        {
            List<int> part = [];
            while (part.Count < AtOnce && _waiting.TryDequeue(out int doc)) part.Add(doc);
            AwaitFellows(part);
            Join(part);
        }
        return [.. _seen.GroupBy(_groups.Find).SelectMany(group => Changed([.. group]))];
    }

    private void Await(IEnumerable<int> docs)
    {
        foreach (int doc in docs)
        {
            if (_seen.Add(doc)) _waiting.Enqueue(doc);
        }
    }

    // Who was in one utterance with it until now.
    private void AwaitFellows(List<int> part) =>
        Await(now.With(FieldNames.Utterance, part.Where(now.IsOneOfSeveral).Select(doc => FoldedValue.Bounded(now.Row(doc).Utterance))));

    private void Join(List<int> part)
    {
        Dictionary<ulong, List<int>?> holders = now.Holders([.. part.SelectMany(doc => now.Compared(doc).Shingles).Distinct()]);
        foreach (int doc in part)
        {
            _done.Add(doc);
            ComparedQuote quote = now.Compared(doc);
            HashSet<int> compared = [];
            foreach (ulong shingle in quote.Shingles)
            {
                foreach (int other in holders.GetValueOrDefault(shingle) ?? [])
                {
                    if (_done.Contains(other) || !compared.Add(other) || _groups.Find(other) == _groups.Find(doc)) continue;
                    if (!SameUtterance.Of(quote, now.Compared(other))) continue;
                    _groups.Join(doc, other);
                    Await([other]);
                }
            }
        }
    }

    private IEnumerable<QuoteEntry> Changed(int[] group)
    {
        if (group is [int alone] && !now.IsOneOfSeveral(alone)) return [];
        List<(QuoteEntry Entry, ComparedQuote Compared)> members = [.. group.Select(doc => (now.Row(doc), now.Compared(doc))).OrderBy(m => m.Item2.Key)];
        List<(Quote, ComparedQuote)> named = [.. members.Where(m => MergedSpeaker.IsNamed(m.Entry.Reported, m.Compared)).Select(m => (m.Entry.Reported, m.Compared))];
        return members.Select(m => (Old: m.Entry, New: m.Entry.In(members[0].Entry.Quote.Id, members.Count == 1, MergedSpeaker.Of(m.Entry.Reported, m.Compared, named))))
            .Where(m => !m.Old.IsSettledAs(m.New)).Select(m => m.New);
    }
}
