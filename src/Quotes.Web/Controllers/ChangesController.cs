using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>The page of articles that did not stay as they were.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class ChangesController : Controller
{
    private readonly QuoteArchive _archive;

    /// <summary>Made by the host.</summary>
    public ChangesController(QuoteArchive archive) => _archive = archive;

    /// <summary>What changed after it was ingested, or what outlets print that they corrected; newest first.</summary>
    [HttpGet("/changes")]
    public IActionResult List()
    {
        (ChangeRequest? request, IReadOnlyList<ParameterError> errors) = ChangeParameters.Parse(SearchDesk.Pairs(Request.Query));
        if (request is not null) return View("Changes", new ChangesPage(request, _archive.Changes(request), []));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Changes", new ChangesPage(new ChangeRequest(), null, errors));
    }
}
