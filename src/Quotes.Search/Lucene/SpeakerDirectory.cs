using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>All speakers of a snapshot, most quoted first.</summary>
internal sealed class SpeakerDirectory
{
    private readonly List<(SpeakerSummary Summary, string[] Words)> _speakers;

    private readonly Dictionary<string, SpeakerSummary> _byId;

    private SpeakerDirectory(List<(SpeakerSummary Summary, string[])> speakers)
    {
        _speakers = speakers;
        _byId = speakers.ToDictionary(s => s.Summary.Id, s => s.Summary, StringComparer.Ordinal);
    }

    /// <summary>The summary of the speaker with this id, or null.</summary>
    public SpeakerSummary? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A page of those whose names have, for every word asked for, a word that begins so.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not of this request.</exception>
    public SpeakerResult Search(IndexState state, SpeakerRequest request, CancellationToken cancellation)
    {
        ulong key = PageCursor.KeyOf("speakers\n" + request.Query);
        PageCursor? after = null;
        if (request.Cursor is { } text && PageCursor.Read(text, key, out after) is { } wrong) throw new InvalidCursorException(wrong);
        string[] wanted = [.. Words.FoldedOf(request.Query).Select(Word.PlainOf)];
        List<SpeakerSummary> page = [];
        long total = 0, remaining = 0;
        foreach ((SpeakerSummary speaker, string[] words) in _speakers)
        {
            if (total % 1024 == 0) cancellation.ThrowIfCancellationRequested();
            if (!wanted.All(w => words.Any(word => word.StartsWith(w, StringComparison.Ordinal)))) continue;
            total++;
            if (after is not null && Compare(speaker.Quotes, speaker.Id, after.Primary, after.Text) <= 0) continue;
            remaining++;
            if (page.Count < request.Limit) page.Add(speaker);
        }
        string? next = page.Count > 0 && remaining > page.Count ? new PageCursor(key, page[^1].Quotes, 0, page[^1].Id, []).ToString() : null;
        return new SpeakerResult(state, total, page, next);
    }

    public static SpeakerDirectory Build(IndexSnapshot snapshot)
    {
        ValueColumn ids = snapshot.Column(FieldNames.Of(FilterField.Speaker));
        ValueColumn kinds = snapshot.Column(FieldNames.Of(FilterField.Kind));
        int[,] counts = new int[ids.Values.Length, kinds.Values.Length];
        foreach (AtomicReaderContext leaf in snapshot.Reader.Leaves)
        {
            IBits? live = leaf.AtomicReader.LiveDocs;
            int[] idSlots = ids.Segment(leaf.Ord).Slots, kindSlots = kinds.Segment(leaf.Ord).Slots;
            int[] idNumbers = ids.Numbers(leaf.Ord), kindNumbers = kinds.Numbers(leaf.Ord);
            for (int doc = 0; doc < idSlots.Length; doc++)
            {
                if (idSlots[doc] > 0 && kindSlots[doc] > 0 && (live is null || live.Get(doc)))
                {
                    counts[idNumbers[idSlots[doc] - 1], kindNumbers[kindSlots[doc] - 1]]++;
                }
            }
        }
        List<(SpeakerSummary, string[])> speakers = [];
        for (int id = 0; id < ids.Values.Length; id++)
        {
            int quotes = 0, most = 0;
            for (int kind = 0; kind < kinds.Values.Length; kind++)
            {
                quotes += counts[id, kind];
                if (counts[id, kind] > counts[id, most]) most = kind;
            }
            if (quotes == 0) continue;
            EnumNames<SpeakerKind>.TryParse(kinds.Values[most], out SpeakerKind best);
            string[] words = [.. Words.FoldedOf(ids.Labels[id]).Select(Word.PlainOf)];
            speakers.Add((new SpeakerSummary(ids.Values[id], ids.Labels[id], best, quotes), words));
        }
        speakers.Sort(static (a, b) => Compare(a.Item1.Quotes, a.Item1.Id, b.Item1.Quotes, b.Item1.Id));
        return new SpeakerDirectory(speakers);
    }

    private static int Compare(long quotes, string id, long otherQuotes, string otherId) =>
        quotes != otherQuotes ? otherQuotes.CompareTo(quotes) : string.CompareOrdinal(id, otherId);
}
