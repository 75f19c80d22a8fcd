using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Web.Json;

namespace Quotes.Web.Controllers;

/// <summary>Tells machines whether the host lives and can answer.</summary>
[ApiController]
[Tags("Health")]
public sealed class HealthController : ControllerBase
{
    private readonly QuoteArchive _archive;

    /// <summary>Made by the host.</summary>
    public HealthController(QuoteArchive archive) => _archive = archive;

    /// <summary>Whether the process answers at all.</summary>
    /// <response code="200">It does.</response>
    [HttpGet("/healthz", Name = "isAlive")]
    [ProducesResponseType<HealthJson>(StatusCodes.Status200OK, "application/json")]
    public IActionResult Alive() => Uncached(new HealthJson("alive", null));

    /// <summary>Whether the index answers a search and the store can be read.</summary>
    /// <response code="200">Both do.</response>
    /// <response code="503">One of them does not.</response>
    [HttpGet("/readyz", Name = "isReady")]
    [ProducesResponseType<HealthJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, "application/problem+json")]
    public IActionResult Ready(CancellationToken cancellation)
    {
        try
        {
            _archive.Index.Search(new Search.SearchRequest { Limit = 0 }, cancellation);
            _archive.Store.Count();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Hosting.Problems.Of(StatusCodes.Status503ServiceUnavailable, "Not ready", failure.Message);
        }
        return Uncached(new HealthJson("ready", ToJson.Index(_archive.Index.State)));
    }

    private OkObjectResult Uncached(HealthJson health)
    {
        Response.Headers.CacheControl = "no-store";
        return Ok(health);
    }
}
