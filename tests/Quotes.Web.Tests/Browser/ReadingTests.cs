using Microsoft.Playwright;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Browser;

/// <summary>A reader's way through the pages, in a real browser.</summary>
public sealed class ReadingTests(NewsroomHost host, ChromiumBrowser browser)
{
    [Fact]
    public async Task EverythingWorksWithoutJavaScript()
    {
        IPage window = await browser.Open(javaScript: false);
        await window.GotoAsync(host.Client.BaseAddress!.ToString());
        await window.FillAsync("#q", "ferry");
        await window.ClickAsync(".nameplate button");
        await window.WaitForURLAsync("**/search?q=ferry");
        Assert.Equal("37", await window.TextContentAsync(".total strong"));

        await window.ClickAsync(".facets .choice:has-text('Ilse Maro')");
        await window.WaitForURLAsync("**/search?*speaker=ilse-maro*");
        Assert.Equal("12", await window.TextContentAsync(".total strong"));

        await window.FillAsync("input[name=from]", "2024-01-01");
        await window.SelectOptionAsync("select[name=minConfidence]", "0.5");
        await window.ClickAsync(".range button");
        await window.WaitForURLAsync("**/search?*from=2024-01-01*");
        Assert.Equal(3, await window.Locator(".active li a:not(.all)").CountAsync());
        Assert.Contains("speaker=ilse-maro", window.Url, StringComparison.Ordinal);

        await window.ClickAsync(".timeline svg a >> nth=0");
        await window.WaitForURLAsync("**/search?*to=*");
        await window.ClickAsync(".row .links a:has-text('Permalink') >> nth=0");
        await window.WaitForURLAsync("**/quotes/*");
        await window.ClickAsync("text=Whole article");
        await window.WaitForURLAsync("**/articles/*");
        Assert.Equal(1, await window.Locator("mark.said:target").CountAsync());
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task TheFirstStepOfTheKeyboardSkipsToTheContent()
    {
        IPage window = await browser.Open();
        await window.GotoAsync(host.Client.BaseAddress + "search?q=ferry");
        await window.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await window.EvaluateAsync<string>("document.activeElement.textContent"));
        await window.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await window.EvaluateAsync<string>("document.activeElement.id"));
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task OnPaperOnlyWhatIsReadRemains()
    {
        IPage window = await browser.Open("dark");
        await window.GotoAsync(host.Client.BaseAddress + "search?q=ferry");
        await window.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (string gone in (string[])[".box", ".facets", ".timeline", ".masthead nav", ".orders"]) Assert.False(await window.IsVisibleAsync(gone), gone);
        Assert.True(await window.IsVisibleAsync(".row .words"));
        Assert.Equal("rgb(255, 255, 255)", await window.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task NothingASourceWritesRuns()
    {
        IPage window = await browser.Open();
        List<string> dialogs = [];
        window.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        foreach (string page in (string[])["hostile quote", "hostile article", "speakers"])
        {
            await window.GotoAsync(await PageList.Address(host, page));
            foreach (IElementHandle named in await window.QuerySelectorAllAsync(".name, .mention, mark")) await named.HoverAsync();
        }
        Assert.Equal([], dialogs);
        await window.Context.CloseAsync();
    }
}
