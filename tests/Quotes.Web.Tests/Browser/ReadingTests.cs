using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
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
        await window.Arrive("**/search?q=ferry");
        Assert.Equal("37", await window.TextContentAsync(".total strong"));

        await window.ClickAsync(".facets .choice:has-text('Ilse Maro')");
        await window.Arrive("**/search?*speaker=ilse-maro*");
        Assert.Equal("12", await window.TextContentAsync(".total strong"));

        await window.FillAsync("input[name=from]", "2024-01-01");
        await window.SelectOptionAsync("select[name=minConfidence]", "0.5");
        await window.ClickAsync(".range button");
        await window.Arrive("**/search?*from=2024-01-01*");
        Assert.Equal(3, await window.Locator(".active li a:not(.all)").CountAsync());
        Assert.Contains("speaker=ilse-maro", window.Url, StringComparison.Ordinal);

        await window.ClickAsync(".timeline svg a >> nth=0");
        await window.Arrive("**/search?*to=*");
        await window.ClickAsync(".row .links a:has-text('Permalink') >> nth=0");
        await window.Arrive("**/quotes/*");
        await window.ClickAsync("text=Whole article");
        await window.Arrive("**/articles/*");
        Assert.Equal(1, await window.Locator("mark.said:target").CountAsync());
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task SeveralValuesOfAFacetAreFoundAndChosenWithoutJavaScript()
    {
        IPage window = await browser.Open(javaScript: false);
        await window.GotoAsync(host.Client.BaseAddress + "search/facet?field=speaker&q=ferry");
        await window.CheckAsync("input[value=ilse-maro]");
        await window.FillAsync("#find", "jon");
        await window.ClickAsync("form.values .box button");
        await window.Arrive("**find=jon*");
        Assert.Equal(["ilse-maro", "jonas-teck"], await window.EvalOnSelectorAllAsync<string[]>(".choices input", "all => all.map(one => one.value)"));
        await window.CheckAsync("input[value=jonas-teck]");
        await window.ClickAsync("button[name=show]");
        await window.Arrive("**/search?q=ferry&speaker=ilse-maro&speaker=jonas-teck");
        Assert.Equal("37", await window.TextContentAsync(".total strong"));
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task WithJavaScriptTheListFiltersAsOneTypes()
    {
        IPage window = await browser.Open();
        await window.GotoAsync(host.Client.BaseAddress + "search/facet?field=outlet");
        Assert.Equal(3, await window.Locator(".choices li:visible").CountAsync());
        await window.Locator("#find").PressSequentiallyAsync("MÓR");
        Assert.Equal(1, await window.Locator(".choices li:visible").CountAsync());
        Assert.Equal("1", await window.TextContentAsync("#facet-total strong"));
        // Where not all values are on the page the rest is asked for.
        await window.GotoAsync(host.Client.BaseAddress + "search/facet?field=article");
        Assert.Equal(40, await window.Locator(".choices li").CountAsync());
        await window.GotoAsync(host.Client.BaseAddress + "search/facet?field=article&find=ferry");
        await window.FillAsync("#find", "waves");
        // The policy of the page forbids what WaitForFunction does.
        await Assertions.Expect(window.Locator(".choices li")).ToHaveCountAsync(1);
        Assert.Equal("waves", await window.GetAttributeAsync(".choices input", "value"));
        await window.Context.CloseAsync();
    }

    [Fact]
    public async Task SingleKeysGoToTheBoxAndFromResultToResultUntilTheyAreTurnedOff()
    {
        IPage window = await browser.Open();
        await window.GotoAsync(host.Client.BaseAddress + "search?q=ferry");
        await window.Keyboard.PressAsync("j");
        await window.Keyboard.PressAsync("j");
        Assert.Equal(1, await window.EvaluateAsync<int>("[...document.querySelectorAll('.row')].indexOf(document.activeElement)"));
        await window.Keyboard.PressAsync("k");
        Assert.Equal(0, await window.EvaluateAsync<int>("[...document.querySelectorAll('.row')].indexOf(document.activeElement)"));
        await window.Keyboard.PressAsync("/");
        Assert.Equal("q", await window.EvaluateAsync<string>("document.activeElement.id"));
        await window.Keyboard.PressAsync("End");
        await window.Keyboard.TypeAsync(" j?");
        Assert.Equal("ferry j?", await window.InputValueAsync("#q"));

        await window.FocusAsync("main");
        await window.Keyboard.PressAsync("?");
        Assert.True(await window.IsVisibleAsync("#keys"));
        AxeResult result = await window.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag22aa"] } });
        Assert.Empty(result.Violations);
        await window.UncheckAsync("#keys-on");
        await CloseKeys(window);
        await window.ReloadAsync();
        await window.Keyboard.PressAsync("j");
        Assert.Equal("BODY", await window.EvaluateAsync<string>("document.activeElement.tagName"));
        await window.ClickAsync("a.keys");
        Assert.False(await window.IsCheckedAsync("#keys-on"));
        await window.CheckAsync("#keys-on");
        await CloseKeys(window);
        await window.FocusAsync("main");
        await window.Keyboard.PressAsync("j");
        await Assertions.Expect(window.Locator(".row").First).ToBeFocusedAsync();
        await window.Keyboard.PressAsync("o");
        await window.Arrive("**/quotes/*");
        await window.Context.CloseAsync();
    }

    /// <summary>The browser answers Escape before the dialog is gone, and a key pressed in between belongs to the dialog.</summary>
    private static async Task CloseKeys(IPage window)
    {
        await window.Keyboard.PressAsync("Escape");
        await Assertions.Expect(window.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task AFormWithScriptsLeavesEmptyParametersOutOfTheAddress()
    {
        IPage window = await browser.Open();
        await window.GotoAsync(host.Client.BaseAddress + "search?q=ferry");
        await window.FillAsync("input[name=from]", "2024-01-01");
        await window.ClickAsync(".range button");
        await window.Arrive("**/search?q=ferry&from=2024-01-01");
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
