using System.Text;
using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Web.Citations;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>A quote as a reference for a library. What is cited is the article; the speaker is the one quoted in it.</summary>
[ApiController]
[EntityTag]
[Tags("Citations")]
public sealed class CitationController : ControllerBase
{
    private readonly QuoteArchive _archive;

    /// <summary>Made by the host.</summary>
    public CitationController(QuoteArchive archive) => _archive = archive;

    /// <summary>The citation as RIS.</summary>
    /// <param name="id">The quote's id.</param>
    /// <response code="200">One reference of type NEWS.</response>
    /// <response code="404">There is no such quote.</response>
    [HttpGet("/quotes/{id}.ris", Name = "citeAsRis")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, RisFile.MediaType)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public IActionResult Ris(string id) => Answer(id, RisFile.Of, RisFile.MediaType, "ris");

    /// <summary>The citation as a BibTeX entry.</summary>
    /// <param name="id">The quote's id.</param>
    /// <response code="200">One entry of type article.</response>
    /// <response code="404">There is no such quote.</response>
    [HttpGet("/quotes/{id}.bib", Name = "citeAsBibTex")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, BibTexFile.MediaType)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public IActionResult BibTex(string id) => Answer(id, BibTexFile.Of, BibTexFile.MediaType, "bib");

    /// <summary>The citation as CSL-JSON.</summary>
    /// <param name="id">The quote's id.</param>
    /// <response code="200">A list of one reference of type article-newspaper.</response>
    /// <response code="404">There is no such quote.</response>
    [HttpGet("/quotes/{id}.csl.json", Name = "citeAsCslJson")]
    [ProducesResponseType<CslJson[]>(StatusCodes.Status200OK, CslJson.MediaType)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public IActionResult Csl(string id) => Answer(id, CslJson.File, CslJson.MediaType, "csl.json");

    /// <summary>The citation as one line of text.</summary>
    /// <param name="id">The quote's id.</param>
    /// <response code="200">The line.</response>
    /// <response code="404">There is no such quote.</response>
    [HttpGet("/quotes/{id}.txt", Name = "citeAsText")]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public IActionResult Text(string id) => Answer(id, citation => citation.Plain + "\n", "text/plain", null);

    private IActionResult Answer(string id, Func<Citation, string> write, string mediaType, string? extension)
    {
        if (_archive.FindQuote(Addresses.FromPath(id)) is not { } found) return Problems.NotFound("quote", id);
        Citation citation = new(found.Record.Article, found.Quote, Request.Host() + Addresses.Quote(found.Quote.Id));
        if (extension is not null) Response.Headers.ContentDisposition = $"attachment; filename=\"{citation.Key}.{extension}\"";
        return Content(write(citation), mediaType, Encoding.UTF8);
    }
}
