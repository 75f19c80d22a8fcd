namespace Quotes.Web.Hosting;

/// <summary>Tells machines where the next page is without their reading this one.</summary>
internal static class NextPage
{
    /// <summary>Puts the address into the <c>Link</c> header (RFC 8288); null at the end leaves it out.</summary>
    public static void LinkToNext(this HttpResponse response, string? next)
    {
        if (next is not null) response.Headers.Link = $"<{next}>; rel=\"next\"";
    }
}
