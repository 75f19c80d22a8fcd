using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>The API's documentation for people, made from the document for machines.</summary>
/// <remarks>A page of our own instead of one of the ready-made viewers: those need scripts and styles inside the page, which the policy of this host forbids, and show nothing without them.</remarks>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class ApiController : Controller
{
    private readonly QuoteArchive _archive;
    private readonly ExampleFinder _examples;
    private readonly IOpenApiDocumentProvider _documents;

    /// <summary>Made by the host.</summary>
    public ApiController(IServiceProvider services)
    {
        _archive = services.GetRequiredService<QuoteArchive>();
        _examples = services.GetRequiredService<ExampleFinder>();
        _documents = services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name);
    }

    /// <summary>Every operation: its parameters, a command to run, and an example of the answer.</summary>
    [HttpGet("/api")]
    public async Task<IActionResult> Documentation(CancellationToken cancellation)
    {
        OpenApiDocument document = await _documents.GetOpenApiDocumentAsync(cancellation);
        Search.SearchResult newest = _archive.Index.Search(new SearchRequest { Limit = 1, Sort = SortOrder.Newest, Facets = [FilterField.Speaker], FacetLimit = CompareRequest.MinSides }, cancellation);
        QuoteEntry? some = newest.Hits.Count > 0 ? newest.Hits[0].Entry : null;
        Dictionary<string, string?> ids = new(StringComparer.Ordinal)
        {
            ["quotes"] = some?.Quote.Id,
            ["utterances"] = some?.Quote.Id,
            ["articles"] = some?.Article.Id,
            ["speakers"] = newest.Facets[FilterField.Speaker] is [var speaker, ..] ? speaker.Value : null,
        };
        return View("Api", new ApiPage(document, new ApiSamples(Request.Host(), Values(newest, some, cancellation), ids)));
    }

    private ILookup<string, string> Values(Search.SearchResult newest, QuoteEntry? some, CancellationToken cancellation)
    {
        List<(string Name, string Value)> values = [];
        if (_examples.In(_archive.Index, cancellation) is [var example, ..]) values.Add(("q", example.Query));
        if (newest.Facets[FilterField.Speaker] is { Count: CompareRequest.MinSides } sides) values.AddRange(sides.Select(side => ("of", side.Value)));
        if (some is { Quote.Text.Length: <= VerifyRequest.MaxLength }) values.Add(("quote", some.Quote.Text));
        return values.ToLookup(v => v.Name, v => v.Value, StringComparer.Ordinal);
    }
}
