using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Quotes.Cli.Tests.Readme;

/// <summary>What the README asks of the site is answered as it shows.</summary>
public sealed partial class ReadmeSiteTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheCurlLinesAnswerWithTheKeysShown()
    {
        (Fence Commands, Fence? Output)[] examples = [.. Fence.Examples("README.md").Where(e => e.Commands.Body.StartsWith("curl ", StringComparison.Ordinal))];
        Assert.Equal(7, examples.Length);
        foreach ((Fence command, Fence? output) in examples)
        {
            using HttpResponseMessage response = await CurlLine.Parse(command.Body).Send(site.Client, site.Address, Cancellation);
            string body = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{command}: {response.StatusCode} {body}");
            Assert.NotNull(output);
            using JsonDocument shown = JsonDocument.Parse(output.Body), real = JsonDocument.Parse(body);
            Assert.True(!ShownJson.Strangers(shown.RootElement, real.RootElement).Any(),
                $"{output}: {string.Join("; ", ShownJson.Strangers(shown.RootElement, real.RootElement))}");
        }
    }

    [Fact]
    public async Task ThePagesToTryExistAndTheSearchesFindSomething()
    {
        string[] addresses = [.. Address().Matches(File.ReadAllText(Repository.At("README.md"))).Select(m => m.Value).Distinct()];
        Assert.True(addresses.Length >= 5, "The README names too few pages to try.");
        foreach (string address in addresses)
        {
            string here = address.Replace("http://localhost:5080", site.Address);
            using HttpResponseMessage page = await site.Client.GetAsync(here, Cancellation);
            Assert.True(page.StatusCode == HttpStatusCode.OK, $"{address} answers {page.StatusCode}");
            if (!here.Contains("/search?", StringComparison.Ordinal)) continue;
            using JsonDocument twin = JsonDocument.Parse(await site.Client.GetStringAsync(here.Replace("/search?", "/search.json?"), Cancellation));
            Assert.True(twin.RootElement.GetProperty("total").GetProperty("value").GetInt64() > 0, $"{address} finds nothing");
        }
    }

    // Links to pages, as Markdown writes them: in the curl lines stand addresses of data.
    [GeneratedRegex(@"(?<=\]\()http://localhost:5080[^)\s]*(?=\))", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
