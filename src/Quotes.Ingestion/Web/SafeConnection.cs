using System.Net;
using System.Net.Sockets;

namespace Quotes.Ingestion;

/// <summary>Connects to public addresses only.</summary>
/// <remarks>
/// Names are looked up here, once, and the very address that was checked is connected to, so that no second look-up can
/// answer otherwise. It is asked for every connection, hence for every redirect that leads elsewhere.
/// </remarks>
internal sealed class SafeConnection(WebOptions options)
{
    private const int MostAddresses = 16;

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        IPAddress[] addresses = await AddressesAsync(context.DnsEndPoint.Host, cancellation).ConfigureAwait(false);
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

    // One address inside among several refuses the name: whoever mixes them wants to be taken for what he is not.
    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellation)
    {
        IPAddress[] addresses = IPAddress.TryParse(host, out IPAddress? written)
            ? [written] : await options.Resolve(host, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0) throw new WebException($"{Shown.Of(host)} has no address");
        if (!options.AllowPrivateAddresses && addresses.FirstOrDefault(address => !options.IsPublic(address)) is { } inside)
        {
            throw new WebException(WebAddress.NotPublic(host, inside));
        }
        return addresses.Length > MostAddresses ? addresses[..MostAddresses] : addresses;
    }
}
