using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using Quotes.Search;
using Quotes.Web.Export;
using Quotes.Web.Hosting;
using Quotes.Web.Json;

namespace Quotes.Web.Controllers;

/// <summary>Everything a search finds, however much that is, from one snapshot of the index.</summary>
[ApiController]
[EntityTag(Weak = true)]
[Tags("Export")]
public sealed class ExportController : ControllerBase
{
    private readonly SearchDesk _desk;
    private readonly TimeProvider _time;

    /// <summary>Made by the host.</summary>
    public ExportController(IServiceProvider services)
    {
        _desk = services.GetRequiredService<SearchDesk>();
        _time = services.GetRequiredService<TimeProvider>();
    }

    /// <summary>Everything as CSV, with the columns of <c>/search.csv</c>. <c>Quotes-Total</c> and the file it is <c>describedby</c> tell how many rows there are.</summary>
    /// <param name="cancellation">Ends the work when the reader leaves.</param>
    /// <response code="200">The rows, as they are read.</response>
    /// <response code="400">A parameter, a value or the query text is not understood.</response>
    /// <response code="503">Others are exporting; try again after <c>Retry-After</c> seconds.</response>
    [HttpGet("/export.csv", Name = "exportCsv")]
    [EnableRateLimiting(PagesAndJson.Export)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/csv")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, "application/problem+json")]
    public Task<IActionResult> Csv(CancellationToken cancellation) => Answer(ExportFormat.Csv, cancellation);

    /// <summary>Everything as lines of JSON: first <c>{"export":…}</c>, then the items of <c>/search.json</c>, last <c>{"end":true,"count":…}</c>.</summary>
    /// <param name="cancellation">Ends the work when the reader leaves.</param>
    /// <response code="200">The lines, as they are read. Without the last the answer was cut off.</response>
    /// <response code="400">A parameter, a value or the query text is not understood.</response>
    /// <response code="503">Others are exporting; try again after <c>Retry-After</c> seconds.</response>
    [HttpGet("/export.ndjson", Name = "exportNdjson")]
    [EnableRateLimiting(PagesAndJson.Export)]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "application/x-ndjson")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, "application/problem+json")]
    public Task<IActionResult> Ndjson(CancellationToken cancellation) => Answer(ExportFormat.Ndjson, cancellation);

    /// <summary>Everything as Parquet, with the columns of <c>/search.csv</c>, typed; what it is stands in the metadata under <c>quotes.export</c>.</summary>
    /// <param name="cancellation">Ends the work when the reader leaves.</param>
    /// <response code="200">The file, as it is made. Without its footer it cannot be opened.</response>
    /// <response code="400">A parameter, a value or the query text is not understood.</response>
    /// <response code="503">Others are exporting; try again after <c>Retry-After</c> seconds.</response>
    [HttpGet("/export.parquet", Name = "exportParquet")]
    [EnableRateLimiting(PagesAndJson.Export)]
    [ProducesResponseType<Stream>(StatusCodes.Status200OK, "application/vnd.apache.parquet")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, "application/problem+json")]
    public Task<IActionResult> Parquet(CancellationToken cancellation) => Answer(ExportFormat.Parquet, cancellation);

    /// <summary>What <c>/export.csv</c> of the same parameters is: query, snapshot, and how many rows it has.</summary>
    /// <param name="cancellation">Ends the work when the reader leaves.</param>
    /// <response code="200">The description.</response>
    /// <response code="400">A parameter, a value or the query text is not understood.</response>
    [HttpGet(ExportFormat.Description, Name = "describeExport")]
    [ProducesResponseType<ExportJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    public IActionResult Describe(CancellationToken cancellation)
    {
        if (Read(out SearchRequest request) is { } problem) return problem;
        SearchResult answer = _desk.Search(request with { Limit = 0 }, cancellation);
        return answer.Error is { } error ? Problems.Query(request.Query, error) : Ok(ExportJson.Of(request, answer, _time.GetUtcNow()));
    }

    private async Task<IActionResult> Answer(ExportFormat format, CancellationToken cancellation)
    {
        if (Read(out SearchRequest request) is { } problem) return problem;
        using CancellationTokenSource patience = _desk.PatienceWith(cancellation);
        using QuoteSweep sweep = _desk.Sweep(request, patience.Token);
        if (sweep.Answer.Error is { } error) return Problems.Query(request.Query, error);
        ExportJson about = ExportJson.Of(request, sweep.Answer, _time.GetUtcNow());
        Describe(format, about);
        // Who asks for the headers alone has them now.
        if (Response.Body == Stream.Null) return new EmptyResult();
        await format.Write(sweep, about, Request.Host(), Response.Body, patience.Token);
        return new EmptyResult();
    }

    private ObjectResult? Read(out SearchRequest request)
    {
        ParsedParameters read = SearchDesk.Read(Request.Query);
        request = read.Request ?? new SearchRequest();
        IEnumerable<ParameterError> senseless = ExportFormat.LeftOut.Where(name => !string.IsNullOrEmpty(Request.Query[name])).Select(name =>
            new ParameterError(name, new Sentence("export-without", $"An export is everything that matches: it takes no “{name}”."), [.. SearchParameters.Names.Except(ExportFormat.LeftOut)]));
        ParameterError[] errors = [.. senseless, .. read.Errors];
        return errors.Length > 0 ? Problems.Parameters(errors) : null;
    }

    private void Describe(ExportFormat format, ExportJson about)
    {
        IHeaderDictionary headers = Response.Headers;
        Response.ContentType = format == ExportFormat.Csv ? "text/csv; charset=utf-8; header=present" : format.MediaType;
        headers.ContentDisposition = $"attachment; filename=\"quotes-{about.Index.Generation}.{format.Name}\"";
        headers["Quotes-Total"] = about.Total.ToString(CultureInfo.InvariantCulture);
        headers["Quotes-Generation"] = about.Index.Generation.ToString(CultureInfo.InvariantCulture);
        if (about.Index.UpdatedAt is { } at) headers["Quotes-Updated"] = HeaderUtilities.FormatDate(at);
        headers["Quotes-Query"] = about.Parameters;
        if (format == ExportFormat.Csv) headers.Link = $"<{ExportFormat.Description}?{about.Parameters}>; rel=\"describedby\"; type=\"application/json\"";
    }
}
