using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Quotes.Web.Tests.Browser.ChromiumBrowser))]

namespace Quotes.Web.Tests.Browser;

/// <summary>The machine's own Chromium, started once if it is there.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A window of its own; the test is skipped where there is no Chromium.</summary>
    public async Task<IPage> Open(string scheme = "light", int width = 1280, bool javaScript = true, string language = "en")
    {
        string? chromium = Environment.GetEnvironmentVariable("QUOTES_CHROMIUM") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);
        if (chromium is null || !File.Exists(chromium)) Assert.Skip("needs Chromium: install it, or name it in QUOTES_CHROMIUM");
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
        }
        finally
        {
            _starting.Release();
        }
        IBrowserContext context = await _browser.NewContextAsync(new()
        {
            ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }
}
