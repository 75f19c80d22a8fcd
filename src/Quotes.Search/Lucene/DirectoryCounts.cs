namespace Quotes.Search;

/// <summary>Selects speakers by kind, country and letter, and counts for each of these those who meet the other two conditions.</summary>
internal sealed class DirectoryCounts(SpeakerKind? kind, string country, string letter)
{
    private readonly Dictionary<SpeakerKind, long> _kinds = [];
    private readonly Dictionary<string, (string Label, long Most, long Count)> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _letters = new(StringComparer.Ordinal);

    /// <summary>Counts a speaker.</summary>
    /// <returns>Whether the speaker meets all conditions.</returns>
    public bool Count(ListedSpeaker speaker)
    {
        bool ofKind = kind is null || speaker.Summary.Kind == kind;
        bool ofCountry = country.Length == 0 || speaker.Country == country;
        bool ofLetter = letter.Length == 0 || speaker.Letter == letter;
        if (ofCountry && ofLetter) _kinds[speaker.Summary.Kind] = _kinds.GetValueOrDefault(speaker.Summary.Kind) + 1;
        if (ofKind && ofLetter && speaker.Summary.Country is { } printed) CountCountry(speaker.Country, printed, speaker.Summary.Quotes);
        if (ofKind && ofCountry) _letters[speaker.Letter] = _letters.GetValueOrDefault(speaker.Letter) + 1;
        return ofKind && ofCountry && ofLetter;
    }

    /// <summary>What was counted.</summary>
    public SpeakerFacets Facets()
    {
        FacetValue[] countries = [.. _countries.Select(c => new FacetValue(c.Key, c.Value.Label, c.Value.Count))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)];
        return new SpeakerFacets(
            [.. _kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key).Select(k => new FacetValue(EnumNames<SpeakerKind>.Of(k.Key), EnumNames<SpeakerKind>.Of(k.Key), k.Value))],
            [.. countries.Where((value, i) => i < SpeakerFacets.MaxCountries || value.Value == country)],
            [.. SpeakerRequest.Letters.Where(_letters.ContainsKey).Select(l => new FacetValue(l, l.ToUpperInvariant(), _letters[l]))]);
    }

    // A country is called as the most quoted of its speakers have it.
    private void CountCountry(string value, string printed, long quotes)
    {
        (string label, long most, long count) = _countries.GetValueOrDefault(value);
        _countries[value] = quotes > most ? (printed, quotes, count + 1) : (label, most, count + 1);
    }
}
