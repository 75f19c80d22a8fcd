using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>The page that says whether something was said.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
[EntityTag]
[EnableRateLimiting(PagesAndJson.Extraction)]
public sealed class VerifyController : Controller
{
    private readonly VerifyDesk _desk;

    /// <summary>Made by the host.</summary>
    public VerifyController(IServiceProvider services) => _desk = services.GetRequiredService<VerifyDesk>();

    /// <summary>The form, and the answer to what the address asks.</summary>
    [HttpGet("/verify")]
    public IActionResult Verify(CancellationToken cancellation)
    {
        Dictionary<string, string> typed = VerifyParameters.Names.ToDictionary(name => name, name => Request.Query[name].LastOrDefault() ?? "");
        if (Request.Query.Count == 0) return View("Verify", new VerifyPage(typed, null, []));
        (VerifyRequest? request, IReadOnlyList<ParameterError> errors) = VerifyDesk.Read(Request.Query);
        if (request is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Verify", new VerifyPage(typed, null, errors));
        }
        if (request.Date.From is { } from) typed["from"] = InWords.Iso(from);
        if (request.Date.To is { } to) typed["to"] = InWords.Iso(to);
        return View("Verify", new VerifyPage(typed, _desk.Verify(request, cancellation), []));
    }
}
