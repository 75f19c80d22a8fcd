using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Quotes.Cli.Tests;

/// <summary>The site's log, and what the command says, while somebody tries to write in it.</summary>
public sealed class HostLogTests : IDisposable
{
    private const string Secret = "a-very-secret-token-of-mine";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("text", "queries")]
    [InlineData("json", "queries")]
    [InlineData("text", "paths")]
    public async Task NobodyCanForgeALineAndNoTokenIsInIt(string form, string requests)
    {
        Assert.Equal(0, QuotesCommand.Run("ingest", _workspace.Write("a.jsonl", Workspace.Article("a")), "--index", _workspace.Index).ExitCode);
        string address = $"http://127.0.0.1:{FreePort()}";
        using Process server = QuotesCommand.Start("serve", "--index", _workspace.Index, "--urls", address, "--set", $"Log={form}", "--set", $"LogRequests={requests}", "--set", $"Token={Secret}");
        Task<string> output = server.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), error = server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Authorization", "Bearer " + Secret);
        await Answered(client, server, "/healthz");
        await Answered(client, server, "/search?q=river%0Ainfo:%20Forged%5B0%5D%20line%1B%5B31m&sort=newest");
        await Answered(client, server, "/articles/x%0D%0Acrit:%20Forged%5B0%5D%20line%1B%5D0;title%07%E2%80%AE");
        await Answered(client, server, "/search?token=" + Secret);
        await Answered(client, server, "/search?q=confidential-river");
        using Process kill = Process.Start("kill", ["-TERM", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        string log = await output + await error;
        Assert.DoesNotContain(Secret, log, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', log);
        Assert.DoesNotContain('\u202E', log);
        Assert.Equal(requests == "queries", log.Contains("confidential-river", StringComparison.Ordinal));
        Assert.Contains("/articles/", log, StringComparison.Ordinal);
        foreach (string line in log.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (form == "json") JsonDocument.Parse(line).Dispose();
            else Assert.Matches("^(?:info|warn|fail): (?:Quotes|Microsoft)[A-Za-z.]*\\[[0-9]+\\] ", line);
        }
    }

    [Fact]
    public void WhatAnArticleHoldsCannotCommandTheTerminal()
    {
        string file = _workspace.Write("a.jsonl", """{"id":"x\u001b]0;owned\u0007\nquotes: all is well","title":"t","text":""}""" + "\n");
        CommandOutcome ingested = QuotesCommand.Run("ingest", file, "--index", _workspace.Index);
        Assert.Equal(1, ingested.ExitCode);
        Assert.DoesNotContain('\u001B', ingested.Error + ingested.Output);
        Assert.DoesNotContain('\u0007', ingested.Error + ingested.Output);
        Assert.DoesNotContain("\nquotes: all is well", ingested.Error, StringComparison.Ordinal);
        CommandOutcome shown = QuotesCommand.Run("show", "\u001B[2J\nquotes: forged \u202Egnp.", "--index", _workspace.Index);
        Assert.NotEqual(0, shown.ExitCode);
        Assert.DoesNotContain('\u001B', shown.Error);
        Assert.DoesNotContain('\u202E', shown.Error);
        Assert.DoesNotContain("\nquotes: forged", shown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryMessageOfTheCommandGoesThroughTheTerminal()
    {
        foreach (string file in Repository.Files().Where(f => f.StartsWith("src/Quotes.Cli/", StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal) && !f.EndsWith("/Terminal.cs", StringComparison.Ordinal)))
        {
            Assert.False(File.ReadAllText(Repository.At(file)).Contains("Console.Error.Write", StringComparison.Ordinal), $"{file} writes to standard error by itself; Terminal.Tell keeps a hostile article's text from commanding the terminal.");
        }
    }

    private static async Task Answered(HttpClient client, Process server, string path)
    {
        while (true)
        {
            Assert.False(server.HasExited);
            try
            {
                using HttpResponseMessage answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException)
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
