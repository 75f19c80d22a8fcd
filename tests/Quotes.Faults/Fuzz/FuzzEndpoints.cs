using System.Net;
using System.Net.Sockets;
using System.Text;
using CsCheck;
using Quotes.Cli.Tests;
using Quotes.Faults.Processes;

namespace Quotes.Faults.Fuzz;

/// <summary>Requests to a running site, most of them nearly good, some not even HTTP.</summary>
internal static class FuzzEndpoints
{
    private static readonly string[] Paths =
    [
        "/", "/search", "/search.json", "/search.csv", "/search.atom", "/api/v1/quotes", "/api/v1/quotes/0123456789abcdef", "/api/v1/articles/inv-00001", "/api/v1/speakers", "/api/v1/speakers/orsa-lindqvane", "/api/v1/changes", "/api/v1/corrections", "/api/v1/extract", "/api/v1/verify", "/mcp",
        "/quotes/x", "/articles/inv-00001", "/speakers", "/speakers/x", "/compare", "/verify", "/changes", "/corrections", "/concordance", "/groups", "/facet", "/export.csv", "/export.ndjson", "/export.parquet", "/suggest", "/opensearch.xml", "/help", "/openapi/v1.json", "/language",
        "/..", "/%2e%2e/quotes.db", "/%00", "/%ff%fe", "//", "/search.json/", "/quotes/%F0%9F%98%80", "/Assets/site.js",
    ];

    private static readonly string[] Keys = ["q", "speaker", "outlet", "country", "cue", "type", "kind", "from", "to", "sort", "seed", "limit", "cursor", "facet", "facetLimit", "fold", "minConfidence", "of", "by", "scale", "quote", "what", "article", "letter", "beside", "not.outlet", "lang", "x", ""];

    private static readonly string[] Values = ["paper", "%22signed+paper%22", "-1", "0", "101", "99999999999", "%00", "%ED%A0%80", "%FF", "%E2%80%AE", "2031-04-02", "2031-13", "newest", "speaker", "none", "1e309", "NaN", "*", "((((((", "%22", "a+OR+b+OR+c", "%3Cscript%3E", "orsa-lindqvane", "", "%25", "..%2f..", "a%0D%0AX:%20y"];

    public static void Run(Trial trial)
    {
        string folder = trial.NewFolder("asked");
        QuotesCommand.Run("ingest", Invention.File(trial, 0, 60), "--index", folder);
        OwnSite site = OwnSite.Start(folder).GetAwaiter().GetResult();
        try
        {
            Gen<string> pair = Gen.Select(Gen.Int[0, Keys.Length - 1], Gen.Int[0, Values.Length - 1]).Select((key, value) => $"{Keys[key]}={Values[value]}");
            Gen<string> address = Gen.Select(Gen.Int[0, Paths.Length - 1], pair.Array[0, 6]).Select((path, pairs) => Paths[path] + (pairs.Length == 0 ? "" : "?" + string.Join('&', pairs)));
            Gen<byte[]> body = Mutation.Of([Encoding.UTF8.GetBytes(Invention.Line(1)), """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search_quotes","arguments":{"q":"paper"}}}"""u8.ToArray()]);
            Gen<byte[]> request = Gen.Select(Gen.Int[0, 9], address, body).Select(Request);
            Fuzzing.Try(trial, request, trial.Wanted(800, 100_000), bytes => Send(site.Address, bytes), bytes => Encoding.Latin1.GetString(bytes));
            using HttpResponseMessage alive = site.Client.GetAsync("/search.json?q=paper").GetAwaiter().GetResult();
            trial.Must(alive.StatusCode == HttpStatusCode.OK, $"afterwards the site answers {alive.StatusCode}");
        }
        finally
        {
            site.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    // Written by hand, for a client library would not send most of it.
    private static byte[] Request(int kind, string address, byte[] body)
    {
        if (kind == 0) return body;
        string method = kind switch { < 6 => "GET", 6 => "HEAD", 7 => "PUT", _ => "POST" };
        byte[] content = method is "GET" or "HEAD" ? [] : body[..Math.Min(body.Length, 60_000)];
        string type = address.StartsWith("/mcp", StringComparison.Ordinal) || content.Length % 2 == 0 ? "application/json" : "text/plain";
        string head = $"{method} {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAccept: application/json, text/event-stream\r\n"
            + (content.Length == 0 ? "" : $"Content-Type: {type}\r\nContent-Length: {content.Length}\r\n") + "\r\n";
        return [.. Encoding.Latin1.GetBytes(head), .. content];
    }

    private static void Send(Uri site, byte[] request)
    {
        using TcpClient client = new() { ReceiveTimeout = 20_000, SendTimeout = 20_000 };
        client.Connect(site.Host, site.Port);
        using NetworkStream stream = client.GetStream();
        byte[] answer = new byte[4096];
        int length = 0;
        try
        {
            stream.Write(request);
            // What is no whole request is waited for in vain by the other side.
            client.Client.Shutdown(SocketShutdown.Send);
            length = stream.ReadAtLeast(answer, 12, throwOnEndOfStream: false);
            while (stream.Read(answer, Math.Min(length, answer.Length - 1), answer.Length - Math.Min(length, answer.Length - 1)) > 0)
            {
                // To the end.
            }
        }
        catch (IOException reset) when (reset.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.Shutdown })
        {
            return; // Thrown out, as a stranger may be.
        }
        string status = Encoding.ASCII.GetString(answer, 0, Math.Min(length, 12));
        if (length > 0 && (!status.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) || (status[9] == '5' && status != "HTTP/1.1 503"))) throw new InvalidOperationException($"answered {status}");
    }
}
