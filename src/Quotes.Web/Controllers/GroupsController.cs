using Microsoft.AspNetCore.Mvc;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>Who says most of what a search finds.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class GroupsController : Controller
{
    private const string Path = "/search/speakers";

    private readonly SearchViews _views;

    /// <summary>Made by the host.</summary>
    public GroupsController(IServiceProvider services) => _views = services.GetRequiredService<SearchViews>();

    /// <summary>The page.</summary>
    [HttpGet(Path)]
    public IActionResult Page(CancellationToken cancellation)
    {
        (GroupRequest? request, IReadOnlyList<ParameterError> errors) = GroupParameters.Parse(SearchDesk.Pairs(Request.Query));
        if (request is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Groups", new GroupsPage(_views.Misunderstood(errors, Request.Query, Path), new GroupRequest(), null));
        }
        GroupResult result = _views.Groups(request, cancellation);
        if (result.Search.Error is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        SearchPage around = _views.Around(request.Search, result.Search, Path, other => Addresses.Groups(request with { Search = other, Cursor = null }));
        return View("Groups", new GroupsPage(around with
        {
            Own = [.. GroupParameters.Format(request with { Search = new SearchRequest(), Cursor = null })],
        }, request, result));
    }
}
