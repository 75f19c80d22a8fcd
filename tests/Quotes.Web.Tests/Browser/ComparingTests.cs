using Microsoft.Playwright;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Browser;

/// <summary>A reader's way through a comparison, in a real browser.</summary>
public sealed class ComparingTests(NewsroomHost host, ChromiumBrowser browser)
{
    [Fact]
    public async Task SidesAreNamedAndChangedWithoutJavaScript()
    {
        IPage window = await browser.Open(javaScript: false);
        await window.GotoAsync(host.Client.BaseAddress + "compare");
        await window.FillAsync("input[name=of] >> nth=0", "Jonas Teck");
        await window.FillAsync("input[name=of] >> nth=1", "marro");
        await window.FillAsync(".picker input[name=q]", "ferry");
        await window.ClickAsync(".picker button");
        await window.ClickAsync(".meant a:has-text('Ilse Maro')");
        await window.Arrive("**/compare?*of=ilse-maro*");
        Assert.Equal(["Jonas Teck", "Ilse Maro"], await window.Locator(".total-of h2").AllTextContentsAsync());
        await window.ClickAsync(".compared svg a >> nth=0");
        await window.Arrive("**/search?*speaker=jonas-teck*");
        await window.Context.CloseAsync();
    }

    [Theory]
    [InlineData("of=ilse-maro&of=jonas-teck", false)]
    [InlineData("by=outlet&of=morning%20bell&of=the%20quay%20ledger", true)]
    public async Task AQuoteNamesItsSpeakerWhereItsSideDoesNot(string sides, bool named)
    {
        IPage window = await browser.Open();
        await window.GotoAsync($"{host.Client.BaseAddress}compare?{sides}");
        Assert.Equal(named, await window.Locator(".cell .who >> nth=0").IsVisibleAsync());
        await window.Context.CloseAsync();
    }
}
