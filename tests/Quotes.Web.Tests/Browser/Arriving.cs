using Microsoft.Playwright;

namespace Quotes.Web.Tests.Browser;

/// <summary>Waits for a page a click leads to.</summary>
internal static class Arriving
{
    // The event "load" is lost now and then when it fires while it begins to be waited for; the foot of the page stays where it is.
    public static async Task Arrive(this IPage window, string address)
    {
        await window.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await window.Locator("footer.colophon").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }
}
