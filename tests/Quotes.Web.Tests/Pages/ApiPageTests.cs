using System.Diagnostics;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class ApiPageTests(NewsroomHost host)
{
    [Fact]
    public async Task EveryOperationOfTheDocumentIsThereWithACommandAndWhatItAnswers()
    {
        JsonElement document = await host.Json("/openapi/v1.json");
        string[] operations = [.. document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()).Select(o => o.Value.GetProperty("operationId").GetString()!)];
        IHtmlDocument page = await host.Page("/api");
        Assert.Equal(operations.Order(), page.QuerySelectorAll(".operation h3").Select(h => h.Id!).Order());
        foreach (IElement operation in page.QuerySelectorAll(".operation"))
        {
            Assert.StartsWith("curl ", operation.QuerySelector("pre code")!.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(operation.QuerySelectorAll(":scope > dl dt"));
        }
        int described = document.GetProperty("paths").GetProperty("/api/v1/quotes").GetProperty("get").GetProperty("parameters").GetArrayLength();
        Assert.Equal(described, page.GetElementById("searchQuotes")!.ParentElement!.QuerySelectorAll("details dt").Length);
    }

    [Fact]
    public async Task EveryCommandWithAnAddressFindsWhatItAsksFor()
    {
        IHtmlDocument page = await host.Page("/api");
        string[] addresses = [.. page.QuerySelectorAll(".operation > p > a").Select(a => a.GetAttribute("href")!)];
        Assert.InRange(addresses.Length, 8, 100);
        foreach (string address in addresses)
        {
            using HttpResponseMessage answer = await host.Get(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("searchQuotes")]
    [InlineData("getQuote")]
    [InlineData("extract")]
    public async Task ACommandRunsAsItStands(string operation)
    {
        if (!File.Exists("/bin/sh") || !File.Exists("/usr/bin/curl")) Assert.Skip("needs a shell and curl");
        string command = (await host.Page("/api")).GetElementById(operation)!.ParentElement!.QuerySelector("pre code")!.TextContent;
        ProcessStartInfo start = new("/bin/sh", ["-c", command + " --silent --fail"]) { RedirectStandardOutput = true };
        using Process run = Process.Start(start)!;
        string answer = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await run.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(answer).RootElement.ValueKind);
    }
}
