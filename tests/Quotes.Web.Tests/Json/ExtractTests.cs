using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Quotes.Extraction;
using Quotes.Json;
using Quotes.Web.Controllers;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Json;

public sealed class ExtractTests(NewsroomHost host)
{
    private const string Text = "“The harbour is open,” said Ilse Maro, the harbour minister of Velmark.";

    [Fact]
    public async Task JsonIsAnsweredInTheShapeOfTheCommandLine()
    {
        (HttpStatusCode status, string body) = await Post(JsonContent.Create(new { id = "a", text = Text, title = "Harbour", date = "2026-03-05" }));
        Assert.Equal(HttpStatusCode.OK, status);
        Article article = new() { Id = "a", Text = Text, Title = "Harbour", PublishedAt = new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero) };
        Assert.Equal(ExtractionJson.Line(article, new QuoteExtractor().Extract(article)), body);
        Assert.Equal("Ilse Maro", JsonDocument.Parse(body).RootElement.GetProperty("quotes")[0].GetProperty("speaker").GetProperty("name").GetString());
    }

    [Fact]
    public async Task PlainTextGivesTheSameQuotes()
    {
        (HttpStatusCode status, string body) = await Post(new StringContent(Text, Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("The harbour is open", JsonDocument.Parse(body).RootElement.GetProperty("quotes")[0].GetProperty("text").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{\"text\":", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"title\":\"no text\"}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"text\":\"  \"}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"text\":\"a\",\"date\":\"tomorrow\"}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "null", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("text/plain", "", HttpStatusCode.BadRequest)]
    [InlineData("text/html", "<p>a</p>", HttpStatusCode.UnsupportedMediaType)]
    public async Task WhatCannotBeReadIsAProblem(string type, string sent, HttpStatusCode expected)
    {
        (HttpStatusCode status, string body) = await Post(new StringContent(sent, Encoding.UTF8, type));
        Assert.True(expected == status, $"{status} {body}");
        Assert.Equal((int)expected, JsonDocument.Parse(body).RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task BytesThatAreNotUtf8AreAProblem()
    {
        ByteArrayContent content = new([0x41, 0xFF, 0xFE, 0x42]) { Headers = { ContentType = new("text/plain") } };
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(content)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task MoreThanAMegabyteIsA413WhetherItsLengthIsStatedOrNot(bool chunked)
    {
        StreamContent content = new(new MemoryStream(Encoding.UTF8.GetBytes(new string('a', ExtractController.MaxBytes + 1))));
        content.Headers.ContentType = new("text/plain");
        if (chunked) content.Headers.ContentLength = null;
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/v1/extract") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        using HttpResponseMessage answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<(HttpStatusCode Status, string Body)> Post(HttpContent content)
    {
        using HttpResponseMessage answer = await host.Client.PostAsync("/api/v1/extract", content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
