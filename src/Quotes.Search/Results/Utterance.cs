namespace Quotes.Search;

/// <summary>Something said once, and the quotes that report it.</summary>
/// <param name="Id">The first of the reports' ids.</param>
/// <param name="Total">How many reports there are.</param>
/// <param name="Reports">The reports, earliest first, undated last, at most <see cref="MostReports"/>.</param>
public sealed record Utterance(string Id, long Total, IReadOnlyList<QuoteEntry> Reports)
{
    /// <summary>The most reports given.</summary>
    public const int MostReports = 500;

    /// <summary>Who is said to have spoken: id, name and number of reports, most reports first; reports that name nobody are left out.</summary>
    public IReadOnlyList<FacetValue> Speakers =>
    [
        .. Reports.Where(r => r.SpeakerId is not null).GroupBy(r => r.SpeakerId!).Select(g => new FacetValue(g.Key, g.First().Quote.Speaker.Name!, g.Count()))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal),
    ];

    /// <summary>Whether two reports name different speakers: not a name and a part of it, nor a ministry and its minister.</summary>
    public bool IsDisputed
    {
        get
        {
            ComparedSpeaker[] named = [.. Reports.GroupBy(r => r.SpeakerId).Select(g => ComparedSpeaker.Of(g.First().Quote.Speaker))];
            return named.Any(one => named.Any(other => ComparedSpeaker.Between(one, other) == SpeakerKinship.Contrary));
        }
    }
}
