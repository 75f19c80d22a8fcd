using System.Text;

namespace Quotes.Ingestion.Tests;

/// <summary>What a fetched or saved page says about its article.</summary>
public sealed class PageTests : IDisposable
{
    private readonly Site _site = new();
    private readonly TemporaryFolder _folder = new();

    static PageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("windows-1251", "text/html; charset=windows-1251", "")]
    [InlineData("windows-1251", "text/html", "<meta charset=windows-1251>")]
    [InlineData("windows-1251", "application/xhtml+xml", "<?xml version=\"1.0\" encoding='windows-1251'?>")]
    [InlineData("utf-8", "text/html; charset=UTF-8", "<meta charset=windows-1251>")]
    [InlineData("utf-16", "text/html; charset=windows-1251", "")]
    [InlineData("windows-1251", "text/html", "")]
    public void TheCharacterSetIsTheMarksThenTheServersThenThePagesThenWhatTheBytesLookLike(string name, string type, string declaration)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] mark = name == "utf-16" ? encoding.GetPreamble() : [];
        _site.With("/a", [.. mark, .. encoding.GetBytes(declaration + Site.Page("Министр подпишет договор", "Мы подпишем договор, сказал министр, и сделаем это сегодня же вечером"))], type);
        Article article = Fetched("/a").Article;
        Assert.Equal("Министр подпишет договор", article.Title);
        Assert.Contains("Мы подпишем договор", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-04-02T09:30:00+02:00'>", "2031-04-02T07:30:00Z")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-04-01\"}</script><meta property='article:published_time' content='2031-04-02'>", "2031-04-01T00:00:00Z")]
    [InlineData("<meta name='DC.date.issued' content='2031-04-02'>", "2031-04-02T00:00:00Z")]
    [InlineData("<meta name='dcterms.created' content='2031-04-02'>", "2031-04-02T00:00:00Z")]
    [InlineData("<meta itemprop='datePublished' content='2031-04-02'>", "2031-04-02T00:00:00Z")]
    [InlineData("</head><body><time datetime='2031-05-05'></time><time itemprop='datePublished' datetime='2031-04-02'>", "2031-04-02T00:00:00Z")]
    [InlineData("</head><body><time datetime='2031-05-05'>today</time><article><time datetime='2031-04-02T10:00Z'>2 April</time></article>", "2031-04-02T10:00:00Z")]
    [InlineData("</head><body><span itemprop='datePublished'>April 2, 2031</span>", "2031-04-02T00:00:00Z")]
    public void ThePublicationDateIsFoundWhereverItStands(string more, string date)
    {
        _site.With("/a", Site.Page("A", "We will sign", more));
        Assert.Equal(DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture), Fetched("/a").Article.PublishedAt);
    }

    [Theory]
    [InlineData("<html lang=fr-CA>", "fr-CA")]
    [InlineData("<html xml:lang=fr>", "fr")]
    [InlineData("<html><meta http-equiv=Content-Language content=fr>", "fr")]
    [InlineData("<html><meta name=language content=fr>", "fr")]
    [InlineData("<html><meta property=og:locale content=fr_FR>", "fr-FR")]
    public void TheLanguageIsThePagesWord(string html, string language)
    {
        _site.With("/a", Site.Page("A", "We will sign").Replace("<html lang=\"en\">", html, StringComparison.Ordinal));
        Assert.Equal(language, Fetched("/a").Article.Language);
    }

    [Theory]
    [InlineData("<link rel=canonical href='/talks'>", "/talks")]
    [InlineData("<meta property=og:url content='ROOT/talks'>", "/talks")]
    [InlineData("<link rel=canonical href='http://other.example/talks'><meta property=og:url content='ROOT/talks'>", "/talks")]
    [InlineData("<link rel=canonical href='javascript:alert(1)'>", "/a")]
    [InlineData("", "/a")]
    public void TheCanonicalAddressIsTheArticles(string head, string path)
    {
        _site.With("/a", Site.Page("A", "We will sign", head.Replace("ROOT", _site.Root, StringComparison.Ordinal)));
        Assert.Equal(_site.Root + path, Fetched("/a").Article.Url);
    }

    [Fact]
    public void NoSiteCanPutItsWordsUnderTheAddressOfAnother()
    {
        const string Head = "<link rel=canonical href='https://post.example/statement'><meta property=og:url content='https://post.example/statement'>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"url\":\"https://post.example/statement\"}</script>";
        _site.With("/a", Site.Page("A", "We will sign", Head));
        ArticleRead read = Fetched("/a");
        Assert.Equal((_site.Root + "/a", QuoteId.ForArticle(_site.Root + "/a")), (read.Article.Url, read.Article.Id));
        Assert.Contains("belongs at 'https://post.example/statement', of another site", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("www.post.example", "post.example", true)]
    [InlineData("m.post.example", "www.post.example", true)]
    [InlineData("AMP.post.example", "post.example", true)]
    [InlineData("evil.post.example", "post.example", false)]
    [InlineData("post.example.evil", "post.example", false)]
    [InlineData("www.example", "m.www.example", false)]
    public void ASiteIsKnownByTheNamesItGoesBy(string host, string other, bool same) => Assert.Equal(same, WebAddress.IsSameSite(host, other));

    [Fact]
    public void ASavedPageKnowsWhereItWasSavedFrom()
    {
        string page = Site.Page("A", "We will sign").Replace("<!doctype html>", "<!doctype html>\r\n<!-- saved from url=(0029)https://post.example/talks?a=1 -->\r\n", StringComparison.Ordinal);
        Assert.Equal("https://post.example/talks?a=1", Reading.Article(_folder.Write("a.html", page)).Article.Url);
    }

    [Fact]
    public void APageIsHandedOnAsItCameWhenItIsToBeKept()
    {
        string page = Site.Page("A", "We will sign");
        _site.With("/a", page, headers: [("ETag", "\"x\""), ("Set-Cookie", "secret=1"), ("X-Other", "y")]);
        FetchedPage kept = Fetched("/a", keep: true).Page!;
        Assert.Equal(page, Encoding.UTF8.GetString(kept.Content!));
        Assert.StartsWith("content-type: text/html; charset=utf-8\ndate: ", kept.Headers, StringComparison.Ordinal);
        Assert.EndsWith("etag: \"x\"\n", kept.Headers, StringComparison.Ordinal);
        Assert.Null(Fetched("/a").Page!.Content);
    }

    private ArticleRead Fetched(string path, bool keep = false) =>
        Reading.Article(_site.Root + path, new ReadOptions { Web = new WebOptions { AllowPrivateAddresses = true, Retries = 0, KeepPages = keep } });
}
