using System.Text;
using Microsoft.AspNetCore.Mvc;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Json;
using Quotes.Web.OpenSearch;

namespace Quotes.Web.Controllers;

/// <summary>What browsers ask to search here from their address bar.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
public sealed class OpenSearchController : ControllerBase
{
    private readonly Suggester _suggester;

    /// <summary>Made by the host.</summary>
    public OpenSearchController(IServiceProvider services) => _suggester = services.GetRequiredService<Suggester>();

    /// <summary>How to search here.</summary>
    [HttpGet("/opensearch.xml")]
    public IActionResult Describe() => File(SearchDescription.Write(Request.Host()), SearchDescription.MediaType + "; charset=utf-8");

    /// <summary>How what was typed may go on: four lists in one, of which browsers read the first two.</summary>
    [HttpGet("/suggest")]
    public IActionResult Suggest(CancellationToken cancellation)
    {
        if (Request.Query.Keys.FirstOrDefault(name => name != "q") is { } unknown)
        {
            return Problems.Parameters([new ParameterError(unknown, new Sentence("no-such-parameter", $"There is no parameter “{unknown}”. The parameters are {"q"}."), ["q"])]);
        }
        string typed = Request.Query["q"].LastOrDefault() ?? "";
        IReadOnlyList<Suggester.Suggestion> found = _suggester.For(typed, cancellation);
        string host = Request.Host();
        object[] answer = [typed, found.Select(s => s.Query), found.Select(s => s.Meaning), found.Select(s => host + s.Address)];
        return Content(ContractJson.Line(answer), SearchDescription.Suggestions, Encoding.UTF8);
    }
}
