using System.IO.Compression;
using System.Text;

namespace Quotes.Ingestion.Tests;

public sealed class WarcTests : IDisposable
{
    private const string Address = "https://www.meridianwire.example/2031/04/02/talks";

    private static readonly string Page =
        "<html lang=en><head><meta charset=utf-8><title>Talks to go on</title></head><body><article><h1>Talks to go on</h1>"
        + string.Concat(Enumerable.Range(1, 5).Select(n => $"<p>“We have not left the table,” the minister said on day {n} of the talks, adding that both sides were willing to stay for as long as it takes to agree.</p>"))
        + "</article></body></html>";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AStoredPageIsAnArticleUnderItsAddress()
    {
        byte[] file = [.. Record("warcinfo", null, "application/warc-fields", "software: none\r\n"u8.ToArray()), .. Response(Address, Page), .. Record("request", Address, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray())];
        Article article = Reading.Article(_folder.Write("a.warc", file)).Article;
        Assert.Equal(Address, article.Url);
        Assert.Equal("Talks to go on", article.Title);
        Assert.Contains("“We have not left the table,” the minister said on day 5", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void RecordsPackedOneByOneAreReadToTheEnd()
    {
        byte[] file = [.. TemporaryFolder.Gzip(Response(Address, Page)), .. TemporaryFolder.Gzip(Response(Address + "2", Page)), .. TemporaryFolder.Gzip(Response(Address + "3", Page))];
        Assert.Equal([Address, Address + "2", Address + "3"], Reading.All(_folder.Write("a.warc.gz", file)).Select(r => Assert.IsType<ArticleRead>(r).Article.Url));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void WhatItTravelledInIsUndone(string encoding)
    {
        using MemoryStream packed = new();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            _ => new BrotliStream(packed, CompressionLevel.Fastest),
        })
        {
            packing.Write(Encoding.UTF8.GetBytes(Page));
        }
        byte[] body = packed.ToArray();
        byte[] chunked = [.. Encoding.ASCII.GetBytes($"{body.Length / 2:x}\r\n"), .. body[..(body.Length / 2)], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - (body.Length / 2):X};x=y\r\n"), .. body[(body.Length / 2)..], .. "\r\n0\r\n\r\n"u8];
        Assert.NotNull(Reading.Article(_folder.Write("a.warc", Response(Address, body, $"Content-Encoding: {encoding}\r\n"))).Article);
        Assert.NotNull(Reading.Article(_folder.Write("b.warc", Response(Address, chunked, $"Content-Encoding: {encoding}\r\nTransfer-Encoding: chunked\r\n"))).Article);
    }

    [Fact]
    public void EncodingsAlreadyUndoneAreLeftAlone() =>
        Assert.NotNull(Reading.Article(_folder.Write("a.warc", Response(Address, Encoding.UTF8.GetBytes(Page), "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"))).Article);

    [Fact]
    public void PicturesErrorsAndRedirectsArePassedOver()
    {
        byte[] file =
        [
            .. Response(Address, [1, 2, 3], type: "image/png"),
            .. Response(Address, Encoding.UTF8.GetBytes(Page), status: "404 Not Found"),
            .. Response(Address, [], "Location: /elsewhere\r\n", status: "301 Moved Permanently"),
            .. Record("resource", Address, "image/png", [1, 2, 3]),
            .. Record("metadata", Address, "text/plain", "via: nowhere"u8.ToArray()),
            .. Response(Address, Page),
        ];
        Assert.NotNull(Reading.Article(_folder.Write("a.warc", file)).Article);
    }

    [Fact]
    public void PlainTextMadeOfPagesIsRead()
    {
        byte[] file = Record("conversion", Address, "text/plain", "“We have not left the table,” the minister said."u8.ToArray());
        Assert.Equal("“We have not left the table,” the minister said.", Reading.Article(_folder.Write("a.warc", file)).Article.Text);
    }

    [Fact]
    public void ABadRecordDoesNotSpoilThoseBehindIt()
    {
        byte[] file =
        [
            .. Record("response", Address, "application/http;msgtype=response", "no answer"u8.ToArray()),
            .. Response(Address + "2", [0x1f, 0x8b, 1, 2, 3], "Content-Encoding: gzip\r\n"),
            .. Response(Address + "3", Page),
        ];
        IReadOnlyList<ReadResult> results = Reading.All(_folder.Write("a.warc", file));
        Assert.Contains("begins 'no answer': expected an HTTP status line", Assert.IsType<ReadFailure>(results[0]).Message, StringComparison.Ordinal);
        Assert.EndsWith("a.warc#" + Address + "2", Assert.IsType<ReadFailure>(results[1]).Location.Path, StringComparison.Ordinal);
        Assert.IsType<ArticleRead>(results[2]);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n", "begins 'GET / HTTP/1.1': expected WARC/1.0 or WARC/1.1")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n", "no Content-Length")]
    [InlineData("WARC/1.0\r\nContent-Length: -5\r\n\r\n", "the Content-Length '-5'")]
    [InlineData("WARC/1.0\r\nContent-Length: 500\r\n\r\nshort", "ends in the middle of record 2")]
    public void WhatCannotBeFollowedEndsTheFileAfterWhatWasRead(string rest, string said)
    {
        IReadOnlyList<ReadResult> results = Reading.All(_folder.Write("a.warc", [.. Response(Address, Page), .. Encoding.ASCII.GetBytes(rest)]));
        Assert.IsType<ArticleRead>(results[0]);
        Assert.Contains(said, Assert.IsType<ReadFailure>(results[1]).Message, StringComparison.Ordinal);
        Assert.Equal(2, results.Count);
    }

    [Fact]
    public void APageTooLargeIsPassedOverAndSaid()
    {
        byte[] file = [.. Response(Address, Page), .. Response(Address + "2", Page[..100])];
        IReadOnlyList<ReadResult> results = Reading.All(_folder.Write("a.warc", file), new ReadOptions { MaxDocumentBytes = 500 });
        Assert.Contains("more than the 500 bytes", Assert.IsType<ReadFailure>(results[0]).Message, StringComparison.Ordinal);
        Assert.Equal(2, results.Count);
    }

    private static byte[] Response(string address, string page) => Response(address, Encoding.UTF8.GetBytes(page));

    private static byte[] Response(string address, byte[] body, string headers = "", string type = "text/html; charset=utf-8", string status = "200 OK") =>
        Record("response", address, "application/http;msgtype=response", [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{headers}\r\n"), .. body]);

    private static byte[] Record(string type, string? address, string contentType, byte[] block) =>
    [
        .. Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
            + (address is null ? "" : $"WARC-Target-URI: {address}\r\n") + $"Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block,
        .. "\r\n\r\n"u8,
    ];
}
