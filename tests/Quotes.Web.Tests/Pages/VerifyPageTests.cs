using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Pages;

public sealed class VerifyPageTests(NewsroomHost host)
{
    [Fact]
    public async Task AnAlteredQuoteShowsTheDifferenceTheSourceAndTheCoverage()
    {
        IHtmlDocument page = await host.Page("/verify?quote=This+is+a+red+line+for+us%2C+and+we+shall+cross+it.&speaker=Ilse+Maro&from=2025-04-01&to=2025-04-30");
        Assert.Equal("Altered", page.QuerySelector(".verdict h2")!.TextContent);
        Assert.Contains("A negation is different", page.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
        IElement left = page.QuerySelector(".sources li .diff del")!;
        Assert.Equal("left out: not", left.TextContent);
        Assert.Contains("negates", left.ClassList);
        Assert.Contains("Ilse Maro", page.QuerySelector(".sources .row .name")!.TextContent, StringComparison.Ordinal);
        string coverage = page.QuerySelector(".coverage")!.TextContent;
        Assert.Contains("2 quotes of Ilse Maro in 2 articles, from 1 outlet.", coverage, StringComparison.Ordinal);
        Assert.Contains("not found is not never said", coverage, StringComparison.Ordinal);
        Assert.Equal("Ilse Maro", page.QuerySelector<IHtmlInputElement>("#speaker")!.Value);
        Assert.Equal("2025-04-01", page.QuerySelector("#from")!.GetAttribute("value"));
    }

    [Fact]
    public async Task TheFormComesEmptyAndAMistakeIsSaid()
    {
        IHtmlDocument page = await host.Page("/verify");
        Assert.Equal("", page.QuerySelector("#quote")!.TextContent);
        Assert.Null(page.QuerySelector(".verdict"));
        page = await host.Page("/verify?quote=&speaker=x", HttpStatusCode.BadRequest);
        Assert.Contains("no word to look for", page.QuerySelector(".notice.error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("x", page.QuerySelector("#speaker")!.GetAttribute("value"));
    }

    [Fact]
    public async Task WhatNobodySaidIsNotFound()
    {
        IHtmlDocument page = await host.Page("/verify?quote=Umbrellas+must+be+returned+to+the+lighthouse+keeper&speaker=Nobody+Known");
        Assert.Equal("Not found", page.QuerySelector(".verdict h2")!.TextContent);
        Assert.Contains("Nobody of this name is quoted", page.QuerySelector(".coverage")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".sources"));
    }
}
