using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>Lists the speakers of a snapshot, once for each.</summary>
internal sealed class DirectoryBuilder
{
    private readonly ValueColumn _ids, _kinds, _countries;
    private readonly int[] _quotes;
    // By number of speaker and of value together.
    private readonly Dictionary<(int Speaker, int Value), int> _ofKind = [], _ofCountry = [];

    private DirectoryBuilder(IndexSnapshot snapshot)
    {
        _ids = snapshot.Column(FieldNames.Of(FilterField.Speaker));
        _kinds = snapshot.Column(FieldNames.Of(FilterField.Kind));
        _countries = snapshot.Column(FieldNames.Of(FilterField.Country));
        _quotes = new int[_ids.Values.Length];
    }

    /// <summary>The directory; takes time in proportion to documents and speakers.</summary>
    public static SpeakerDirectory Build(IndexSnapshot snapshot)
    {
        DirectoryBuilder builder = new(snapshot);
        foreach (AtomicReaderContext leaf in snapshot.Reader.Leaves) builder.Count(leaf);
        return new SpeakerDirectory(builder.Speakers());
    }

    private void Count(AtomicReaderContext leaf)
    {
        IBits? live = leaf.AtomicReader.LiveDocs;
        int[] idSlots = _ids.Segment(leaf.Ord).Slots, kindSlots = _kinds.Segment(leaf.Ord).Slots, countrySlots = _countries.Segment(leaf.Ord).Slots;
        int[] ids = _ids.Numbers(leaf.Ord), kinds = _kinds.Numbers(leaf.Ord), countries = _countries.Numbers(leaf.Ord);
        for (int doc = 0; doc < idSlots.Length; doc++)
        {
            if (idSlots[doc] == 0 || kindSlots[doc] == 0 || live?.Get(doc) == false) continue;
            int speaker = ids[idSlots[doc] - 1];
            _quotes[speaker]++;
            Add(_ofKind, speaker, kinds[kindSlots[doc] - 1]);
            if (countrySlots[doc] > 0) Add(_ofCountry, speaker, countries[countrySlots[doc] - 1]);
        }
    }

    private IEnumerable<ListedSpeaker> Speakers()
    {
        int[] kinds = Most(_ofKind, _kinds), countries = Most(_ofCountry, _countries);
        for (int speaker = 0; speaker < _quotes.Length; speaker++)
        {
            if (_quotes[speaker] == 0) continue;
            EnumNames<SpeakerKind>.TryParse(_kinds.Values[kinds[speaker]], out SpeakerKind kind);
            int country = countries[speaker];
            SpeakerSummary summary = new(_ids.Values[speaker], _ids.Labels[speaker], kind, _quotes[speaker])
            {
                Country = country < 0 ? null : _countries.Labels[country],
            };
            string[] words = [.. Words.FoldedOf(summary.Name).Select(Word.PlainOf)];
            yield return new ListedSpeaker(summary, words, country < 0 ? "" : _countries.Values[country]);
        }
    }

    private static void Add(Dictionary<(int, int), int> counts, int speaker, int value) =>
        counts[(speaker, value)] = counts.GetValueOrDefault((speaker, value)) + 1;

    // For every speaker the value most frequent there, among equals the first in ordinal order; -1 where there is none.
    private int[] Most(Dictionary<(int Speaker, int Value), int> counts, ValueColumn column)
    {
        int[] most = new int[_quotes.Length];
        Array.Fill(most, -1);
        foreach (((int speaker, int value), int count) in counts)
        {
            int best = most[speaker];
            int than = best < 0 ? 0 : counts[(speaker, best)];
            if (count > than || (count == than && string.CompareOrdinal(column.Values[value], column.Values[best]) < 0)) most[speaker] = value;
        }
        return most;
    }
}
