namespace Quotes.Web.Hosting;

/// <summary>Reads bodies that have a bound.</summary>
internal static class RequestBody
{
    /// <summary>The whole body; null when it has more than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> ReadBody(this HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most) return null;
        // One byte more than allowed tells a full body from one that is too large.
        byte[] buffer = new byte[most + 1];
        int length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > most ? null : buffer[..length];
    }
}
