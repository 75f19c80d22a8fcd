using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>The pages of speakers.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class SpeakerController : Controller
{
    private const int LatestQuotes = 10;

    private readonly QuoteArchive _archive;
    private readonly SearchDesk _desk;

    /// <summary>Made by the host.</summary>
    public SpeakerController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _desk = services.GetRequiredService<SearchDesk>();
    }

    /// <summary>All speakers, or those of a name.</summary>
    [HttpGet("/speakers")]
    public IActionResult List(CancellationToken cancellation)
    {
        (SpeakerRequest? request, IReadOnlyList<ParameterError> errors) = SearchDesk.ReadSpeakers(Request.Query);
        if (request is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Speakers", new SpeakersPage(new SpeakerRequest(), null, errors, null));
        }
        SpeakerResult result = _archive.Index.Speakers(request, cancellation);
        string? next = result.Next is { } cursor ? Addresses.Speakers(request with { Cursor = cursor }, "/speakers") : null;
        return View("Speakers", new SpeakersPage(request, result, [], next));
    }

    /// <summary>One speaker: name, offices, names seen in print, quotes over time.</summary>
    [HttpGet("/speakers/{id}")]
    public IActionResult Speaker(string id, CancellationToken cancellation)
    {
        string speakerId = Addresses.FromPath(id);
        if (_archive.Index.FindSpeaker(speakerId, cancellation) is not { } profile) return NotFound();
        SearchRequest everything = SpeakerPage.Everything(speakerId);
        SearchResult result = _desk.Search(everything with
        {
            Limit = LatestQuotes,
            Facets = [FilterField.Cue, FilterField.Outlet],
            Histogram = true,
        }, cancellation);
        IReadOnlyList<FacetGroup> facets = FacetList.Of(everything, result);
        return View("Speaker", new SpeakerPage(
            profile,
            [.. result.Hits.Select(QuoteRow.Of)],
            facets.FirstOrDefault(f => f.Field == FilterField.Cue),
            facets.FirstOrDefault(f => f.Field == FilterField.Outlet),
            Timeline.Of(result.Histogram, everything)));
    }
}
