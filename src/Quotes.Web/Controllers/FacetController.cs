using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>All values of one field among the results of a search, to choose several of.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class FacetController : Controller
{
    private static readonly string[] Own = ["field", "find", "offset", "show"];

    private readonly QuoteArchive _archive;
    private readonly ExampleFinder _examples;

    /// <summary>Made by the host.</summary>
    public FacetController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _examples = services.GetRequiredService<ExampleFinder>();
    }

    /// <summary>The values; with <c>show</c>, the search for those chosen.</summary>
    /// <remarks>One form does all of it, so that what is chosen stays chosen while one finds and turns pages: <c>field find offset show</c> beside the search's parameters.</remarks>
    [HttpGet("/search/facet")]
    public IActionResult Facet(CancellationToken cancellation)
    {
        ParsedParameters read = SearchDesk.Read(new QueryCollection(Request.Query.Where(p => !Own.Contains(p.Key)).ToDictionary(p => p.Key, p => p.Value)));
        List<ParameterError> errors = [.. read.Errors];
        if (!EnumNames<FilterField>.TryParse(One("field"), out FilterField field))
        {
            errors.Add(new ParameterError("field", new Sentence("not-one-of",
                $"“{One("field")}” is not a value of “{"field"}”. The values are {string.Join(", ", EnumNames<FilterField>.All)}."), EnumNames<FilterField>.All));
        }
        if (!int.TryParse(One("offset") is { Length: > 0 } typed ? typed : "0", NumberStyles.None, CultureInfo.InvariantCulture, out int offset))
        {
            errors.Add(new ParameterError("offset", new Sentence("not-a-number",
                $"“{One("offset")}” is not a value of “{"offset"}”. Expected a whole number from {0} to {int.MaxValue}."), []));
        }
        if (errors.Count > 0 || read.Request is not { } request) return NotUnderstood(new SearchPage { Request = new SearchRequest(), Errors = errors });
        if (One("show").Length > 0) return LocalRedirect(Addresses.Search(request with { Cursor = null }));

        string find = One("find") is { Length: > 200 } lengthy ? lengthy[..200] : One("find");
        FacetResult result = _archive.Index.Facet(
            new FacetRequest { Search = request, Field = field, Beginning = find, Offset = offset, Limit = FacetPage.PageSize }, cancellation);
        if (result.Error is null) return View("Facet", new FacetPage(request, field, find, offset, result));
        return NotUnderstood(new SearchPage
        {
            Request = request,
            Result = new SearchResult { Index = result.Index, Interpreted = "", Error = result.Error },
            Typed = request.Query,
        });
    }

    private string One(string name) => Request.Query.TryGetValue(name, out StringValues values) ? values.LastOrDefault() ?? "" : "";

    private ViewResult NotUnderstood(SearchPage page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("~/Views/Search/Search.cshtml", page with { Examples = _examples.In(_archive.Index, HttpContext.RequestAborted) });
    }
}
