using Microsoft.AspNetCore.Http.Extensions;

namespace Quotes.Web.Hosting;

/// <summary>Tells where the reader reached this host.</summary>
internal static class RequestHost
{
    /// <summary>What every full address of this host begins with, such as <c>https://quotes.example</c>, without a slash at the end.</summary>
    public static string Host(this HttpRequest request) => UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase).TrimEnd('/');
}
