using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Json;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>Quotes as JSON.</summary>
[ApiController]
[EntityTag]
[Tags("Quotes")]
public sealed class QuotesApiController : ControllerBase
{
    private readonly QuoteArchive _archive;
    private readonly SearchDesk _desk;

    /// <summary>Made by the host.</summary>
    public QuotesApiController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _desk = services.GetRequiredService<SearchDesk>();
    }

    /// <summary>Search quotes. The same parameters and defaults as the page.</summary>
    /// <response code="200">The matching quotes.</response>
    /// <response code="400">A parameter, a value or the query text is not understood.</response>
    [HttpGet("/api/v1/quotes", Name = "searchQuotes")]
    [ProducesResponseType<QuotesJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult Search(CancellationToken cancellation) => Answer("/api/v1/quotes", request => request, cancellation);

    /// <summary>What the search page shows for the same address: as <c>/api/v1/quotes</c>, with the page's facets unless others are asked for.</summary>
    /// <response code="200">The matching quotes.</response>
    /// <response code="400">A parameter, a value or the query text is not understood.</response>
    [HttpGet("/search.json", Name = "searchPageAsJson")]
    [ProducesResponseType<QuotesJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult SearchPage(CancellationToken cancellation) => Answer("/search.json", FacetList.WithPageFacets, cancellation);

    /// <summary>One quote.</summary>
    /// <param name="id">The quote's id.</param>
    /// <response code="200">The quote.</response>
    /// <response code="404">There is no such quote.</response>
    /// <response code="410">People found that it is no quote, or it stood in an earlier version of its article.</response>
    [HttpGet("/api/v1/quotes/{id}", Name = "getQuote")]
    [ProducesResponseType<QuoteJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status410Gone, "application/problem+json")]
    public IActionResult Quote(string id)
    {
        if (_archive.Index.FindUtterance(Addresses.FromPath(id)) is { } utterance && _archive.Index.Find(Addresses.FromPath(id)) is { } entry)
        {
            return Ok(ToJson.Quote(entry, [], utterance.Total));
        }
        return _archive.FindQuote(Addresses.FromPath(id)) is { Quote.Corrected: { IsQuote: false } corrected }
            ? Problems.TakenOut(corrected)
            : _archive.FindPastQuote(Addresses.FromPath(id)) is { } past ? Problems.Superseded(past) : Problems.NotFound("quote", id);
    }

    /// <summary>The utterance that a quote reports: all its reports, earliest first, each compared with the fullest.</summary>
    /// <param name="id">The id of any of the reports.</param>
    /// <response code="200">The utterance.</response>
    /// <response code="404">There is no such quote.</response>
    [HttpGet("/api/v1/utterances/{id}", Name = "getUtterance")]
    [ProducesResponseType<UtteranceJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public IActionResult Utterance(string id) => _archive.Index.FindUtterance(Addresses.FromPath(id)) is { } utterance
        ? Ok(ToJson.Utterance(_archive.Index.State, new UtterancePage(utterance))) : Problems.NotFound("quote", id);

    private IActionResult Answer(string path, Func<SearchRequest, SearchRequest> completed, CancellationToken cancellation)
    {
        ParsedParameters read = SearchDesk.Read(Request.Query);
        if (read.Request is null) return Problems.Parameters(read.Errors);
        SearchRequest request = completed(read.Request);
        SearchResult result = _desk.Search(request, cancellation);
        if (result.Error is { } error) return Problems.Query(request.Query, error);
        QuotesJson answer = ToJson.Answer(request, result, path);
        Response.LinkToNext(answer.Next);
        return Ok(answer);
    }
}
