using Microsoft.AspNetCore.Mvc;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Json;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>Who says most of what a search finds, as data.</summary>
[ApiController]
[EntityTag]
[Tags("Speakers")]
public sealed class GroupsApiController : ControllerBase
{
    private readonly SearchViews _views;

    /// <summary>Made by the host.</summary>
    public GroupsApiController(IServiceProvider services) => _views = services.GetRequiredService<SearchViews>();

    /// <summary>The quotes of a search put together by speaker, country or another field, largest group first.</summary>
    /// <response code="200">The groups.</response>
    /// <response code="400">A parameter, a value or the query text is not understood.</response>
    [HttpGet("/search/speakers.json", Name = "groupQuotes")]
    [ProducesResponseType<GroupsJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult Json(CancellationToken cancellation)
    {
        (GroupRequest? request, IReadOnlyList<ParameterError> errors) = GroupParameters.Parse(SearchDesk.Pairs(Request.Query));
        if (request is null) return Problems.Parameters(errors);
        GroupResult result = _views.Groups(request, cancellation);
        if (result.Search.Error is { } error) return Problems.Query(request.Search.Query, error);
        string? next = result.Next is { } cursor ? Addresses.Groups(request with { Cursor = cursor }, "/search/speakers.json") : null;
        Response.LinkToNext(next);
        return Ok(GroupsJson.Of(request, result, next));
    }
}
