using System.Net.Mime;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Json;

namespace Quotes.Web.Controllers;

/// <summary>Says whether something was said, as JSON.</summary>
[ApiController]
[Tags("Verification")]
[EnableRateLimiting(PagesAndJson.Extraction)]
public sealed class VerifyApiController : ControllerBase
{
    /// <summary>The most bytes a body may have: the longest quote, each character written as an escape, and the rest.</summary>
    public const int MaxBytes = 64 << 10;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private readonly VerifyDesk _desk;

    /// <summary>Made by the host.</summary>
    public VerifyApiController(IServiceProvider services) => _desk = services.GetRequiredService<VerifyDesk>();

    /// <summary>Whether a purported quote was said, by whom, and where it stands; the quote in the address.</summary>
    /// <response code="200">The verdict with its sources.</response>
    /// <response code="400">A parameter or a value is not understood, or there is no quote.</response>
    [HttpGet("/api/v1/verify", Name = "verify")]
    [EntityTag]
    [ProducesResponseType<VerifyJson>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult Get(CancellationToken cancellation)
    {
        (VerifyRequest? request, IReadOnlyList<ParameterError> errors) = VerifyDesk.Read(Request.Query);
        return Answer(request, errors, cancellation);
    }

    /// <summary>Whether a purported quote was said, by whom, and where it stands. Nothing is stored.</summary>
    /// <response code="200">The verdict with its sources.</response>
    /// <response code="400">The body is not the JSON expected, has no quote, or a value is not understood.</response>
    /// <response code="413">The body is larger than 64 KB.</response>
    /// <response code="415">The body is not JSON.</response>
    [HttpPost("/api/v1/verify", Name = "verifyPosted")]
    [DisableRequestSizeLimit]
    [ProducesResponseType<VerifyJson>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status415UnsupportedMediaType, "application/problem+json")]
    public async Task<IActionResult> Post(CancellationToken cancellation)
    {
        if (Request.Query.Count > 0)
        {
            return Problems.Parameters([.. Request.Query.Keys.Select(k => new ParameterError(k, new Sentence("no-parameter-in-address", $"There is no parameter “{k}” here: what is asked goes into the JSON body."), VerifyParameters.Names))]);
        }
        if (Request.GetTypedHeaders().ContentType?.MediaType.Value?.ToLowerInvariant() is not MediaTypeNames.Application.Json)
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", $"The body is {Request.ContentType ?? "of no stated type"}; send application/json.");
        }
        if (await Bodies.Read(Request, MaxBytes, cancellation) is not { } bytes)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "Too large", $"The body is larger than {MaxBytes} bytes; a quote has at most {VerifyRequest.MaxLength} characters.");
        }
        VerifyRequestJson? sent;
        try
        {
            sent = JsonSerializer.Deserialize<VerifyRequestJson>(bytes, Strict);
        }
        catch (JsonException failure)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "Not the JSON expected", $"{failure.Message} Expected an object with {string.Join(", ", VerifyParameters.Names)}.");
        }
        (VerifyRequest? request, IReadOnlyList<ParameterError> errors) = VerifyParameters.Parse(Named(sent));
        return Answer(request, errors, cancellation);
    }

    private static IEnumerable<KeyValuePair<string, string>> Named(VerifyRequestJson? sent) =>
    [
        new("quote", sent?.Quote ?? ""),
        new("speaker", sent?.Speaker ?? ""),
        new("date", sent?.Date ?? ""),
        new("from", sent?.From ?? ""),
        new("to", sent?.To ?? ""),
        new("limit", sent?.Limit?.ToString(CultureInfo.InvariantCulture) ?? ""),
    ];

    private IActionResult Answer(VerifyRequest? request, IReadOnlyList<ParameterError> errors, CancellationToken cancellation) =>
        request is null ? Problems.Parameters(errors) : Ok(VerifyToJson.Answer(_desk.Verify(request, cancellation)));
}
