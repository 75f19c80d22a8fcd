using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>How to search.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class HelpController : Controller
{
    private readonly QuoteArchive _archive;
    private readonly ExampleFinder _examples;

    /// <summary>Made by the host.</summary>
    public HelpController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _examples = services.GetRequiredService<ExampleFinder>();
    }

    /// <summary>The query language, the parameters and the data endpoints.</summary>
    [HttpGet("/help")]
    public IActionResult Help(CancellationToken cancellation) => View("Help", _examples.In(_archive.Index, cancellation));
}
