using Quotes.Search;

namespace Quotes.Web.Pages;

/// <summary>The list of speakers.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Result">What was answered; null when the address was not understood.</param>
/// <param name="Errors">What is wrong with the address.</param>
/// <param name="Next">The next page, or null.</param>
internal sealed record SpeakersPage(SpeakerRequest Request, SpeakerResult? Result, IReadOnlyList<ParameterError> Errors, string? Next)
{
    /// <summary>The parameters a new name keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept => SpeakerParameters.Format(Edited(r => r with { Query = "" }));

    /// <summary>The parameters another country keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> KeptByCountry => SpeakerParameters.Format(Edited(r => r with { Country = "" }));

    /// <summary>The first page of a changed request.</summary>
    public SpeakerRequest Edited(Func<SpeakerRequest, SpeakerRequest> edit) => edit(Request) with { Cursor = null };

    /// <summary>Those of one kind.</summary>
    public SpeakerRequest Of(FacetValue kind) => Edited(r => EnumNames<SpeakerKind>.TryParse(kind.Value, out SpeakerKind chosen) ? r with { Kind = chosen } : r);

    /// <summary>Whether they are of this kind only.</summary>
    public bool Is(FacetValue kind) => Request.Kind is { } chosen && EnumNames<SpeakerKind>.Of(chosen) == kind.Value;
}

/// <summary>The page that says what went wrong.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Title">What it means.</param>
/// <param name="Detail">What can be done.</param>
/// <param name="Examples">Searches that find something.</param>
internal sealed record ErrorPage(int Status, string Title, string Detail, IReadOnlyList<Example> Examples);
