using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Quotes.Cli.Tests;

public sealed class ServeTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task ThePageAnswersOnWhatWasIngestedAndSigtermEndsIt()
    {
        Assert.Equal(0, QuotesCommand.Run("ingest", _workspace.Write("a.jsonl", Workspace.Article("a")), "--index", _workspace.Index).ExitCode);
        string address = $"http://127.0.0.1:{FreePort()}";
        using Process server = QuotesCommand.Start("serve", "--index", _workspace.Index, "--urls", address);
        Task<string> output = server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new Uri(address) };
        Assert.Contains("\"total\":{\"value\":", await Answer(client, server, "/api/v1/quotes?q=river"), StringComparison.Ordinal);
        Assert.Contains("Brandt", await client.GetStringAsync("/search?q=river", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using Process kill = Process.Start("kill", ["-TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(server.ExitCode == 0, await output + await error);
    }

    private static async Task<string> Answer(HttpClient client, Process server, string path)
    {
        while (true)
        {
            Assert.False(server.HasExited);
            try
            {
                return await client.GetStringAsync(path, TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException notYet) when (notYet.StatusCode is null or HttpStatusCode.ServiceUnavailable)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
