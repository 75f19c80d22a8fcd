using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Json;

namespace Quotes.Web.Controllers;

/// <summary>What people found wrong: read by anybody, written by whoever bears the token.</summary>
[ApiController]
[Tags("Corrections")]
public sealed class CorrectionsApiController : ControllerBase
{
    private const string Path = "/api/v1/corrections";

    private readonly QuoteArchive _archive;
    private readonly ILogger _log;

    /// <summary>Made by the host.</summary>
    public CorrectionsApiController(QuoteArchive archive, ILogger<CorrectionsApiController> log)
    {
        _archive = archive;
        _log = log;
    }

    /// <summary>All corrections, the last first, with what became of each.</summary>
    /// <response code="200">This page of them.</response>
    /// <response code="400">A parameter or a value is not understood.</response>
    [HttpGet(Path, Name = "listCorrections")]
    [ProducesResponseType<CorrectionsJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult List()
    {
        (PageParameters? page, IReadOnlyList<ParameterError> errors) = PageParameters.Read(Request.Query);
        if (page is null) return Problems.Parameters(errors);
        CorrectionReport report = _archive.ReportCorrections(page.Before, page.Limit);
        string? next = report.Next is { } before ? page.Address(Path, before) : null;
        Response.LinkToNext(next);
        return Uncached(Ok(new CorrectionsJson(
            ToJson.Index(_archive.Index.State), report.IsPending, new TotalJson(report.Total), [.. report.Lines.Select(ToJson.Correction)],
            [.. report.Problems.Select(p => new CorrectionProblemJson(p.Line, p.Message))], next)));
    }

    /// <summary>One correction.</summary>
    /// <param name="id">The correction's id.</param>
    /// <response code="200">The correction.</response>
    /// <response code="404">There is no such correction.</response>
    [HttpGet(Path + "/{id}", Name = "getCorrection")]
    [ProducesResponseType<CorrectionJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public IActionResult Get(string id) => _archive.ReportCorrection(id) is { } found
        ? Uncached(Ok(ToJson.Correction(found)))
        : Problems.Of(StatusCodes.Status404NotFound, "Not found", $"There is no correction “{id}”.");

    /// <summary>Add a correction: one line of the file of corrections, without id and time. Needs the token; 64 KB at most.</summary>
    /// <response code="201">The correction as it stands in the file.</response>
    /// <response code="400">It is not understood, or there is no such quote, speaker or correction.</response>
    /// <response code="401">The token is missing or another.</response>
    /// <response code="403">This site only reads.</response>
    /// <response code="413">The body is larger than 64 KB.</response>
    /// <response code="415">The body is not JSON.</response>
    /// <response code="503">Somebody else is writing just now.</response>
    [HttpPost(Path, Name = "addCorrection")]
    [NeedsToken]
    [EnableRateLimiting(PagesAndJson.Writing)]
    [DisableRequestSizeLimit]
    [ProducesResponseType<CorrectionJson>(StatusCodes.Status201Created, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status415UnsupportedMediaType, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, "application/problem+json")]
    public async Task<IActionResult> Add(CancellationToken cancellation)
    {
        if (!string.Equals(Request.GetTypedHeaders().ContentType?.MediaType.Value, MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase))
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type", $"The body is {Request.ContentType ?? "of no stated type"}; send application/json.");
        }
        if (await Bodies.Read(Request, CorrectionLine.MostBytes, cancellation) is not { } body)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "Too large", $"The body is larger than {CorrectionLine.MostBytes} bytes.");
        }
        try
        {
            using JsonDocument json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 4 });
            Correction sent = CorrectionLine.Parse(json.RootElement, idIsGiven: false);
            return sent.Id.Length > 0 || sent.At is not null
                ? Refused("“id” and “at” are given by this site; expected a body without them.")
                : Write(sent);
        }
        catch (JsonException failure)
        {
            return Refused("The body is not the JSON expected: " + failure.Message);
        }
        catch (FormatException wrong)
        {
            return Refused(wrong.Message);
        }
    }

    /// <summary>Undo a correction by a line that says so; what it said stays in the file. Needs the token.</summary>
    /// <param name="id">The correction's id.</param>
    /// <response code="200">The line that undoes it.</response>
    /// <response code="401">The token is missing or another.</response>
    /// <response code="403">This site only reads.</response>
    /// <response code="404">There is no such correction.</response>
    /// <response code="409">It is undone already.</response>
    /// <response code="503">Somebody else is writing just now.</response>
    [HttpDelete(Path + "/{id}", Name = "undoCorrection")]
    [NeedsToken]
    [EnableRateLimiting(PagesAndJson.Writing)]
    [ProducesResponseType<CorrectionJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status401Unauthorized, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status403Forbidden, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, "application/problem+json")]
    public IActionResult Undo(string id) => _archive.ReportCorrection(id) switch
    {
        null => Problems.Of(StatusCodes.Status404NotFound, "Not found", $"There is no correction “{id}”."),
        { State: CorrectionState.Undone } => Problems.Of(StatusCodes.Status409Conflict, "Undone already", $"A later line undoes the correction “{id}”; undo that one to put it in force again."),
        _ => Write(new Correction { Id = "", Type = CorrectionType.Undo, Undoes = id }),
    };

    private ObjectResult Write(Correction correction)
    {
        try
        {
            string? bearer = HttpContext.Features.Get<AccessToken>()?.Name;
            Correction written = _archive.Correct(correction with { Who = correction.Who ?? bearer });
            _log.LogInformation("Correction {Id} was written by the bearer of the token {Token}", written.Id, bearer ?? "without a name");
            CorrectionJson answer = ToJson.Correction(_archive.ReportCorrection(written.Id)!);
            return correction.Type == CorrectionType.Undo && HttpMethods.IsDelete(Request.Method) ? Ok(answer) : Created($"{Path}/{written.Id}", answer);
        }
        catch (CorrectionRefusedException refused)
        {
            return Refused(refused.Message);
        }
        catch (Exception unwritten) when (unwritten is ArchiveBusyException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            _log.LogWarning("A correction was not written: {Message}", unwritten.Message);
            Response.Headers.RetryAfter = "5";
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "Not written", unwritten is ArchiveBusyException
                ? "Somebody else is changing the corrections just now. Try again in a moment."
                : "The corrections cannot be written at the moment; the host's log says why.");
        }
    }

    private static ObjectResult Refused(string detail) => Problems.Of(StatusCodes.Status400BadRequest, "Not a correction that can be made", detail);

    private OkObjectResult Uncached(OkObjectResult answer)
    {
        Response.Headers.CacheControl = "no-store";
        return answer;
    }
}
