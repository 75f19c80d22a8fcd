using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>The list of speakers.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Result">What was answered; null when the address was not understood.</param>
/// <param name="Errors">What is wrong with the address.</param>
/// <param name="Next">The next page, or null.</param>
internal sealed record SpeakersPage(SpeakerRequest Request, SpeakerResult? Result, IReadOnlyList<ParameterError> Errors, string? Next);

/// <summary>A speaker's own page.</summary>
/// <param name="Profile">What the index knows of the speaker.</param>
/// <param name="Latest">The newest quotes.</param>
/// <param name="Manners">How often the speaker speaks in which manner.</param>
/// <param name="Outlets">Who carries the speaker's words.</param>
/// <param name="Timeline">The quotes over time, or null.</param>
internal sealed record SpeakerPage(
    SpeakerProfile Profile,
    IReadOnlyList<QuoteRow> Latest,
    FacetGroup? Manners,
    FacetGroup? Outlets,
    Timeline? Timeline)
{
    /// <summary>The search for everything the speaker said.</summary>
    public static SearchRequest Everything(string speakerId) =>
        new() { Filters = [new Filter(FilterField.Speaker, [speakerId])], Sort = SortOrder.Newest };
}

/// <summary>The page that says what went wrong.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Title">What it means.</param>
/// <param name="Detail">What can be done.</param>
/// <param name="Examples">Searches that find something.</param>
internal sealed record ErrorPage(int Status, string Title, string Detail, IReadOnlyList<Example> Examples);
