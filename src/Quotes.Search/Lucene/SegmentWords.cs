using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Quotes.Search;

/// <summary>Which words each quote of one segment has: the index of what was said turned round again, without stop words.</summary>
/// <remarks>
/// Counting the words of a speaker's quotes takes time in proportion to those quotes then, with no quote read and none left out.
/// It takes 4 bytes for each different word of each quote, some 40 a quote; a segment never changes, so it is made once.
/// </remarks>
/// <param name="Words">The words, as stems.</param>
/// <param name="Starts">For every document where its words begin in <paramref name="Slots"/>, and for the last where they end.</param>
/// <param name="Slots">The places of the words in <paramref name="Words"/>.</param>
internal sealed record SegmentWords(string[] Words, int[] Starts, int[] Slots)
{
    private static readonly ConditionalWeakTable<object, Lazy<SegmentWords>> BySegment = [];

    /// <summary>The words of the segment <paramref name="reader"/> reads.</summary>
    public static SegmentWords Of(AtomicReader reader) =>
        BySegment.GetValue(reader.CoreCacheKey, _ => new Lazy<SegmentWords>(() => Load(reader))).Value;

    /// <summary>The words of a document, by their place.</summary>
    public ReadOnlySpan<int> Of(int doc) => Slots.AsSpan(Starts[doc], Starts[doc + 1] - Starts[doc]);

    private static SegmentWords Load(AtomicReader reader)
    {
        List<string> words = [];
        List<int> docs = [], ends = [];
        int[] starts = new int[reader.MaxDoc + 1];
        if (reader.GetTerms(TextFields.Said.Loose) is { } terms)
        {
            TermsEnum term = terms.GetEnumerator();
            DocsEnum? found = null;
            while (term.MoveNext())
            {
                string word = term.Term.Utf8ToString();
                if (StopWords.Has(word)) continue;
                found = term.Docs(null, found, DocsFlags.NONE);
                for (int doc = found.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.NextDoc())
                {
                    docs.Add(doc);
                    starts[doc + 1]++;
                }
                words.Add(word);
                ends.Add(docs.Count);
            }
        }
        for (int doc = 0; doc < reader.MaxDoc; doc++) starts[doc + 1] += starts[doc];
        int[] next = starts[..^1], slots = new int[docs.Count];
        for (int word = 0, at = 0; word < words.Count; word++)
        {
            for (; at < ends[word]; at++) slots[next[docs[at]]++] = word;
        }
        return new SegmentWords([.. words], starts, slots);
    }
}
