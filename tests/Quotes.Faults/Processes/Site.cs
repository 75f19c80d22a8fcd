using System.Net;
using System.Net.Sockets;
using Quotes.Cli.Tests;

namespace Quotes.Faults.Processes;

/// <summary><c>quotes serve</c> on a port of its own.</summary>
internal sealed class Site : IDisposable
{
    private readonly CommandRun _run;

    private Site(CommandRun run, string address)
    {
        _run = run;
        Client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };
    }

    public HttpClient Client { get; }

    /// <summary>Starts one and waits until it answers.</summary>
    public static Site Start(string folder)
    {
        string address = $"http://127.0.0.1:{FreePort()}";
        Site site = new(CommandRun.StartBehind(["env"], [("Quotes__Sample", "none"), ("Quotes__Rate", "0")], "serve", "--index", folder, "--urls", address), address);
        while (true)
        {
            if (site._run.HasExited) throw new InvalidOperationException($"the site did not start: {site._run.End().Error}");
            try
            {
                using HttpResponseMessage answer = site.Client.GetAsync("/search.json?limit=1").GetAwaiter().GetResult();
                if (answer.IsSuccessStatusCode) return site;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            Thread.Sleep(50);
        }
    }

    /// <summary>Tells it to end, and waits.</summary>
    public CommandOutcome Terminate()
    {
        _run.Signal("TERM");
        return _run.End();
    }

    public void Dispose()
    {
        Client.Dispose();
        _run.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
