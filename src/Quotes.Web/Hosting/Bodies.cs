namespace Quotes.Web.Hosting;

/// <summary>Reads what is sent, and no more than is allowed.</summary>
internal static class Bodies
{
    // A body that trickles in holds a place others wait for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The body; null when it is larger than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most) return null;
        // One byte more than allowed tells a full body from one that is too large.
        byte[] buffer = new byte[most + 1];
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        int length;
        try
        {
            length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body did not come in time.", StatusCodes.Status408RequestTimeout);
        }
        return length > most ? null : buffer[..length];
    }
}
