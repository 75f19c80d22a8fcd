using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>The words of all quotes of a snapshot, numbered through all segments, each with the number of quotes that have it.</summary>
internal sealed class WordColumn
{
    private readonly SegmentWords[] _segments;
    private readonly int[][] _numbers;

    private WordColumn(string[] words, int[] quotes, SegmentWords[] segments, int[][] numbers)
    {
        Words = words;
        Quotes = quotes;
        _segments = segments;
        _numbers = numbers;
    }

    /// <summary>The words, as stems, by their number.</summary>
    public string[] Words { get; }

    /// <summary>How many quotes have the word with that number.</summary>
    public int[] Quotes { get; }

    /// <summary>The words of one segment.</summary>
    public SegmentWords Segment(int ord) => _segments[ord];

    /// <summary>The number in the snapshot of every word of a segment.</summary>
    public int[] Numbers(int segment) => _numbers[segment];

    /// <summary>Numbers the words; takes time in proportion to the index.</summary>
    public static WordColumn Build(IndexReader reader)
    {
        Dictionary<string, int> numberOf = new(StringComparer.Ordinal);
        List<SegmentWords> segments = [];
        List<int[]> numbers = [];
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            SegmentWords segment = SegmentWords.Of(leaf.AtomicReader);
            int[] own = new int[segment.Words.Length];
            for (int slot = 0; slot < own.Length; slot++)
            {
                if (!numberOf.TryGetValue(segment.Words[slot], out own[slot])) numberOf[segment.Words[slot]] = own[slot] = numberOf.Count;
            }
            segments.Add(segment);
            numbers.Add(own);
        }
        int[] quotes = new int[numberOf.Count];
        foreach (AtomicReaderContext leaf in reader.Leaves) Count(leaf.AtomicReader.LiveDocs, segments[leaf.Ord], numbers[leaf.Ord], quotes);
        return new WordColumn([.. numberOf.Keys], quotes, [.. segments], [.. numbers]);
    }

    private static void Count(IBits? live, SegmentWords segment, int[] numbers, int[] quotes)
    {
        for (int doc = 0; doc + 1 < segment.Starts.Length; doc++)
        {
            if (live?.Get(doc) == false) continue;
            foreach (int slot in segment.Of(doc)) quotes[numbers[slot]]++;
        }
    }
}
