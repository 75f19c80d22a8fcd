using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Json;

namespace Quotes.Web.Controllers;

/// <summary>Articles that did not stay as they were, as JSON.</summary>
[ApiController]
[EntityTag]
[Tags("Changes")]
public sealed class ChangesApiController : ControllerBase
{
    private const string Path = "/api/v1/changes";

    private readonly QuoteArchive _archive;

    /// <summary>Made by the host.</summary>
    public ChangesApiController(QuoteArchive archive) => _archive = archive;

    /// <summary>Articles that changed after they were ingested, with the quotes that appeared, vanished or changed; or articles that print a notice of a correction. Newest first.</summary>
    /// <response code="200">This page of them.</response>
    /// <response code="400">A parameter or a value is not understood.</response>
    [HttpGet(Path, Name = "listChanges")]
    [ProducesResponseType<ChangesJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult List()
    {
        (ChangeRequest? request, IReadOnlyList<ParameterError> errors) = ChangeParameters.Parse(SearchDesk.Pairs(Request.Query));
        if (request is null) return Problems.Parameters(errors);
        ChangesJson answer = ChangesToJson.Answer(_archive.Index.State, request, _archive.Changes(request), Path);
        Response.LinkToNext(answer.Next);
        return Ok(answer);
    }
}
