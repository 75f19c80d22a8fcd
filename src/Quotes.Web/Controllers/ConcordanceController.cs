using Microsoft.AspNetCore.Mvc;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>The words of a search in their contexts.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class ConcordanceController : Controller
{
    private const string Path = "/concordance";

    private readonly SearchViews _views;

    /// <summary>Made by the host.</summary>
    public ConcordanceController(IServiceProvider services) => _views = services.GetRequiredService<SearchViews>();

    /// <summary>The page.</summary>
    [HttpGet(Path)]
    public IActionResult Page(CancellationToken cancellation)
    {
        (ConcordanceRequest? request, IReadOnlyList<ParameterError> errors) = ConcordanceParameters.Parse(SearchDesk.Pairs(Request.Query));
        if (request is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Concordance", new ConcordancePage(_views.Misunderstood(errors, Request.Query, Path), new ConcordanceRequest(), null));
        }
        ConcordanceResult result = _views.Concordance(request, cancellation);
        if (result.Search.Error is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        SearchPage around = _views.Around(request.Search, result.Search, Path, other => Addresses.Concordance(request with { Search = other, Cursor = null }));
        return View("Concordance", new ConcordancePage(around with
        {
            Own = [.. ConcordanceParameters.Format(request with { Search = new SearchRequest(), Cursor = null })],
        }, request, result));
    }
}
