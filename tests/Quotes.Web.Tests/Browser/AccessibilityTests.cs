using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Browser;

/// <summary>Every kind of page in every state, in light and dark, on a desk and on the narrowest phone.</summary>
public sealed class AccessibilityTests(NewsroomHost host, ChromiumBrowser browser)
{
    private const int Phone = 320;
    private const int Desk = 1280;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    public static TheoryData<string, string, int> Views()
    {
        TheoryData<string, string, int> views = [];
        foreach (string page in PageList.Names)
        {
            foreach (string scheme in (string[])["light", "dark"])
            {
                foreach (int width in (int[])[Phone, Desk]) views.Add(page, scheme, width);
            }
        }
        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task AxeFindsNothingAndNothingScrollsSideways(string page, string scheme, int width)
    {
        IPage window = await browser.Open(scheme, width);
        List<string> refused = [];
        window.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) refused.Add(message.Text);
        };
        await window.GotoAsync(await PageList.Address(host, page));
        // What is folded away is part of the page.
        foreach (IElementHandle folded in await window.QuerySelectorAllAsync("details:not([open]) > summary")) await folded.ClickAsync();

        AxeResult result = await window.RunAxe(Rules);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v =>
            $"{v.Id}: {v.Help}\n" + string.Join('\n', v.Nodes.Take(5).Select(n => $"    {n.Html} {string.Join(' ', n.Any.Select(c => c.Message))}")))));
        Assert.NotEmpty(result.Passes);
        Assert.True(await window.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, "The page is wider than the window.");
        Assert.Equal([], refused);
        await window.Context.CloseAsync();
    }
}
