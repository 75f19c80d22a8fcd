using System.Text.Json;
using Microsoft.Playwright;
using Quotes.Web.Tests.Browser;

namespace Quotes.Web.Tests.Hostile;

/// <summary>Every kind of page over the hostile corpus in a real browser: nothing runs, nothing is fetched from elsewhere, no link leads anywhere it should not.</summary>
public sealed class HostilePagesTests(HostileHost host, ChromiumBrowser browser)
{
    // Also what only looks like a link to the browser counts: it is the browser that reads the address.
    private const string Unsafe =
        """
        () => [...document.querySelectorAll('*')].flatMap(e => [
          ...[...e.attributes].filter(a => a.name.startsWith('on') || a.name === 'style' || a.name === 'srcdoc').map(a => e.tagName + ' ' + a.name),
          ...['href', 'src', 'action', 'formaction', 'data'].filter(n => e.hasAttribute(n)).map(n => new URL(e.getAttribute(n), document.baseURI))
            .filter(u => !(['http:', 'https:'].includes(u.protocol) && (u.host === location.host || e.tagName === 'A' || e.tagName === 'LINK' && /^schema\./.test(e.rel)))).map(u => e.tagName + ' ' + u),
          ...(['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'STYLE'].includes(e.tagName) ? [e.tagName] : []),
        ])
        """;

    public static TheoryData<int, string> Texts
    {
        get
        {
            TheoryData<int, string> all = [];
            for (int i = 0; i < HostileCorpus.Texts.Count; i++) all.Add(i, HostileCorpus.Texts[i].Name);
            return all;
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task WhatASourceWritesIsTextOnEveryPage(int index, string name)
    {
        JsonElement item = await host.Item(index);
        string quote = item.GetProperty("links").GetProperty("html").GetString()!, speaker = Uri.EscapeDataString(item.GetProperty("speaker").GetProperty("id").GetString()!);
        string word = $"%22{HostileCorpus.Word}+number+{index}%22", text = Uri.EscapeDataString(HostileCorpus.Texts[index].Text.Replace("\0", "", StringComparison.Ordinal));
        string article = (await host.Page(quote)).QuerySelector(".context a")!.GetAttribute("href")!;
        string before = HostileCorpus.Before(index).Quotes[0].Id;
        string short200 = text.Length > 1500 ? "W" : text;
        await Look(name,
        [
            quote, quote.Replace("/quotes/", "/utterances/", StringComparison.Ordinal), article, $"/quotes/{before}", $"/search?q={word}", $"/search?q={short200}", $"/search?q={word}&speaker={speaker}&outlet={short200}",
            $"/search?{short200}={short200}", $"/search/facet?field=outlet&q={word}", $"/search/facet?field=role&find={short200}", $"/search/speakers?q={word}", $"/concordance?q={word}&sort=left", $"/speakers/{speaker}", $"/speakers?q={short200}",
            $"/compare?of={speaker}&of=nobody", $"/verify?quote={short200}+the+{HostileCorpus.Word}&speaker={short200}", $"/changes?outlet={short200}", $"/{short200}", $"/articles/{short200}", $"/language?to={short200}&return={short200}",
        ]);
    }

    [Fact]
    public Task WhatAllSourcesWriteIsTextWhereItIsListed() =>
        Look("all", ["/", "/search", "/speakers?limit=100", "/changes", "/changes?what=notices", "/corrections", "/search/facet?field=outlet", "/search/facet?field=article", $"/concordance?q={HostileCorpus.Word}", "/api"]);

    private async Task Look(string name, IEnumerable<string> addresses)
    {
        IPage window = await browser.Open();
        List<string> bad = [];
        string at = "";
        window.Dialog += async (_, dialog) =>
        {
            bad.Add($"{at}: dialog {dialog.Message}");
            await dialog.DismissAsync();
        };
        window.Console += (_, message) =>
        {
            // That the page itself was refused (400, 404) the browser tells as an error, too.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal)) bad.Add($"{at}: {message.Text}");
        };
        window.PageError += (_, error) => bad.Add($"{at}: {error}");
        window.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Client.BaseAddress!.ToString(), StringComparison.Ordinal)) bad.Add($"{at}: asked for {request.Url}");
        };
        foreach (string address in addresses)
        {
            at = address.Length > 120 ? address[..120] : address;
            IResponse? answer = await window.GotoAsync(host.Client.BaseAddress + address[1..], new() { WaitUntil = WaitUntilState.Load });
            if (answer is null || answer.Status >= 500) bad.Add($"{at}: {answer?.Status}");
            await window.EvaluateAsync("for (const folded of document.querySelectorAll('details')) folded.open = true");
            bad.AddRange((await window.EvaluateAsync<string[]>(Unsafe)).Select(found => $"{at}: {found}"));
            if (!window.Url.StartsWith(host.Client.BaseAddress!.ToString(), StringComparison.Ordinal)) bad.Add($"{at}: led to {window.Url}");
        }
        await window.Context.CloseAsync();
        Assert.True(bad.Count == 0, $"{name}:\n" + string.Join('\n', bad.Take(20)));
    }
}
