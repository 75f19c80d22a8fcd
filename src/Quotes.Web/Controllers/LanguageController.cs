using Microsoft.AspNetCore.Mvc;
using Quotes.Web.Languages;
using Quotes.Web.Pages;

namespace Quotes.Web.Controllers;

/// <summary>Keeps the language a reader picks.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class LanguageController : Controller
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Keeps the language in a cookie and goes back to the page, on this host only.</summary>
    /// <param name="to">The language's tag.</param>
    /// <param name="back">The path of the page; the front page if it is none of this host's.</param>
    [HttpGet("/language")]
    public IActionResult Pick(string? to, string? back)
    {
        if (LanguageChoice.Named(to) is not { } language)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Language spoken = Language.Current;
            return View("~/Views/Error/Error.cshtml", new ErrorPage(400, spoken["error.language.title"],
                spoken["error.language.detail", to, string.Join(", ", Language.All.Select(l => l.Tag))], []));
        }
        Response.Cookies.Append(LanguageChoice.Cookie, language.Tag, new CookieOptions
        {
            MaxAge = Kept,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            IsEssential = true,
        });
        Response.Headers.CacheControl = "no-store";
        return LocalRedirect(Url.IsLocalUrl(back) ? back! : "/");
    }
}
