using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>The columns of one segment in memory. A segment never changes, so they serve every snapshot it is part of.</summary>
/// <remarks>Read from the column files for every match instead, each look would be a seek and a read.</remarks>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, SegmentColumns> BySegment = [];

    private readonly Lock _loading = new();
    private readonly Dictionary<string, SegmentValues> _values = [];
    private int[]? _days;
    private long[]? _ties;
    private long[]? _utterances;

    /// <summary>The columns of the segment <paramref name="reader"/> reads.</summary>
    public static SegmentColumns Of(AtomicReader reader) => BySegment.GetValue(reader.CoreCacheKey, static _ => new SegmentColumns());

    /// <summary>For every document the number of its day plus one, 0 when it has none.</summary>
    public int[] Days(AtomicReader reader)
    {
        lock (_loading) return _days ??= Array.ConvertAll(Numbers(reader, FieldNames.Day), static day => (int)day);
    }

    /// <summary>For every document what orders it among equals.</summary>
    public long[] Ties(AtomicReader reader)
    {
        lock (_loading) return _ties ??= Numbers(reader, FieldNames.Tie);
    }

    /// <summary>For every document the number of its utterance, 0 when no other document reports the same.</summary>
    public long[] Utterances(AtomicReader reader)
    {
        lock (_loading) return _utterances ??= Numbers(reader, FieldNames.Utterance);
    }

    /// <summary>The values of a field.</summary>
    public SegmentValues Values(AtomicReader reader, string field)
    {
        lock (_loading)
        {
            if (!_values.TryGetValue(field, out SegmentValues? values)) _values[field] = values = SegmentValues.Load(reader, field);
            return values;
        }
    }

    private static long[] Numbers(AtomicReader reader, string field)
    {
        long[] numbers = new long[reader.MaxDoc];
        if (reader.GetNumericDocValues(field) is not { } column) return numbers;
        for (int doc = 0; doc < numbers.Length; doc++) numbers[doc] = column.Get(doc);
        return numbers;
    }
}

/// <summary>The values one field has in one segment.</summary>
/// <param name="Slots">For every document the place of its value in <paramref name="Joined"/> plus one, 0 when it has none; of a field that can have many, those of all documents one after the other.</param>
/// <param name="Joined">The values with their printed forms, see <see cref="ColumnValue"/>.</param>
/// <param name="Starts">Of a field that can have many: for every document where its slots begin, and for the last where they end. Else null.</param>
internal sealed record SegmentValues(int[] Slots, string[] Joined, int[]? Starts = null)
{
    public static SegmentValues Load(AtomicReader reader, string field)
    {
        if (reader.GetSortedSetDocValues(field) is { } many) return LoadMany(reader.MaxDoc, many);
        int[] slots = new int[reader.MaxDoc];
        if (reader.GetSortedDocValues(field) is not { } column) return new SegmentValues(slots, []);
        for (int doc = 0; doc < slots.Length; doc++) slots[doc] = column.GetOrd(doc) + 1;
        return new SegmentValues(slots, Texts(column.ValueCount, column.LookupOrd));
    }

    /// <summary>The joined value of a document, or null; only of a field with one.</summary>
    public string? Of(int doc) => Slots[doc] is > 0 and var slot ? Joined[slot - 1] : null;

    /// <summary>The slots of a document.</summary>
    public ReadOnlySpan<int> SlotsOf(int doc) =>
        Starts is null ? Slots.AsSpan(doc, Slots[doc] > 0 ? 1 : 0) : Slots.AsSpan(Starts[doc], Starts[doc + 1] - Starts[doc]);

    private static SegmentValues LoadMany(int documents, SortedSetDocValues column)
    {
        List<int> slots = [];
        int[] starts = new int[documents + 1];
        for (int doc = 0; doc < documents; doc++)
        {
            column.SetDocument(doc);
            for (long ord = column.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = column.NextOrd()) slots.Add((int)ord + 1);
            starts[doc + 1] = slots.Count;
        }
        return new SegmentValues([.. slots], Texts((int)column.ValueCount, (ord, bytes) => column.LookupOrd(ord, bytes)), starts);
    }

    private static string[] Texts(int count, Action<int, BytesRef> look)
    {
        string[] texts = new string[count];
        BytesRef bytes = new();
        for (int ord = 0; ord < count; ord++)
        {
            look(ord, bytes);
            texts[ord] = bytes.Utf8ToString();
        }
        return texts;
    }
}
