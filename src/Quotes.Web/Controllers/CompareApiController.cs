using Microsoft.AspNetCore.Mvc;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Json;

namespace Quotes.Web.Controllers;

/// <summary>Comparisons as JSON.</summary>
[ApiController]
[EntityTag]
[Tags("Compare")]
public sealed class CompareApiController : ControllerBase
{
    private readonly SearchDesk _desk;

    /// <summary>Made by the host.</summary>
    public CompareApiController(IServiceProvider services) => _desk = services.GetRequiredService<SearchDesk>();

    /// <summary>Two to four speakers, countries or outlets on one query: counts over time, raw and as shares, and the quotes side by side.</summary>
    /// <response code="200">The sides, all from one snapshot of the index.</response>
    /// <response code="400">A parameter, a value or the query text is not understood, or the index does not know a side.</response>
    [HttpGet("/api/v1/compare", Name = "compare")]
    [ProducesResponseType<CompareJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult Compare(CancellationToken cancellation) => Answer("/api/v1/compare", cancellation);

    /// <summary>What the page of a comparison shows for the same address.</summary>
    /// <response code="200">The sides, all from one snapshot of the index.</response>
    /// <response code="400">A parameter, a value or the query text is not understood, or the index does not know a side.</response>
    [HttpGet("/compare.json", Name = "comparePageAsJson")]
    [ProducesResponseType<CompareJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult ComparePage(CancellationToken cancellation) => Answer("/compare.json", cancellation);

    private IActionResult Answer(string path, CancellationToken cancellation)
    {
        ParsedComparison read = SearchDesk.ReadComparison(Request.Query);
        if (read.Errors.Count > 0) return Problems.Parameters(read.Errors);
        CompareResult result = _desk.Compare(read.Request, cancellation);
        if (result.Error is { } error) return Problems.Query(read.Request.Search.Query, error);
        if (result.Unknown.Count > 0) return Problems.Parameters([.. result.Unknown.Select(side => side.Error(read.Request.By))]);
        CompareJson answer = ToJson.Comparison(read.Request, result, path);
        Response.LinkToNext(answer.Next);
        return Ok(answer);
    }
}
