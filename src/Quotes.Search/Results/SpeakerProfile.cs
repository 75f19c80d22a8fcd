namespace Quotes.Search;

/// <summary>Speakers found.</summary>
/// <param name="Index">The snapshot that answered.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Speakers">This page of them.</param>
/// <param name="Next">The cursor of the next page, or null.</param>
/// <param name="Facets">How many of them there are of each kind, country and letter.</param>
public sealed record SpeakerResult(IndexState Index, long Total, IReadOnlyList<SpeakerSummary> Speakers, string? Next, SpeakerFacets Facets);

/// <summary>How many speakers there are of each kind, country and letter. Each ignores the condition on itself, so that another value can be chosen.</summary>
/// <param name="Kinds">By kind, most frequent first.</param>
/// <param name="Countries">By the country most often given, most frequent first; at most <see cref="MaxCountries"/> besides the one asked for.</param>
/// <param name="Letters">By first letter of the name, in order.</param>
public sealed record SpeakerFacets(IReadOnlyList<FacetValue> Kinds, IReadOnlyList<FacetValue> Countries, IReadOnlyList<FacetValue> Letters)
{
    /// <summary>The most countries that are listed.</summary>
    public const int MaxCountries = 50;
}

/// <summary>A speaker in a list.</summary>
/// <param name="Id">The speaker's id.</param>
/// <param name="Name">The most frequent canonical name under this id.</param>
/// <param name="Kind">The most frequent kind.</param>
/// <param name="Quotes">How many quotes there are.</param>
public sealed record SpeakerSummary(string Id, string Name, SpeakerKind Kind, long Quotes)
{
    /// <summary>The country most often given, or null.</summary>
    public string? Country { get; init; }
}

/// <summary>A speaker's page: what the indexed quotes tell of the speaker.</summary>
/// <param name="Summary">Id, name, kind and number of quotes.</param>
/// <param name="Country">The most frequent country, or null.</param>
/// <param name="Offices">Offices with affiliation, by first day seen.</param>
/// <param name="Names">Names and mentions as printed, most frequent first; pronouns are left out.</param>
/// <param name="First">The day of the earliest dated quote, or null.</param>
/// <param name="Last">The day of the latest dated quote, or null.</param>
public sealed record SpeakerProfile(
    SpeakerSummary Summary,
    string? Country,
    IReadOnlyList<SpeakerOffice> Offices,
    IReadOnlyList<FacetValue> Names,
    DateOnly? First,
    DateOnly? Last)
{
    /// <summary>The most offices told: those most often given.</summary>
    public const int MostOffices = 40;

    /// <summary>The most names told.</summary>
    public const int MostNames = 50;
}

/// <summary>An office a speaker was seen in.</summary>
/// <param name="Role">The office as most often printed.</param>
/// <param name="Affiliation">The body, or null.</param>
/// <param name="From">The first day it was seen, or null when undated.</param>
/// <param name="To">The last day it was seen, or null when undated.</param>
/// <param name="Quotes">In how many quotes.</param>
public sealed record SpeakerOffice(string Role, string? Affiliation, DateOnly? From, DateOnly? To, long Quotes);
