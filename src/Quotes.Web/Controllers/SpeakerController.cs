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

    /// <summary>One speaker: what is known of the person, what was said over time, how, to whom and of what.</summary>
    [HttpGet("/speakers/{id}")]
    public IActionResult Speaker(string id, CancellationToken cancellation)
    {
        string given = Addresses.FromPath(id), speakerId = _archive.SpeakerIdOf(given);
        // For a while only: what people merge they can part again.
        if (speakerId != given && _archive.Index.FindSpeaker(speakerId, cancellation) is not null) return Redirect(Addresses.Speaker(speakerId) + Request.QueryString);
        speakerId = given;
        (PortraitRequest? request, IReadOnlyList<ParameterError> errors) = SearchDesk.ReadPortrait(speakerId, Request.Query);
        if (_desk.Portrait(request ?? new PortraitRequest(speakerId), cancellation) is not { } portrait) return NotFound();
        if (request is null || portrait.Said.Error is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Speaker", new SpeakerPage(portrait, errors));
    }
}
