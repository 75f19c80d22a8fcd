using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Quotes.Web.Hosting;

/// <summary>What the server itself bears before a request is one.</summary>
internal static class ServerLimits
{
    /// <summary>The most bytes of a body that no endpoint has a limit of its own for.</summary>
    public const int MostBody = 64 << 10;

    /// <summary>Sets them.</summary>
    public static void Set(KestrelServerOptions options, Limits limits)
    {
        options.AddServerHeader = false;
        options.AllowSynchronousIO = false;
        KestrelServerLimits server = options.Limits;
        // The address of a verified quote carries it whole, each character as up to nine.
        server.MaxRequestLineSize = 64 << 10;
        server.MaxRequestHeaderCount = 64;
        server.MaxRequestHeadersTotalSize = 32 << 10;
        server.MaxRequestBodySize = MostBody;
        server.MaxConcurrentConnections = limits.Connections;
        server.MaxConcurrentUpgradedConnections = 0;
        server.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        server.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        // Slower than a telephone line is no reader and no writer.
        server.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));
        server.MinResponseDataRate = new MinDataRate(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
