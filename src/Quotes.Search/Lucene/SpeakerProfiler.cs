using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>Gathers what the quotes of one speaker tell of the speaker.</summary>
internal sealed class SpeakerProfiler : ICounter
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "i", "me", "we", "us", "you", "he", "him", "she", "her", "it", "they", "them", "who", "whom", "that", "which", "one",
        "himself", "herself", "itself", "themselves", "this", "these", "those", "both", "his", "its", "their", "our", "my",
    };

    private readonly Tally _names = new();
    private readonly Tally _countries = new();
    private readonly Dictionary<(string Role, string Affiliation), Office> _offices = [];
    private SegmentValues _speaker = null!, _mention = null!, _role = null!, _affiliation = null!, _country = null!;
    private int[] _days = [];
    private int _first = int.MaxValue;
    private int _last;

    public void Enter(AtomicReaderContext segment)
    {
        AtomicReader reader = segment.AtomicReader;
        SegmentColumns columns = SegmentColumns.Of(reader);
        _days = columns.Days(reader);
        _speaker = columns.Values(reader, FieldNames.Of(FilterField.Speaker));
        _mention = columns.Values(reader, FieldNames.Mention);
        _role = columns.Values(reader, FieldNames.Of(FilterField.Role));
        _affiliation = columns.Values(reader, FieldNames.Of(FilterField.Affiliation));
        _country = columns.Values(reader, FieldNames.Of(FilterField.Country));
    }

    public void Count(int doc, int utterance)
    {
        int day = _days[doc];
        if (day > 0)
        {
            _first = Math.Min(_first, day);
            _last = Math.Max(_last, day);
        }
        CountNames(doc);
        if (_country.Of(doc) is { } country) _countries.Add(ColumnValue.Split(country));
        if (_role.Of(doc) is not { } joined) return;
        (string Value, string Printed) role = ColumnValue.Split(joined);
        (string Value, string Printed) affiliation = _affiliation.Of(doc) is { } body ? ColumnValue.Split(body) : ("", "");
        if (!_offices.TryGetValue((role.Value, affiliation.Value), out Office? office))
        {
            _offices[(role.Value, affiliation.Value)] = office = new Office();
        }
        office.Add(role, affiliation, day);
    }

    /// <summary>The profile of what was counted.</summary>
    public SpeakerProfile Profile(SpeakerSummary summary) => new(
        summary,
        _countries.Values().FirstOrDefault()?.Label,
        [.. _offices.Values.Select(o => o.Result()).OrderByDescending(o => o.Quotes).ThenBy(o => o.From ?? DateOnly.MaxValue).ThenBy(o => o.Role, StringComparer.Ordinal)
            .Take(SpeakerProfile.MostOffices).OrderBy(o => o.From ?? DateOnly.MaxValue).ThenByDescending(o => o.Quotes).ThenBy(o => o.Role, StringComparer.Ordinal)],
        [.. _names.Values().Take(SpeakerProfile.MostNames)],
        _last == 0 ? null : DateOnly.FromDayNumber(_first - 1),
        _last == 0 ? null : DateOnly.FromDayNumber(_last - 1));

    // A quote counts once for each form its speaker's name has there.
    private void CountNames(int doc)
    {
        (string Value, string Printed) name = _speaker.Of(doc) is { } known ? ColumnValue.Split(known) : ("", "");
        string folded = FoldedValue.Of(name.Printed);
        if (folded.Length > 0) _names.Add((folded, name.Printed));
        if (_mention.Of(doc) is not { } joined) return;
        (string Value, string Printed) mention = ColumnValue.Split(joined);
        if (mention.Value.Length > 0 && mention.Value != folded && !Pronouns.Contains(mention.Value)) _names.Add(mention);
    }

    /// <summary>Counts values and the forms they are printed in.</summary>
    private sealed class Tally
    {
        private readonly Dictionary<string, Dictionary<string, int>> _forms = new(StringComparer.Ordinal);

        public void Add((string Value, string Printed) seen)
        {
            if (!_forms.TryGetValue(seen.Value, out Dictionary<string, int>? forms)) _forms[seen.Value] = forms = new(StringComparer.Ordinal);
            forms[seen.Printed] = forms.GetValueOrDefault(seen.Printed) + 1;
        }

        /// <summary>The values, most frequent first.</summary>
        public IReadOnlyList<FacetValue> Values() =>
        [
            .. _forms.Select(f => new FacetValue(f.Key, ValueColumn.MostFrequent(f.Value), f.Value.Values.Sum()))
                .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal),
        ];
    }

    private sealed class Office
    {
        private readonly Tally _roles = new();
        private readonly Tally _affiliations = new();
        private int _first = int.MaxValue;
        private int _last;

        public void Add((string Value, string Printed) role, (string Value, string Printed) affiliation, int day)
        {
            _roles.Add(role);
            if (affiliation.Value.Length > 0) _affiliations.Add(affiliation);
            if (day == 0) return;
            _first = Math.Min(_first, day);
            _last = Math.Max(_last, day);
        }

        public SpeakerOffice Result()
        {
            FacetValue role = _roles.Values()[0];
            DateOnly? from = _last == 0 ? null : DateOnly.FromDayNumber(_first - 1);
            DateOnly? to = _last == 0 ? null : DateOnly.FromDayNumber(_last - 1);
            return new SpeakerOffice(role.Label, _affiliations.Values().FirstOrDefault()?.Label, from, to, role.Count);
        }
    }
}
