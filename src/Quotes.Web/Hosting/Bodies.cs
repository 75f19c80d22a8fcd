namespace Quotes.Web.Hosting;

/// <summary>Reads what is sent, and no more than is allowed.</summary>
internal static class Bodies
{
    /// <summary>The body; null when it is larger than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most) return null;
        // One byte more than allowed tells a full body from one that is too large.
        byte[] buffer = new byte[most + 1];
        int length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > most ? null : buffer[..length];
    }
}
