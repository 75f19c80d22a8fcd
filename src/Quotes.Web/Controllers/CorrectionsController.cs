using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>The page of corrections.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class CorrectionsController : Controller
{
    private const string Path = "/corrections";

    private readonly QuoteArchive _archive;

    /// <summary>Made by the host.</summary>
    public CorrectionsController(QuoteArchive archive) => _archive = archive;

    /// <summary>What people found wrong, the latest first.</summary>
    [HttpGet(Path)]
    public IActionResult List()
    {
        Response.Headers.CacheControl = "no-store";
        (PageParameters? page, IReadOnlyList<ParameterError> errors) = PageParameters.Read(Request.Query);
        if (page is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Corrections", new CorrectionsPage(null, errors, true, null));
        }
        CorrectionReport report = _archive.ReportCorrections(page.Before, page.Limit);
        return View("Corrections", new CorrectionsPage(report, [], page.Before == int.MaxValue, report.Next is { } before ? page.Address(Path, before) : null));
    }
}
