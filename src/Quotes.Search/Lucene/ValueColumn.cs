using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>The values one field has in a snapshot: numbered through all segments, each with the form it is most often printed in.</summary>
internal sealed class ValueColumn
{
    // Of a name's sightings at least one in so many stands where only a name has a capital.
    private const int LeastSure = 4;

    private readonly int[][] _numbers;
    private readonly SegmentValues[] _segments;

    private readonly int[] _counts;

    private ValueColumn(string[] values, string[] labels, int[] counts, bool[] doubtful, SegmentValues[] segments, int[][] numbers)
    {
        _counts = counts;
        Values = values;
        Labels = labels;
        Doubtful = doubtful;
        _segments = segments;
        _numbers = numbers;
        NumberOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < values.Length; i++) NumberOf[values[i]] = i;
    }

    /// <summary>The values by their number.</summary>
    public string[] Values { get; }

    /// <summary>The values for people.</summary>
    public string[] Labels { get; }

    /// <summary>Which values are so seldom surely what they seem that lists leave them out: see <see cref="NamesInText"/>.</summary>
    public bool[] Doubtful { get; }

    /// <summary>The number of each value.</summary>
    public Dictionary<string, int> NumberOf { get; }

    /// <summary>How many documents have the value with this number; 0 when all that had it were taken out.</summary>
    public int CountOf(int number) => _counts[number];

    /// <summary>The value with this number, as a facet over everything has it.</summary>
    public FacetValue Value(int number) => new(Values[number], Labels[number], _counts[number]);

    /// <summary>The values of one segment.</summary>
    public SegmentValues Segment(int ord) => _segments[ord];

    /// <summary>The number in the snapshot of every joined value of a segment.</summary>
    public int[] Numbers(int segment) => _numbers[segment];

    /// <summary>Numbers the values of <paramref name="field"/>; takes time in proportion to documents and values.</summary>
    public static ValueColumn Build(IndexReader reader, string field)
    {
        Dictionary<string, int> numberOf = new(StringComparer.Ordinal);
        List<Dictionary<string, int>> printed = [];
        List<SegmentValues> segments = [];
        List<int[]> numbers = [];
        foreach (AtomicReaderContext leaf in reader.Leaves)
        {
            SegmentValues values = SegmentColumns.Of(leaf.AtomicReader).Values(leaf.AtomicReader, field);
            int[] counts = Count(values, leaf.AtomicReader.LiveDocs);
            int[] own = new int[values.Joined.Length];
            for (int slot = 0; slot < own.Length; slot++)
            {
                (string value, string form) = ColumnValue.Split(values.Joined[slot]);
                if (!numberOf.TryGetValue(value, out int number))
                {
                    numberOf[value] = number = printed.Count;
                    printed.Add(new Dictionary<string, int>(1, StringComparer.Ordinal));
                }
                own[slot] = number;
                printed[number][form] = printed[number].GetValueOrDefault(form) + counts[slot + 1];
            }
            segments.Add(values);
            numbers.Add(own);
        }
        string[] all = [.. numberOf.Keys];
        int[] totals = [.. printed.Select(forms => forms.Values.Sum())];
        bool[] doubtful = new bool[all.Length];
        if (field == FieldNames.Of(FilterField.Mentions))
        {
            for (int number = 0; number < all.Length; number++) doubtful[number] = SetAsideUnsure(all[number], printed[number]);
        }
        return new ValueColumn(all, [.. printed.Select(MostFrequent)], totals, doubtful, [.. segments], [.. numbers]);
    }

    // An unsure sighting has no printed form, so it was counted for the value itself; a sure one names the value.
    private static bool SetAsideUnsure(string value, Dictionary<string, int> forms)
    {
        int unsure = forms.GetValueOrDefault(value), sure = forms.Values.Sum() - unsure;
        if (forms.Count > 1) forms.Remove(value);
        return sure * LeastSure < unsure + sure;
    }

    /// <summary>The most frequent of some forms; among equals the first in ordinal order.</summary>
    public static string MostFrequent(IReadOnlyDictionary<string, int> forms) =>
        forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key;

    private static int[] Count(SegmentValues values, IBits? live)
    {
        int[] counts = new int[values.Joined.Length + 1];
        int documents = values.Starts is null ? values.Slots.Length : values.Starts.Length - 1;
        for (int doc = 0; doc < documents; doc++)
        {
            if (live is not null && !live.Get(doc)) continue;
            foreach (int slot in values.SlotsOf(doc)) counts[slot]++;
        }
        return counts;
    }
}
