using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Quotes.Search;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Limits;

/// <summary>Queries made to exhaust the host, each against the host itself.</summary>
public sealed class HostileQueryTests(NewsroomHost host)
{
    private static readonly Dictionary<string, string> Queries = new()
    {
        ["a beginning of nothing"] = "*",
        ["a leading wildcard"] = "*rry",
        ["a short beginning"] = "fe*",
        ["a wildcard within"] = "f*rry",
        ["nine beginnings"] = string.Join(" OR ", Enumerable.Range(0, 9).Select(i => $"ferr{(char)('a' + i)}*")),
        ["two thousand and one characters"] = new string('a', 2001),
        ["a hundred and one words"] = string.Join(' ', Enumerable.Range(0, 101).Select(i => "w" + i)),
        ["a hundred and one alternatives"] = string.Join(" OR ", Enumerable.Range(0, 101).Select(i => "w" + i)),
        ["a phrase of two hundred and one words"] = "\"" + string.Join(' ', Enumerable.Repeat("we", 201)) + "\"",
        ["a phrase with too many words between"] = "\"ferry sails\"~51",
        ["a phrase with endless words between"] = "\"ferry sails\"~99999999999999999999",
        ["a search near without an end"] = "ferry NEAR/99999999999 sails",
        ["deep brackets"] = new string('(', 21) + "ferry" + new string(')', 21),
        ["a thousand brackets"] = new string('(', 1000),
        ["deep negation"] = string.Concat(Enumerable.Repeat("NOT (", 21)) + "ferry" + new string(')', 21),
        ["a field nobody knows"] = "spaeker:maro",
        ["a range without an end"] = "date:2025..99999",
        ["a word like others"] = "ferry~0.1",
        ["a weight"] = "ferry^1000",
    };

    private static readonly Dictionary<string, string> Parameters = new()
    {
        ["a page of everything"] = "q=ferry&limit=1000000",
        ["a page of less than nothing"] = "q=ferry&limit=-1",
        ["all values of a facet"] = "q=ferry&facet=article&facetLimit=100000000",
        ["a facet nobody knows"] = "q=ferry&facet=text",
        ["a cursor of somebody's making"] = "q=ferry&cursor=AAAAAAAAAAAAAAAA",
        ["a cursor that is none"] = "q=ferry&cursor=%00%ff%22",
        ["a huge cursor"] = "q=ferry&cursor=" + new string('A', 20_000),
        ["too many values"] = string.Join('&', Enumerable.Range(0, 201).Select(i => "outlet=o" + i)),
        ["a thousand parameters nobody knows"] = string.Join('&', Enumerable.Range(0, 1000).Select(i => "p" + i + "=1")),
        ["a parameter twice"] = "q=ferry&q=gulls",
        ["a day that is none"] = "from=2025-02-31",
        ["a confidence beyond all doubt"] = "minConfidence=1e308",
        ["a confidence that is no number"] = "minConfidence=NaN",
        ["a seed without an end"] = "sort=random&seed=99999999999999999999",
    };

    public static TheoryData<string> QueryNames => [.. Queries.Keys];

    public static TheoryData<string> ParameterNames => [.. Parameters.Keys];

    [Theory, MemberData(nameof(QueryNames))]
    public async Task AHostileQueryIsRefusedByEveryFaceOfTheSearch(string name)
    {
        string query = "q=" + Uri.EscapeDataString(Queries[name]);
        foreach (string face in (string[])["/search.json?", "/api/v1/quotes?", "/concordance.json?", "/concordance.csv?", "/search/speakers.json?", "/api/v1/compare?of=ilse-maro&of=jonas-teck&", "/export.csv.json?", "/export.ndjson?", "/search.atom?", "/search.csv?"])
        {
            JsonElement problem = await host.Json(face + query, HttpStatusCode.BadRequest);
            Assert.NotEqual("", problem.GetProperty("detail").GetString());
        }
        foreach (string page in (string[])["/search?", "/concordance?", "/search/speakers?", "/search/facet?field=outlet&", "/compare?of=ilse-maro&of=jonas-teck&"]) await host.Page(page + query, HttpStatusCode.BadRequest);
    }

    [Theory, MemberData(nameof(ParameterNames))]
    public async Task AHostileParameterIsRefusedInALengthThatDoesNotGrowWithIt(string name)
    {
        foreach (string face in (string[])["/search.json?", "/export.csv?", "/search?"])
        {
            using HttpResponseMessage answer = await host.Get(face + Parameters[name]);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.InRange(body.Length, 1, 120_000);
        }
    }

    [Fact]
    public async Task AQueryAtTheLimitsIsAnswered()
    {
        string most = string.Join(" OR ", Enumerable.Range(0, 100).Select(i => "ferry" + i));
        Assert.True(most.Length <= QueryLimits.Length);
        await host.Json("/search.json?q=" + Uri.EscapeDataString(most));
        await host.Json("/search.json?q=" + Uri.EscapeDataString(new string('(', 19) + "ferry" + new string(')', 19)));
        await host.Json("/search.json?limit=100&facetLimit=1000&facet=article&q=" + Uri.EscapeDataString("\"ferry sails\"~50"));
    }

    [Fact]
    public async Task LongAddressesAndManyOrLongHeadersAreRefused()
    {
        Assert.Equal(414, await Status("GET /search?q=" + new string('a', 70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        Assert.Equal(431, await Status("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Long: " + new string('a', 40_000) + "\r\n\r\n"));
        Assert.Equal(431, await Status("GET /healthz HTTP/1.1\r\nHost: localhost\r\n" + string.Concat(Enumerable.Range(0, 70).Select(i => $"X-{i}: 1\r\n")) + "\r\n"));
        Assert.Equal(400, await Status("GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n"));
        Assert.Equal(400, await Status("GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"));
        Assert.Equal(413, await Status("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: 9000000000\r\n\r\n"));
    }

    private async Task<int> Status(string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(host.Client.BaseAddress!.Host, host.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = client.GetStream();
        Task sent = stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken).AsTask();
        byte[] answer = new byte[12];
        await stream.ReadExactlyAsync(answer, TestContext.Current.CancellationToken);
        // The host may close before it has read all of it.
        await sent.ContinueWith(static _ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        return int.Parse(Encoding.ASCII.GetString(answer, 9, 3), System.Globalization.CultureInfo.InvariantCulture);
    }
}
