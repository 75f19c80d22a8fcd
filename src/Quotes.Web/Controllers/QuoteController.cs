using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>The pages of quotes and articles.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class QuoteController : Controller
{
    private readonly QuoteArchive _archive;
    private readonly VerifyDesk _verify;

    /// <summary>Made by the host.</summary>
    public QuoteController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _verify = services.GetRequiredService<VerifyDesk>();
    }

    /// <summary>A quote in its paragraph, and why it was attributed so.</summary>
    [HttpGet("/quotes/{id}")]
    public IActionResult Quote(string id, CancellationToken cancellation)
    {
        if (_archive.Store.FindQuote(Addresses.FromPath(id)) is not { } found) return NotFound();
        string permalink = Request.Host() + Addresses.Quote(found.Quote.Id);
        return View("Quote", new QuotePage(found.Record, found.Quote, permalink) { Transcripts = _verify.InTranscripts(found.Quote.Id, cancellation) });
    }

    /// <summary>A whole article with every quote marked in place.</summary>
    [HttpGet("/articles/{id}")]
    public IActionResult Article(string id) =>
        _archive.Store.FindArticle(Addresses.FromPath(id)) is { } record ? View("Article", new ArticlePage(record)) : NotFound();
}
