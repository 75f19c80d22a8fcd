using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Json;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>Speakers as JSON.</summary>
[ApiController]
[EntityTag]
[Tags("Speakers")]
public sealed class SpeakersApiController : ControllerBase
{
    private readonly QuoteArchive _archive;
    private readonly SearchDesk _desk;

    /// <summary>Made by the host.</summary>
    public SpeakersApiController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _desk = services.GetRequiredService<SearchDesk>();
    }

    /// <summary>Speakers by name, kind, country and first letter.</summary>
    /// <response code="200">The matching speakers.</response>
    /// <response code="400">A parameter or a value is not understood.</response>
    [HttpGet("/api/v1/speakers", Name = "listSpeakers")]
    [ProducesResponseType<SpeakersJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult List(CancellationToken cancellation)
    {
        (SpeakerRequest? request, IReadOnlyList<ParameterError> errors) = SearchDesk.ReadSpeakers(Request.Query);
        if (request is null) return Problems.Parameters(errors);
        SpeakerResult result = _archive.Index.Speakers(request, cancellation);
        string? next = result.Next is { } cursor ? Addresses.Speakers(request with { Cursor = cursor }, "/api/v1/speakers") : null;
        Response.LinkToNext(next);
        return Ok(ToJson.Speakers(request, result, next));
    }

    /// <summary>One speaker: offices, names in print, statements over time, manners of speaking, words, who is quoted beside, first and latest statement.</summary>
    /// <param name="id">The speaker's id; another form of the name, or a speaker that was merged, leads to the same.</param>
    /// <param name="cancellation">Ends the work when the reader leaves.</param>
    /// <response code="200">The speaker.</response>
    /// <response code="400">A parameter or the query text is not understood.</response>
    /// <response code="404">There is no such speaker.</response>
    [HttpGet("/api/v1/speakers/{id}", Name = "getSpeaker")]
    [ProducesResponseType<SpeakerProfileJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public IActionResult Speaker(string id, CancellationToken cancellation)
    {
        (PortraitRequest? request, IReadOnlyList<ParameterError> errors) = SearchDesk.ReadPortrait(_archive.SpeakerIdOf(Addresses.FromPath(id)), Request.Query);
        if (request is null) return Problems.Parameters(errors);
        if (_desk.Portrait(request, cancellation) is not { } portrait) return Problems.NotFound("speaker", id);
        return portrait.Said.Error is { } error ? Problems.Query(request.Query, error) : Ok(ToJson.Portrait(portrait));
    }
}
