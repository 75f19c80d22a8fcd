using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Browser;

/// <summary>Every kind of page in every state (<see cref="PageList"/>), in light and dark, on a desk and on the narrowest phone.</summary>
public abstract class PageAudit(NewsroomHost host, ChromiumBrowser browser)
{
    private const int Phone = 320;
    private const int Desk = 1280;

    private static readonly AxeRunOptions Everything = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    private static readonly AxeRunOptions Colors = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    /// <summary>A page in other colors has the same structure, so each width is looked at whole once.</summary>
    private static readonly (ColorScheme, int, AxeRunOptions)[] Dresses =
    [
        (ColorScheme.Light, Desk, Everything), (ColorScheme.Dark, Desk, Colors), (ColorScheme.Dark, Phone, Everything), (ColorScheme.Light, Phone, Colors),
    ];

    /// <summary>Loads the page once and looks at it in every dress.</summary>
    protected async Task Audit(string page, string language)
    {
        IPage window = await browser.Open("light", Desk, language: language);
        List<string> refused = [];
        List<string> elsewhere = [];
        window.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) refused.Add(message.Text);
        };
        window.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Client.BaseAddress!.ToString(), StringComparison.Ordinal)) elsewhere.Add(request.Url);
        };
        await window.GotoAsync(await PageList.Address(host, page));
        Assert.Equal(language, await window.GetAttributeAsync("html", "lang"));
        // What is folded away is part of the page.
        await window.EvaluateAsync("for (const folded of document.querySelectorAll('details')) folded.open = true");
        foreach ((ColorScheme scheme, int width, AxeRunOptions rules) in Dresses)
        {
            await window.EmulateMediaAsync(new() { ColorScheme = scheme });
            await window.SetViewportSizeAsync(width, 900);
            AxeResult result = await window.RunAxe(rules);
            Assert.True(result.Violations.Length == 0, $"{scheme}, {width}:\n" + string.Join('\n', result.Violations.Select(v =>
                $"{v.Id}: {v.Help}\n" + string.Join('\n', v.Nodes.Take(5).Select(n => $"    {n.Html} {string.Join(' ', n.Any.Select(c => c.Message))}")))));
            Assert.NotEmpty(result.Passes);
            Assert.True(await window.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"The page is wider than {width}.");
        }
        Assert.Equal([], refused);
        Assert.Equal([], elsewhere);
        await window.Context.CloseAsync();
    }
}

/// <summary>All pages in English.</summary>
public sealed class AccessibilityTests(NewsroomHost host, ChromiumBrowser browser) : PageAudit(host, browser)
{
    public static TheoryData<string> Pages => [.. PageList.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task AxeFindsNothingNothingScrollsSidewaysAndNothingIsFetchedElsewhere(string page) => Audit(page, "en");
}

/// <summary>The main pages in French, beside the English ones in the same browser.</summary>
public sealed class FrenchAccessibilityTests(NewsroomHost host, ChromiumBrowser browser) : PageAudit(host, browser)
{
    public static TheoryData<string> Pages => [.. PageList.Main];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task AxeFindsNothingNothingScrollsSidewaysAndNothingIsFetchedElsewhere(string page) => Audit(page, "fr");
}
