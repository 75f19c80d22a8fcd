using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>The page of comparisons.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class CompareController : Controller
{
    private readonly QuoteArchive _archive;
    private readonly SearchDesk _desk;

    /// <summary>Made by the host.</summary>
    public CompareController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _desk = services.GetRequiredService<SearchDesk>();
    }

    /// <summary>Two to four speakers, countries or outlets side by side; without any, the boxes to name them and examples.</summary>
    [HttpGet("/compare")]
    public IActionResult Compare(CancellationToken cancellation)
    {
        ParsedComparison read = SearchDesk.ReadComparison(Request.Query);
        ComparePage page = new() { Request = read.Request, Offered = Offered(read.Request.By, cancellation) };
        if (read.Errors.Count > 0) return Unanswered(page, read, cancellation);
        CompareResult result = _desk.Compare(read.Request, cancellation);
        page = page with { Result = result };
        if (!page.IsAnswered) return Unanswered(page, read, cancellation);
        return View("Compare", page with { Chart = CompareChart.Of(read.Request, result) });
    }

    // Somebody who names no side yet has made no mistake.
    private ViewResult Unanswered(ComparePage page, ParsedComparison read, CancellationToken cancellation)
    {
        bool begins = read.Request.Sides.Count == 0 && read.Errors is [{ Parameter: "of" }];
        if (!begins) Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Compare", page with
        {
            Errors = begins ? [] : [.. read.Errors, .. page.Result?.Unknown.Select(side => side.Error(read.Request.By)) ?? []],
            Examples = [.. CompareExamples.In(_archive.Index, cancellation)],
        });
    }

    private IReadOnlyList<string> Offered(FilterField by, CancellationToken cancellation) =>
        [.. _archive.Index.Search(new SearchRequest { Limit = 0, Facets = [by], FacetLimit = 40 }, cancellation).Facets[by].Select(v => v.Label)];
}
