using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Quotes.Ingestion.Tests;

public sealed class WebTests
{
    private static readonly ReadOptions Local = new() { Web = new WebOptions { AllowPrivateAddresses = true, Retries = 0 } };

    [Fact]
    public void APageIsFetchedAndKnowsWhereItCameFrom()
    {
        using OnePageServer server = new("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n", [.. "Caf"u8, 0xE9]);
        Article article = Reading.Article(server.Address, Local).Article;
        Assert.Equal(("Café", server.Address), (article.Text, article.Url));
    }

    [Fact]
    public void JsonLinesAreFetchedToo()
    {
        using OnePageServer server = new("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\n\r\n", "{\"text\":\"one\"}\n{\"text\":\"two\"}"u8.ToArray());
        Assert.Equal(2, Reading.All(server.Address, Local).Count);
    }

    [Fact]
    public void ThisMachineIsRefusedUnlessAllowed()
    {
        using OnePageServer server = new("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", "secret"u8.ToArray());
        ReadFailure failure = Reading.Failure(server.Address);
        Assert.Contains("which is not on the public internet", failure.Message, StringComparison.Ordinal);
        Assert.Equal(server.Address, failure.Location.ToString());
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:192.168.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://0/")]
    [InlineData("http://2130706433/")]
    public void PrivateAddressesAreRefusedInEverySpelling(string url) =>
        Assert.Contains("not on the public internet", Reading.Failure(url).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\n\r\n", "the server answered 404 Not Found, expected 200")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: file:///etc/hostname\r\n\r\n", "expected an http or https address")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n", "redirected more than 5 times")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n", "the server sent 'image/png': expected HTML")]
    public void WhatCannotBeHadSaysWhy(string head, string message)
    {
        using OnePageServer server = new(head, "x"u8.ToArray());
        Assert.Contains(message, Reading.Failure(server.Address, Local).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnswerLargerThanTheBoundIsCutOff()
    {
        using OnePageServer server = new("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", new byte[3 << 20]);
        Assert.Contains("larger than 1 MiB", Reading.Failure(server.Address, Local with { Web = Local.Web with { MaxDownloadBytes = 1 << 20 } }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AServerThatNeverAnswersIsLeft()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        ReadOptions options = Local with { Web = Local.Web with { FetchTimeout = TimeSpan.FromMilliseconds(200) } };
        Assert.Contains("(no whole answer within 0.2 seconds), so nothing is fetched there now", Reading.Failure($"http://{silent.LocalEndpoint}/", options).Message, StringComparison.Ordinal);
        options = options with { Web = options.Web with { IgnoreRobots = true } };
        Assert.Equal("no whole answer within 0.2 seconds", Reading.Failure($"http://{silent.LocalEndpoint}/", options).Message);
    }

    /// <summary>Answers every request with the same bytes.</summary>
    private sealed class OnePageServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public OnePageServer(string head, byte[] body)
        {
            _listener.Start();
            _ = Serve(head.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal), body);
        }

        public string Address => $"http://{_listener.LocalEndpoint}/page";

        public void Dispose() => _listener.Dispose();

        private async Task Serve(string head, byte[] body)
        {
            try
            {
                while (true)
                {
                    using TcpClient client = await _listener.AcceptTcpClientAsync();
                    NetworkStream stream = client.GetStream();
                    byte[] request = new byte[4096];
                    int length = await stream.ReadAsync(request);
                    if (length == 0) continue;
                    await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body]);
                }
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException)
            {
            }
        }
    }
}
