namespace Quotes.Search;

/// <summary>Two revisions of an article compared: its headline, its text, its quotes.</summary>
/// <remarks>
/// Quotes are compared by what they say and who says it, never by their place. Where the revisions were read by different
/// versions of the extractor, what changed must also have changed in the text: a quote that only one version found, or for
/// which it found another speaker, is no doing of the outlet's.
/// </remarks>
public sealed class ArticleDiff
{
    private ArticleDiff(Article before, Article after, IReadOnlyList<QuoteChange> quotes)
    {
        Before = before;
        After = after;
        Quotes = quotes;
    }

    /// <summary>The earlier revision.</summary>
    public Article Before { get; }

    /// <summary>The later revision.</summary>
    public Article After { get; }

    /// <summary>What became of every quote: those of the later revision in document order, each vanished one where it stood.</summary>
    public IReadOnlyList<QuoteChange> Quotes { get; }

    /// <summary>The same without the quotes that both revisions have alike.</summary>
    public IEnumerable<QuoteChange> Changes => Quotes.Where(q => q.Fate != QuoteFate.Unchanged);

    /// <summary>Whether the headline has other words.</summary>
    public bool HasOtherTitle => !Words.FoldedOf(Before.Title ?? "").SequenceEqual(Words.FoldedOf(After.Title ?? ""), StringComparer.Ordinal);

    /// <summary>How many quotes had this fate.</summary>
    public int Count(QuoteFate fate) => Quotes.Count(q => q.Fate == fate);

    /// <summary>How many words of the text went, and how many came.</summary>
    public (int Gone, int Come) CountWords()
    {
        WordDiff diff = WordDiff.Of(Before.Text, After.Text);
        return (diff.FirstWords - diff.SharedWords, diff.SecondWords - diff.SharedWords);
    }

    /// <summary>Compares two revisions.</summary>
    /// <param name="before">The earlier.</param>
    /// <param name="after">The later.</param>
    /// <param name="sameExtractor">Whether one version of the extractor found the quotes of both.</param>
    public static ArticleDiff Of(ArticleRecord before, ArticleRecord after, bool sameExtractor)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ReadOtherwise? reading = sameExtractor ? null : new ReadOtherwise(before.Article.Text, after.Article.Text);
        int[] partners = QuoteMatcher.Match(before.Quotes, after.Quotes);
        int[] origins = new int[after.Quotes.Count];
        Array.Fill(origins, -1);
        for (int i = 0; i < partners.Length; i++)
        {
            if (partners[i] >= 0) origins[partners[i]] = i;
        }
        List<QuoteChange> quotes = [];
        int next = 0;
        void Vanish(int until)
        {
            for (; next < until; next++)
            {
                if (partners[next] < 0 && reading?.StillHas(before.Quotes[next]) != true) quotes.Add(new QuoteChange(QuoteFate.Vanished, before.Quotes[next], null, QuoteDifference.None));
            }
        }
        for (int j = 0; j < origins.Length; j++)
        {
            if (origins[j] >= 0)
            {
                Vanish(origins[j]);
                quotes.Add(Compare(before.Quotes[origins[j]], after.Quotes[j], reading));
            }
            else if (reading?.HadAlready(after.Quotes[j]) != true)
            {
                quotes.Add(new QuoteChange(QuoteFate.Appeared, null, after.Quotes[j], QuoteDifference.None));
            }
        }
        Vanish(partners.Length);
        return new ArticleDiff(before.Article, after.Article, quotes);
    }

    private static QuoteChange Compare(Quote before, Quote after, ReadOtherwise? reading)
    {
        QuoteDifference differs = QuoteDifference.None;
        if (!Words.FoldedOf(before.Text).SequenceEqual(Words.FoldedOf(after.Text), StringComparer.Ordinal)) differs |= QuoteDifference.Words;
        if (SpeakerId.For(before.Speaker) != SpeakerId.For(after.Speaker) || before.Speaker.Kind != after.Speaker.Kind) differs |= QuoteDifference.Speaker;
        if (before.Type != after.Type) differs |= QuoteDifference.Type;
        if (!string.Equals(before.Cue?.Lemma, after.Cue?.Lemma, StringComparison.OrdinalIgnoreCase)) differs |= QuoteDifference.Cue;
        if (differs != QuoteDifference.None && reading?.IsSameText(before, after) == true) differs = QuoteDifference.None;
        return new QuoteChange(differs == QuoteDifference.None ? QuoteFate.Unchanged : QuoteFate.Changed, before, after, differs);
    }
}
