using Microsoft.Playwright;
using Quotes.Web.Citations;

namespace Quotes.Web.Tests.Browser;

/// <summary>What the links to sources promise, kept by a real browser.</summary>
public sealed class DeepLinkTests(ChromiumBrowser browser)
{
    private const string Source = "http://news.example/article";
    private const string Sentence = "They asked twice, “No,” he answered, and then said: “The river – and, yes, the well-known bank & all – is ours.”";

    [Theory]
    [InlineData("No,", true)]
    [InlineData("The river – and, yes, the well-known bank & all – is ours.", true)]
    [InlineData("he answered, and then said: “The river – and, yes, the well-known bank & all – is ours.”", true)]
    [InlineData("These words stand nowhere on the page", false)]
    public async Task ABrowserGoesToTheWords(string quoted, bool found)
    {
        IPage window = await browser.Open();
        string filler = string.Concat(Enumerable.Repeat("<p>No filler is the same as any other.</p>", 300));
        string page = $"<!doctype html><meta charset=utf-8><title>Article</title>{filler}<p id=there>{Sentence.Replace("&", "&amp;", StringComparison.Ordinal)}</p>{filler}";
        await window.RouteAsync(Source + "*", route => route.FulfillAsync(new() { ContentType = "text/html", Body = page }));
        string text = found ? Sentence : quoted;
        int at = text.IndexOf(quoted, StringComparison.Ordinal);
        await window.GotoAsync(TextFragment.Link(Source, text, [new TextSpan(at, at + quoted.Length)]));
        const string InView = "() => { const r = document.getElementById('there').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }";
        if (found) await window.WaitForFunctionAsync(InView);
        else Assert.False(await window.EvaluateAsync<bool>(InView));
        await window.Context.CloseAsync();
    }
}
