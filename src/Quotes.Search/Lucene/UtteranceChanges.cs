namespace Quotes.Search;

/// <summary>Works out which quotes a commit touches: those of the articles that changed, those they reported one utterance with, and those that a run of words leads to no more, or again.</summary>
/// <param name="before">The index as last committed.</param>
/// <param name="now">The index with all changes.</param>
internal sealed class UtteranceChanges(UtteranceReader before, UtteranceReader now)
{
    /// <summary>Settles what the changes of some articles touch.</summary>
    /// <param name="articles">The articles put or removed, as the index knows them.</param>
    /// <returns>The entries of the documents that have to be written anew.</returns>
    public IReadOnlyList<QuoteEntry> Settle(IReadOnlyCollection<string> articles)
    {
        string field = FieldNames.Of(FilterField.Article);
        int[] gone = [.. before.With(field, articles)], come = [.. now.With(field, articles)];
        IEnumerable<string> utterances = gone.Where(before.IsOneOfSeveral).Select(doc => FoldedValue.Bounded(before.Row(doc).Utterance));
        return new UtteranceSettler(now).Settle([.. come, .. now.With(FieldNames.Utterance, utterances), .. Crossed(gone, come)]);
    }

    // A run of words that has become too frequent leads nowhere from now on; one that is no longer too frequent leads again.
    private IEnumerable<int> Crossed(int[] gone, int[] come)
    {
        HashSet<ulong> shingles = [.. gone.SelectMany(doc => before.Compared(doc).Shingles), .. come.SelectMany(doc => now.Compared(doc).Shingles)];
        HashSet<ulong> crossed = before.Frequent(shingles);
        crossed.SymmetricExceptWith(now.Frequent(shingles));
        return now.With(FieldNames.Shingle, crossed.Select(Shingles.Term));
    }
}
