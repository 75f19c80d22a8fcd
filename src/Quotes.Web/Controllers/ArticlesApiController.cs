using Microsoft.AspNetCore.Mvc;
using Quotes.Archive;
using Quotes.Web.Hosting;
using Quotes.Web.Json;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>Articles as JSON.</summary>
[ApiController]
[EntityTag]
[Tags("Articles")]
public sealed class ArticlesApiController : ControllerBase
{
    private readonly QuoteArchive _archive;

    /// <summary>Made by the host.</summary>
    public ArticlesApiController(QuoteArchive archive) => _archive = archive;

    /// <summary>One article with every quote found in it.</summary>
    /// <param name="id">The article's id; see <c>links.self</c> for ids that do not fit a path.</param>
    /// <response code="200">The article.</response>
    /// <response code="404">There is no such article.</response>
    [HttpGet("/api/v1/articles/{id}", Name = "getArticle")]
    [ProducesResponseType<ArticleJson>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound, "application/problem+json")]
    public IActionResult Article(string id) =>
        _archive.FindArticle(Addresses.FromPath(id)) is { } record ? Ok(ToJson.Article(record, _archive.HistoryOf(record.Article))) : Problems.NotFound("article", id);
}
