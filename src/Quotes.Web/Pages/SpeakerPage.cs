using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>A speaker's own page.</summary>
/// <param name="Portrait">What the index knows of the speaker.</param>
/// <param name="Errors">What is wrong with the address.</param>
internal sealed record SpeakerPage(SpeakerPortrait Portrait, IReadOnlyList<ParameterError> Errors)
{
    private const int MostOffices = 10;

    /// <summary>Name, offices and names in print.</summary>
    public SpeakerProfile Profile => Portrait.Profile;

    /// <summary>Id, name, kind and number of quotes.</summary>
    public SpeakerSummary Summary => Profile.Summary;

    /// <summary>The search for everything the speaker said.</summary>
    public SearchRequest Everything => SpeakerPortrait.Everything(Summary.Id);

    /// <summary>The offices most often given, by first day.</summary>
    public IEnumerable<SpeakerOffice> Offices
    {
        get
        {
            HashSet<SpeakerOffice> usual = [.. Profile.Offices.OrderByDescending(o => o.Quotes).Take(MostOffices)];
            return Profile.Offices.Where(usual.Contains);
        }
    }

    /// <summary>The names most often printed.</summary>
    public IEnumerable<FacetValue> Names => Profile.Names.Take(PortraitRequest.ListLength);

    /// <summary>The newest quotes.</summary>
    public IEnumerable<QuoteRow> Latest => Portrait.Quotes.Hits.Select(QuoteRow.Of);

    /// <summary>The quotes over time, or null.</summary>
    public Timeline? Timeline => Timeline.Of(Portrait.Quotes.Histogram, Everything);

    /// <summary>The lists beside the quotes, empty ones left out; each line leads to as many quotes as it says.</summary>
    public IEnumerable<SpeakerList> Lists => new SpeakerList[]
    {
        Facet(FilterField.Cue),
        new("terms", Language.Current["speaker.terms"], Language.Current["speaker.terms-note"],
            [.. Portrait.Terms.Take(PortraitRequest.ListLength).Select(t => new SpeakerListLine(t.Word, t.Quotes, Addresses.Search(SpeakerPortrait.With(Summary.Id, t))))]),
        Facet(FilterField.Mentions),
        Facet(FilterField.Addressee),
        new("beside", Language.Current["speaker.beside"], Language.Current["speaker.beside-note"],
            [.. Portrait.Beside.Select(b => new SpeakerListLine(b.Label, b.Count, Addresses.Search(SpeakerPortrait.BesideOf(Summary.Id, b.Value))))]),
        Facet(FilterField.Outlet),
    }.Where(list => list.Lines.Count > 0);

    /// <summary>The search for what the speaker said in an office; null where no search selects just that.</summary>
    public string? In(SpeakerOffice office)
    {
        if (office.Affiliation is { } body) return Addresses.Search(Everything.With(FilterField.Role, office.Role).With(FilterField.Affiliation, body));
        // A search for an office finds it with every body and with none.
        bool alone = Profile.Offices.Count(o => FoldedValue.Of(o.Role) == FoldedValue.Of(office.Role)) == 1;
        return alone ? Addresses.Search(Everything.With(FilterField.Role, office.Role)) : null;
    }

    private SpeakerList Facet(FilterField field) => new(EnumNames<FilterField>.Of(field), InWords.Field(field), null,
        [.. Portrait.Quotes.Facets[field].Select(v => new SpeakerListLine(InWords.Value(field, v.Value, v.Label), v.Count, Addresses.Search(Everything.With(field, v.Value))))]);
}

/// <summary>A list beside a speaker's quotes.</summary>
/// <param name="Name">What tells it from the others.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Note">How it came about; null where that needs no words.</param>
/// <param name="Lines">What it lists, first things first.</param>
internal sealed record SpeakerList(string Name, string Heading, string? Note, IReadOnlyList<SpeakerListLine> Lines);

/// <summary>One line of such a list.</summary>
/// <param name="Label">What was counted.</param>
/// <param name="Count">How many quotes there are.</param>
/// <param name="Address">The search that finds them.</param>
internal sealed record SpeakerListLine(string Label, long Count, string Address);
