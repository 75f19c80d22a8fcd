using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
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
        if (_archive.FindQuote(Addresses.FromPath(id)) is not { } found) return Past(Addresses.FromPath(id));
        string permalink = Request.Host() + Addresses.Quote(found.Quote.Id);
        // The store has what the article tells; where other reports tell more, the index has it.
        QuoteEntry? entry = _archive.Index.Find(found.Quote.Id);
        Quote told = entry is { Own: { } own } && own.Speaker == found.Quote.Speaker ? entry.Quote : found.Quote;
        return View("Quote", new QuotePage(found.Record, told, permalink)
        {
            Reported = told == found.Quote ? null : found.Quote,
            Reports = entry is { IsAlone: false } ? _archive.Index.FindUtterance(found.Quote.Id)?.Total ?? 1 : 1,
            Mark = ArticleMark.Of(_archive, found.Record.Article, found.Quote.Id),
            Transcripts = _verify.InTranscripts(found.Quote.Id, cancellation),
        });
    }

    /// <summary>What was said once, with all its reports.</summary>
    [HttpGet("/utterances/{id}")]
    public IActionResult Utterance(string id) =>
        _archive.Index.FindUtterance(Addresses.FromPath(id)) is { } utterance ? View("Utterance", new UtterancePage(utterance)) : NotFound();

    /// <summary>A whole article with every quote marked in place.</summary>
    [HttpGet("/articles/{id}")]
    public IActionResult Article(string id) =>
        _archive.FindArticle(Addresses.FromPath(id)) is { } record ? View("Article", new ArticlePage(record) { Mark = ArticleMark.Of(_archive, record.Article) }) : NotFound();

    // An article that changed gives its quotes new addresses, so that old ones lead on to the same words, or say what became of them.
    private IActionResult Past(string id)
    {
        if (_archive.FindPastQuote(id) is not { } past) return NotFound();
        if (past.Change is { Fate: QuoteFate.Unchanged, After: { } same }) return Redirect(Addresses.Quote(same.Id));
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Past", new PastQuotePage(past));
    }
}
