using System.Net;
using System.Net.Sockets;

namespace Quotes.Benchmarks.Load;

/// <summary>Clients that never finish asking, and clients that never read: the site lets go of them.</summary>
internal static class SlowClients
{
    /// <summary>How many there are.</summary>
    public const int Count = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>How many were closed by the site.</summary>
    public static async Task<int> Run(int port, CancellationToken cancellation) =>
        (await Task.WhenAll(Enumerable.Range(0, Count).Select(_ => IsClosed(port, cancellation)))).Count(closed => closed);

    private static async Task<bool> IsClosed(int port, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using TcpClient client = new();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, patience.Token);
            NetworkStream stream = client.GetStream();
            await stream.WriteAsync("GET /search?q=river HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray(), patience.Token);
            byte[] answer = new byte[4096];
            // A letter every second: never silent, never done.
            while (true)
            {
                Task<int> read = stream.ReadAsync(answer, patience.Token).AsTask();
                while (!read.IsCompleted)
                {
                    await Task.WhenAny(read, Task.Delay(1000, patience.Token));
                    if (!read.IsCompleted) await stream.WriteAsync("a"u8.ToArray(), patience.Token);
                }
                if (await read == 0) return true;
            }
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
