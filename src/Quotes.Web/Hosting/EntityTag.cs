using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Hosting;

/// <summary>Tags a good answer with what it was made from (index generation and corrections, address, language, build of the host) and spares who has it already.</summary>
/// <remarks>The address includes the representation: page, JSON and CSV have their own.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class EntityTagAttribute : Attribute, IResourceFilter
{
    private static readonly string Build = typeof(EntityTagAttribute).Module.ModuleVersionId.ToString("N");

    /// <summary>Whether answers under one tag say the same, but not byte by byte.</summary>
    public bool Weak { get; init; }

    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        HttpContext http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method)) return;
        // Taken before the answer is made: an answer may be newer than its tag, never older.
        IndexState state = http.RequestServices.GetRequiredService<QuoteArchive>().Index.State;
        EntityTagHeaderValue tag = Tag(state, http.Request, Weak);
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            {
                http.Response.Headers.ETag = tag.ToString();
                http.Response.Headers.CacheControl = "no-cache";
            }
            return Task.CompletedTask;
        });
        if (Has(http.Request.Headers.IfNoneMatch, tag)) context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static EntityTagHeaderValue Tag(IndexState state, HttpRequest request, bool weak)
    {
        string made = $"{Build}\n{Language.Current.Tag}\n{state.Corrections}\n{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}";
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made)).AsSpan(0, 8));
        return new EntityTagHeaderValue($"\"{state.Generation}-{hash}\"", weak);
    }

    private static bool Has(StringValues ifNoneMatch, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(ifNoneMatch, out IList<EntityTagHeaderValue>? known)
        && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false));
}
