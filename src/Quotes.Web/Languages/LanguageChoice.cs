using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Quotes.Web.Hosting;

namespace Quotes.Web.Languages;

/// <summary>Chooses the language of a page: what the reader picked, else what the browser asks for, else English. Data is always English.</summary>
internal static class LanguageChoice
{
    /// <summary>The cookie that keeps what was picked.</summary>
    public const string Cookie = "language";

    /// <summary>Sets <see cref="Language.Current"/> for the rest of the request. Comes after routing, which tells pages from data.</summary>
    public static void UseLanguages(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!IsData(context))
        {
            Language.Current = Of(context.Request);
            context.Response.OnStarting(static state =>
            {
                HttpResponse response = ((HttpContext)state).Response;
                response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
                if (response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true) response.Headers.ContentLanguage = Of(response.HttpContext.Request).Tag;
                return Task.CompletedTask;
            }, context);
        }
        await next(context);
    });

    /// <summary>The language a page answers this request in.</summary>
    public static Language Of(HttpRequest request) => Named(request.Cookies[Cookie]) ?? Asked(request) ?? Language.English;

    /// <summary>The language of that tag, or null.</summary>
    public static Language? Named(string? tag) => Language.All.FirstOrDefault(l => l.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a page offers to be read in another language.</summary>
    public static string Address(Language language, HttpContext context) =>
        "/language" + QueryString.Create("to", language.Tag).Add("back", Errors.AskedPath(context) + Errors.AskedQuery(context));

    // "fr-CA" asks for French; "*" and languages we do not have say nothing.
    private static Language? Asked(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(asked => asked.Quality is not 0)
        .OrderByDescending(asked => asked.Quality ?? 1)
        .Select(asked => Named(asked.Value.Value?.Split('-')[0]))
        .FirstOrDefault(language => language is not null);

    private static bool IsData(HttpContext context) =>
        CrossOriginReads.IsData(Errors.AskedPath(context)) || context.GetEndpoint()?.Metadata.GetMetadata<ApiControllerAttribute>() is not null;
}
