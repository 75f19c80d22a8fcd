using System.Text;
using Microsoft.AspNetCore.Mvc;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Json;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>Quotes as a table.</summary>
[ApiController]
[EntityTag]
[Tags("Quotes")]
public sealed class SearchCsvController : ControllerBase
{
    private readonly SearchDesk _desk;

    /// <summary>Made by the host.</summary>
    public SearchCsvController(IServiceProvider services) => _desk = services.GetRequiredService<SearchDesk>();

    /// <summary>What the search page shows for the same address, as CSV (RFC 4180, UTF-8). <c>Link</c> leads to the next page.</summary>
    /// <response code="200">The rows.</response>
    /// <response code="400">A parameter, a value or the query text is not understood.</response>
    [HttpGet("/search.csv", Name = "searchPageAsCsv")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/csv")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult Csv(CancellationToken cancellation)
    {
        ParsedParameters read = SearchDesk.Read(Request.Query);
        if (read.Request is not { } request) return Problems.Parameters(read.Errors);
        SearchResult result = _desk.Search(request, cancellation);
        if (result.Error is { } error) return Problems.Query(request.Query, error);
        Response.LinkToNext(result.Next is { } cursor ? Addresses.Search(request with { Cursor = cursor }, "/search.csv") : null);
        Response.Headers.ContentDisposition = "inline; filename=\"quotes.csv\"";
        return Content(QuotesCsv.Table(result.Hits, Request.Host()), "text/csv; header=present", Encoding.UTF8);
    }
}
