using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Extraction;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>The search page.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class SearchController : Controller
{
    private const int LatestQuotes = 8;
    private const double TellingConfidence = 0.75;

    private readonly QuoteArchive _archive;
    private readonly SearchDesk _desk;
    private readonly ExampleFinder _examples;

    /// <summary>Made by the host.</summary>
    public SearchController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _desk = services.GetRequiredService<SearchDesk>();
        _examples = services.GetRequiredService<ExampleFinder>();
    }

    /// <summary>The front page; with parameters, the search page.</summary>
    [HttpGet("/")]
    public IActionResult Front(CancellationToken cancellation)
    {
        if (Request.Query.Count > 0) return Search(cancellation);
        // Counted over everything; shown are statements a reader can take at their word.
        SearchResult all = _desk.Search(FacetList.WithPageFacets(new SearchRequest { Limit = 0 }), cancellation);
        SearchRequest telling = new()
        {
            Sort = SortOrder.Newest,
            MinConfidence = TellingConfidence,
            Filters = [new Filter(FilterField.Type, [EnumNames<QuoteType>.Of(QuoteType.Direct)])],
        };
        SearchResult latest = _desk.Search(telling with { Limit = LatestQuotes }, cancellation);
        return View("Front", Answered(new SearchRequest(), all, cancellation) with
        {
            Rows = [.. latest.Hits.Select(QuoteRow.Of)],
            Latest = Addresses.Search(telling),
        });
    }

    /// <summary>The search page.</summary>
    [HttpGet("/search")]
    public IActionResult Search(CancellationToken cancellation)
    {
        ParsedParameters read = SearchDesk.Read(Request.Query);
        if (read.Request is not { } request) return NotUnderstood(new SearchPage
        {
            Request = new SearchRequest(),
            Errors = read.Errors,
            Typed = Request.Query["q"].LastOrDefault() ?? "",
            Examples = _examples.In(_archive.Index, cancellation),
        });
        // The page counts what it shows, whatever facets its data would be asked for.
        SearchResult result = _desk.Search(FacetList.WithPageFacets(request with { Facets = [], Histogram = false }), cancellation);
        SearchPage page = Answered(request, result, cancellation) with { Advice = QueryAdvice.Of(_archive.Index, request, result, OfficeRegistry.Default.PlaceOf, cancellation) };
        return result.Error is null ? View("Search", page) : NotUnderstood(page);
    }

    private SearchPage Answered(SearchRequest request, SearchResult result, CancellationToken cancellation) => new()
    {
        Request = request,
        Result = result,
        Rows = [.. result.Hits.Select(QuoteRow.Of)],
        Facets = FacetList.Of(request, result),
        Active = ActiveFilters.Of(request, (field, value) => Label(result, field, value)),
        Timeline = Timeline.Of(result.Histogram, request),
        Examples = _examples.In(_archive.Index, cancellation),
        Typed = request.Query,
    };

    private ViewResult NotUnderstood(SearchPage page)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Search", page);
    }

    private string Label(SearchResult result, FilterField field, string value)
    {
        if (result.Facets.TryGetValue(field, out var values) && values.FirstOrDefault(v => v.Value == value) is { } counted) return counted.Label;
        return field switch
        {
            FilterField.Speaker => _archive.Index.FindSpeaker(value)?.Summary.Name ?? value,
            FilterField.Article => _archive.Store.FindArticle(value)?.Article.Title ?? value,
            _ => value,
        };
    }
}
