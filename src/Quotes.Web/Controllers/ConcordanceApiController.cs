using System.Text;
using Microsoft.AspNetCore.Mvc;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Json;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>The words of a search in their contexts, as data.</summary>
[ApiController]
[EntityTag]
[Tags("Quotes")]
public sealed class ConcordanceApiController : ControllerBase
{
    private readonly SearchViews _views;

    /// <summary>Made by the host.</summary>
    public ConcordanceApiController(IServiceProvider services) => _views = services.GetRequiredService<SearchViews>();

    /// <summary>The words of a query in their contexts: a line for each place where they stand, sorted by the words beside them.</summary>
    /// <response code="200">The lines.</response>
    /// <response code="400">A parameter, a value or the query text is not understood, or the query has no words.</response>
    [HttpGet("/concordance.json", Name = "concordance")]
    [ProducesResponseType<ConcordanceJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult Json(CancellationToken cancellation) => Answer("/concordance.json", (request, result, next) => Ok(ConcordanceJson.Of(request, result, next)), cancellation);

    /// <summary>The same as CSV (RFC 4180, UTF-8). <c>Link</c> leads to the next page.</summary>
    /// <response code="200">The lines.</response>
    /// <response code="400">A parameter, a value or the query text is not understood, or the query has no words.</response>
    [HttpGet("/concordance.csv", Name = "concordanceAsCsv")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/csv")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult Csv(CancellationToken cancellation) => Answer("/concordance.csv", (_, result, _) =>
    {
        Response.Headers.ContentDisposition = "inline; filename=\"concordance.csv\"";
        return Content(ConcordanceCsv.Table(result.Lines, Request.Host()), "text/csv; header=present", Encoding.UTF8);
    }, cancellation);

    private IActionResult Answer(string path, Func<ConcordanceRequest, ConcordanceResult, string?, IActionResult> answer, CancellationToken cancellation)
    {
        (ConcordanceRequest? request, IReadOnlyList<ParameterError> errors) = ConcordanceParameters.Parse(SearchDesk.Pairs(Request.Query));
        if (request is null) return Problems.Parameters(errors);
        ConcordanceResult result = _views.Concordance(request, cancellation);
        if (result.Search.Error is { } error) return Problems.Query(request.Search.Query, error);
        if (!result.HasWords)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "The query has no words.",
                "A concordance shows words in their contexts: give words, a phrase or said:word in q. Filters alone have nothing to put in the middle.");
        }
        string? next = result.Next is { } cursor ? Addresses.Concordance(request with { Cursor = cursor }, path) : null;
        Response.LinkToNext(next);
        return answer(request, result, next);
    }
}
