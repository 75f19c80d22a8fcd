using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Quotes.Extraction;
using Quotes.Json;
using Quotes.Web.Hosting;
using Quotes.Web.Json;

namespace Quotes.Web.Controllers;

/// <summary>Finds quotes in a text that is sent; keeps nothing of it.</summary>
[ApiController]
[Tags("Extraction")]
public sealed class ExtractController : ControllerBase
{
    /// <summary>The most bytes a body may have.</summary>
    public const int MaxBytes = 1 << 20;

    private readonly QuoteExtractor _extractor;

    /// <summary>Made by the host.</summary>
    public ExtractController(QuoteExtractor extractor) => _extractor = extractor;

    /// <summary>Find the quotes in a text. Send JSON, or the text itself as <c>text/plain</c>; 1 MB at most. Nothing is stored.</summary>
    /// <response code="200">The quotes, in the shape of <c>quotes extract</c>.</response>
    /// <response code="400">The body is not what the media type says, or has no text.</response>
    /// <response code="413">The body is larger than 1 MB.</response>
    /// <response code="415">The body is neither JSON nor plain text.</response>
    [HttpPost("/api/v1/extract", Name = "extract")]
    [EnableRateLimiting(PagesAndJson.Extraction)]
    [DisableRequestSizeLimit]
    [ProducesResponseType<ExtractionResultJson>(StatusCodes.Status200OK, MediaTypeNames.Application.Json)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status413PayloadTooLarge, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status415UnsupportedMediaType, "application/problem+json")]
    public async Task<IActionResult> Extract(CancellationToken cancellation)
    {
        if (Request.Query.Count > 0)
        {
            return Problems.Parameters([.. Request.Query.Keys.Select(k => new Search.ParameterError(k, new Search.Sentence("no-parameter-here", $"There is no parameter “{k}” here: what is known about the text goes into the JSON body."), []))]);
        }
        if (await Bodies.Read(Request, MaxBytes, cancellation) is not { } bytes)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "Too large", $"The body is larger than {MaxBytes} bytes. Send the text in parts, or use the command line: quotes extract.");
        }
        (Article? article, IActionResult? problem) = Read(bytes);
        if (article is null) return problem!;
        IReadOnlyList<Quote> quotes = _extractor.Extract(article);
        return Content(ExtractionJson.Line(article, quotes), MediaTypeNames.Application.Json, Encoding.UTF8);
    }

    private (Article?, IActionResult?) Read(byte[] body)
    {
        try
        {
            return (Request.GetTypedHeaders().ContentType?.MediaType.Value?.ToLowerInvariant()) switch
            {
                MediaTypeNames.Text.Plain => Checked(new ExtractRequestJson { Text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body) }),
                MediaTypeNames.Application.Json => Checked(JsonSerializer.Deserialize<ExtractRequestJson>(body, JsonSerializerOptions.Web)),
                var other => (null, Problems.Of(StatusCodes.Status415UnsupportedMediaType, "Unsupported media type",
                    $"The body is {other ?? "of no stated type"}; send application/json or text/plain.")),
            };
        }
        catch (JsonException failure)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, "Not the JSON expected", failure.Message));
        }
        catch (DecoderFallbackException)
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, "Not UTF-8", "The text has bytes that are not UTF-8."));
        }
    }

    private static (Article?, IActionResult?) Checked(ExtractRequestJson? sent)
    {
        if (string.IsNullOrWhiteSpace(sent?.Text))
        {
            return (null, Problems.Of(StatusCodes.Status400BadRequest, "No text", "The body has no text to find quotes in; JSON carries it as “text”."));
        }
        DateTimeOffset? published = null;
        if (!string.IsNullOrEmpty(sent.Date))
        {
            if (!DateTimeOffset.TryParse(sent.Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset at))
            {
                return (null, Problems.Of(StatusCodes.Status400BadRequest, "Not a date", $"“date” is “{sent.Date}”; expected a day such as 2026-03-05, or a day with a time."));
            }
            published = at;
        }
        return (new Article
        {
            Id = string.IsNullOrEmpty(sent.Id) ? QuoteId.ForArticle(sent.Url ?? sent.Text) : sent.Id,
            Text = sent.Text,
            Title = sent.Title,
            Url = sent.Url,
            Outlet = sent.Outlet,
            PublishedAt = published,
            Language = sent.Language,
        }, null);
    }
}
