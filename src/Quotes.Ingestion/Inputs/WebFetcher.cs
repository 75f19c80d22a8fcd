using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Quotes.Ingestion;

/// <summary>Gets a page or file by http or https, within bounds of size and time, from public addresses only unless told otherwise.</summary>
internal sealed class WebFetcher(ReadOptions options)
{
    private const int MaxRedirects = 5;

    /// <summary>What a URL brought.</summary>
    /// <param name="Address">Where it came from in the end.</param>
    /// <param name="MediaType">The media type the server named, in lower case, or null.</param>
    /// <param name="Charset">The character set the server named, or null.</param>
    /// <param name="Content">The bytes.</param>
    public sealed record Fetched(Uri Address, string? MediaType, string? Charset, MemoryStream Content);

    /// <summary>Gets what is at the address.</summary>
    /// <exception cref="IOException">It could not be had; the message says why.</exception>
    public async Task<Fetched> GetAsync(Uri address, CancellationToken cancellation)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.FetchTimeout);
        using HttpClient client = new(Handler());
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("quotes", "1"));
        try
        {
            for (int redirects = 0; ; redirects++)
            {
                using HttpResponseMessage response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
                if (response.Headers.Location is { } location && (int)response.StatusCode is 301 or 302 or 303 or 307 or 308)
                {
                    if (redirects == MaxRedirects) throw new IOException($"redirected more than {MaxRedirects} times");
                    address = new Uri(address, location);
                    if (address.Scheme is not ("http" or "https")) throw new IOException($"redirected to {Shown.Of(address.AbsoluteUri)}: expected an http or https address");
                    continue;
                }
                if (!response.IsSuccessStatusCode) throw new IOException($"the server answered {(int)response.StatusCode} {response.ReasonPhrase}, expected 200");
                MediaTypeHeaderValue? type = response.Content.Headers.ContentType;
                MemoryStream content = await ReadAsync(response.Content, limit.Token).ConfigureAwait(false);
                return new Fetched(address, type?.MediaType?.ToLowerInvariant(), type?.CharSet?.Trim('"'), content);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException(FormattableString.Invariant($"no whole answer within {options.FetchTimeout.TotalSeconds:0.#} seconds"));
        }
        catch (HttpRequestException error)
        {
            throw new IOException(error.InnerException is IOException cause ? cause.Message : error.Message, error);
        }
    }

    private async Task<MemoryStream> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        using Stream stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        MemoryStream whole = new();
        byte[] buffer = new byte[64 << 10];
        for (int count; (count = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            if (whole.Length + count > options.MaxDownloadBytes) throw new IOException($"the answer is larger than {Shown.Bytes(options.MaxDownloadBytes)}");
            whole.Write(buffer, 0, count);
            options.Meter?.Add(count);
        }
        whole.Position = 0;
        return whole;
    }

    // Names are looked up here, once, and the very address that was checked is connected to, so that no second look-up can answer otherwise.
    // A proxy would do the look-up elsewhere, hence none unless private addresses are allowed anyway.
    private SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = options.AllowPrivateAddresses,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = 64,
        ConnectCallback = options.AllowPrivateAddresses ? null : ConnectAsync,
    };

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        string host = context.DnsEndPoint.Host;
        IPAddress[] addresses = IPAddress.TryParse(host, out IPAddress? written)
            ? [written] : await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        if (addresses.FirstOrDefault(a => !PublicAddress.Is(a)) is { } inside)
        {
            throw new IOException($"{host} is {inside}, which is not on the public internet; --allow-private-addresses permits it");
        }
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
