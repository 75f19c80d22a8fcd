using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Feeds;
using Quotes.Web.Hosting;
using Quotes.Web.Languages;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>What a search or a speaker gives, to be followed with a feed reader.</summary>
[ApiController]
[EntityTag]
[Tags("Feeds")]
public sealed class FeedController : ControllerBase
{
    private readonly QuoteArchive _archive;
    private readonly SearchDesk _desk;

    /// <summary>Made by the host.</summary>
    public FeedController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _desk = services.GetRequiredService<SearchDesk>();
    }

    /// <summary>What a search finds as an Atom feed, newest first, with the parameters of the search but its order and counts.</summary>
    /// <param name="cancellation">Ends the work when the reader leaves.</param>
    /// <response code="200">The feed; its link <c>next</c> leads on.</response>
    /// <response code="400">A parameter, a value or the query text is not understood.</response>
    [HttpGet("/search.atom", Name = "searchAsAtom")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, QuoteFeed.MediaType)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult Search(CancellationToken cancellation)
    {
        if (Read(FeedParameters.OfSearch(Request.Query), out SearchRequest request) is { } problem) return problem;
        string title = request.Query.Length > 0 ? request.Query : Language.Current["feed.everything"];
        return Answer(request, Language.Current["feed.search", title], r => Addresses.Search(r with { Sort = SortOrder.Relevance }, Addresses.Feed), Addresses.Search(FeedParameters.Unpaged(request)), cancellation);
    }

    /// <summary>What a speaker said as an Atom feed, newest first.</summary>
    /// <param name="id">The speaker's id.</param>
    /// <param name="cancellation">Ends the work when the reader leaves.</param>
    /// <response code="200">The feed; its link <c>next</c> leads on.</response>
    /// <response code="400">A parameter or a value is not understood.</response>
    /// <response code="404">There is no such speaker.</response>
    [HttpGet("/speakers/{id}.atom", Name = "speakerAsAtom")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, QuoteFeed.MediaType)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public IActionResult Speaker(string id, CancellationToken cancellation)
    {
        string speakerId = _archive.SpeakerIdOf(Addresses.FromPath(id));
        if (Read(FeedParameters.OfSpeaker(speakerId, Request.Query), out SearchRequest request) is { } problem) return problem;
        if (_archive.Index.FindSpeaker(speakerId, cancellation) is not { } profile) return Problems.NotFound("speaker", id);
        return Answer(request, Language.Current["feed.speaker", profile.Summary.Name], r => FeedParameters.AddressOfSpeaker(speakerId, r), Addresses.Speaker(speakerId), cancellation);
    }

    private static ObjectResult? Read(ParsedParameters read, out SearchRequest request)
    {
        request = (read.Request ?? new SearchRequest()) with { Sort = SortOrder.Newest };
        return read.Request is null ? Problems.Parameters(read.Errors) : null;
    }

    private IActionResult Answer(SearchRequest request, string title, Func<SearchRequest, string> address, string html, CancellationToken cancellation)
    {
        SearchResult result = _desk.Search(request, cancellation);
        if (result.Error is { } error) return Problems.Query(request.Query, error);
        string id = EntryId.OfSearch(SearchParameters.ToQueryString(FeedParameters.Unpaged(request)));
        string? next = result.Next is { } cursor ? address(request with { Cursor = cursor }) : null;
        Response.LinkToNext(next);
        QuoteFeed.Place place = new(title, id, Request.Host(), address(request), address(request with { Cursor = null }), next, html);
        return File(QuoteFeed.Write(result, place), QuoteFeed.MediaType + "; charset=utf-8");
    }
}
