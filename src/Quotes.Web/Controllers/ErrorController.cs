using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Languages;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>Says what went wrong, as a page or as problem details.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorController : Controller
{
    private readonly QuoteArchive _archive;
    private readonly ExampleFinder _examples;

    /// <summary>Made by the host.</summary>
    public ErrorController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _examples = services.GetRequiredService<ExampleFinder>();
    }

    /// <summary>The answer in place of the one that failed.</summary>
    [Route("/error/{asked:int}")]
    public IActionResult Show(int asked)
    {
        // After an exception the handler has chosen the status; the path only says that there was one.
        int status = Response.StatusCode >= 400 ? Response.StatusCode : asked is >= 400 and < 600 ? asked : 404;
        Language language = Language.Current;
        string text = $"error.{(language.Has($"error.{status}.title") ? status : 500)}";
        (string title, string detail) = (language[text + ".title"], language[text + ".detail"]);
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is InvalidCursorException cursor) (title, detail) = (language["error.cursor"], language.Of(cursor.Said));
        Response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable && Response.Headers.RetryAfter.Count == 0) Response.Headers.RetryAfter = PagesAndJson.SecondsToWait;
        if (CrossOriginReads.IsData(Errors.AskedPath(HttpContext))) return Problems.Of(status, title, detail);
        return View("Error", new ErrorPage(status, title, detail, Examples(status)));
    }

    // When the index itself fails, the page about it must not ask it again.
    private IReadOnlyList<Example> Examples(int status) => status < 500 ? _examples.In(_archive.Index, HttpContext.RequestAborted) : [];
}
