using Microsoft.AspNetCore.Mvc.Filters;

namespace Quotes.Web.Hosting;

/// <summary>Lets only the bearer of a token for corrections through. There is no cookie, so no other site can make a reader's browser do it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsTokenAttribute : Attribute, IResourceFilter
{
    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        HttpContext http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        AccessTokens tokens = http.RequestServices.GetRequiredService<AccessTokens>();
        if (!tokens.Has(TokenScope.Corrections))
        {
            context.Result = Problems.Of(StatusCodes.Status403Forbidden, "Writing is switched off",
                "This site only reads. Whoever runs it can switch writing on with the setting Quotes:Token or QUOTES_TOKEN, or with tokens that 'quotes token new' makes, or correct quotes with the command 'quotes correct'.");
        }
        else if (http.Request.Query.Count > 0)
        {
            context.Result = Problems.Of(StatusCodes.Status400BadRequest, "No parameters here",
                "This address takes none: a token goes into the header Authorization, all else into the JSON body. What stands in an address is kept in logs and histories.");
        }
        else if (tokens.Borne(http.Request, TokenScope.Corrections) is not { } token)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            context.Result = Problems.Of(StatusCodes.Status401Unauthorized, "No token, or another one",
                "Writing needs the header “Authorization: Bearer TOKEN” with a token of this site that is for corrections and has not expired.");
        }
        else
        {
            http.Features.Set(token);
        }
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
