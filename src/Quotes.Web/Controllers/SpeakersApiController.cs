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

    /// <summary>Made by the host.</summary>
    public SpeakersApiController(QuoteArchive archive) => _archive = archive;

    /// <summary>Speakers by name, most quoted first.</summary>
    /// <response code="200">The matching speakers.</response>
    /// <response code="400">A parameter or a value is not understood.</response>
    [HttpGet("/api/v1/speakers", Name = "listSpeakers")]
    [ProducesResponseType<SpeakersJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult List(CancellationToken cancellation)
    {
        (SpeakerRequest? request, IReadOnlyList<ParameterError> errors) = SpeakerParameters.Read(Request.Query);
        if (request is null) return Problems.Parameters(errors);
        SpeakerResult result = _archive.Index.Speakers(request, cancellation);
        string? next = result.Next is { } cursor ? SpeakerParameters.Address(request with { Cursor = cursor }, "/api/v1/speakers") : null;
        Response.LinkToNext(next);
        return Ok(new SpeakersJson(new NameQueryJson(request.Query), ToJson.Index(result.Index), new TotalJson(result.Total),
            [.. result.Speakers.Select(ToJson.Summary)], next));
    }

    /// <summary>One speaker: name, offices and names seen in print.</summary>
    /// <param name="id">The speaker's id.</param>
    /// <param name="cancellation">Ends the work when the reader leaves.</param>
    /// <response code="200">The speaker.</response>
    /// <response code="404">There is no such speaker.</response>
    [HttpGet("/api/v1/speakers/{id}", Name = "getSpeaker")]
    [ProducesResponseType<SpeakerProfileJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public IActionResult Speaker(string id, CancellationToken cancellation) =>
        _archive.Index.FindSpeaker(Addresses.FromPath(id), cancellation) is { } profile
            ? Ok(ToJson.Profile(profile))
            : Problems.NotFound("speaker", id);
}
