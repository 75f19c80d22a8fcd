namespace Quotes.Ingestion.Tests;

/// <summary>JSON of others, recognized by its fields.</summary>
public sealed class JsonShapeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ALineOfTheGlobalQuotationGraphIsItsQuotationsWithTheWordsAround()
    {
        IReadOnlyList<ReadResult> results = Reading.All(Fixture.Of("gdelt.gqg.json"));
        Article article = Assert.IsType<ArticleRead>(results[0]).Article;
        Assert.Equal(
            "reporters in Orlava on Monday. “The border follows the river and nothing else”, Foreign Minister Ilka Vorrenec said on Wednesday. The"
            + "\n\nAsked about the pumps, the mayor, Jon Sarro, said: “They have never stopped.” He did not explain.",
            article.Text);
        Assert.Equal(("varnia-post.example", "River to stay", "en", "https://www.varnia-post.example/river"), (article.Outlet, article.Title, article.Language, article.Url));
        Assert.Equal(new DateTimeOffset(2031, 4, 2, 10, 15, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Empty(article.Turns);
        Assert.Equal(("fr", "Le ministre a dit : “Le fleuve ne bouge pas”, avant de partir."), (((ArticleRead)results[1]).Article.Language, ((ArticleRead)results[1]).Article.Text));
        Assert.EndsWith("gdelt.gqg.json:3: the line of the Global Quotation Graph has no quotation: expected \"quotes\": [{\"pre\", \"quote\", \"post\"}, ...]", results[2].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AQuotationOfQuotebankHasItsLikeliestSpeaker()
    {
        IReadOnlyList<ReadResult> results = Reading.All(Fixture.Of("quotebank-quotes.json"));
        Article article = Assert.IsType<ArticleRead>(results[0]).Article;
        Assert.Equal(("2031-04-02-000017", "“the border follows the river and nothing else”", "varnia-post.example"), (article.Id, article.Text, article.Outlet));
        GivenTurn turn = Assert.Single(article.Turns);
        Assert.Equal("the border follows the river and nothing else", turn.Span.In(article.Text));
        Assert.Equal(("Ilka Vorrenec", SpeakerKind.Person, 0.8312, true), (turn.Speaker.Name, turn.Speaker.Kind, turn.Confidence, turn.IsQuotation));
        Assert.Equal(Speaker.Unknown, Assert.IsType<ArticleRead>(results[1]).Article.Turns[0].Speaker);
        Assert.EndsWith(":3: the line of Quotebank has an empty 'quotation'; expected the words that were said", results[2].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnArticleOfQuotebankIsItsQuotationsInTheOrderOfTheText()
    {
        IReadOnlyList<ReadResult> results = Reading.All(Fixture.Of("quotebank-articles.json"));
        Article article = Assert.IsType<ArticleRead>(results[0]).Article;
        Assert.Equal(
            "It was a long day. “The border follows the river and nothing else”, the foreign minister, Ilka Vorrenec, said.\n\n"
            + "The mayor was asked about the pumps. “They have never stopped”, Jon Sarro told reporters.", article.Text);
        Assert.Equal([("Ilka Vorrenec", 0.97), ("Jon Sarro", 0.9)], article.Turns.Select(t => (t.Speaker.Name!, t.Confidence)));
        ArticleRead whole = Assert.IsType<ArticleRead>(results[1]);
        Assert.StartsWith("“We stay,” she said.", whole.Article.Text, StringComparison.Ordinal);
        Assert.Equal(("We stay,", "Lena Orlec", 0.7), (whole.Article.Turns.Single().Span.In(whole.Article.Text), whole.Article.Turns[0].Speaker.Name, whole.Article.Turns[0].Confidence));
        Assert.Contains("1 of 2 quotations do not stand in the content", Assert.Single(whole.Warnings), StringComparison.Ordinal);
        Assert.Contains(":3: the article of Quotebank has no quotation", results[2].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnItemOfNinjs1IsAnArticle() => Assert.Equal(
        new Article
        {
            Id = "https://wire.example/items/20310402-17",
            Url = "https://wire.example/items/20310402-17",
            Title = "Border does not move, says Orlec",
            Outlet = "Meridian Wire",
            PublishedAt = new DateTimeOffset(2031, 4, 2, 10, 37, 0, TimeSpan.Zero),
            Language = "en",
            Text = "“The border does not move,” President Lena Orlec said.\n\nNobody asked why.",
        },
        Reading.Article(Fixture.Of("ninjs-1.4.json")).Article);

    [Fact]
    public void ItemsOfNinjs2AreArticlesAndOthersAreNamedByTheirLine()
    {
        IReadOnlyList<ReadResult> results = Reading.All(Fixture.Of("ninjs-2.1.json"));
        Article article = Assert.IsType<ArticleRead>(results[0]).Article;
        Assert.Equal(("urn:wire.example:20310402:18", null, "Pumps run", "Meridian Wire", "en-GB"), (article.Id, article.Url, article.Title, article.Outlet, article.Language));
        Assert.Equal("The mayor denied that the pumps had stopped.", article.Text);
        Assert.EndsWith(":17: the ninjs item 'urn:wire.example:20310402:19' is of type 'picture' and has no text; expected type 'text'", results[1].ToString(), StringComparison.Ordinal);
        Assert.EndsWith(":22: the ninjs item 'urn:wire.example:20310402:20' is canceled by its publisher", results[2].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"quotation":7,"quoteID":"q"}""", "has an empty 'quotation'")]
    [InlineData("""{"url":"https://a.example","lang":"ENGLISH","quotes":"none"}""", "has no quotation: expected \"quotes\"")]
    [InlineData("""{"url":"https://a.example","date":"2031","quotes":[7,null,{"quote":" "}]}""", "has no quotation: expected \"quotes\"")]
    [InlineData("""{"articleID":"1","quotations":[{"quotation":null}]}""", "has no quotation: expected \"quotations\"")]
    [InlineData("""{"uri":"u","headline":"h","body_html":"<p></p>"}""", "the ninjs item 'u' has no text: expected 'body_text'")]
    [InlineData("""{"uri":"u","bodies":7}""", "has no text: expected 'body_text'")]
    [InlineData("""{"uri":7,"versioncreated":7}""", "the ninjs item has no text")]
    public void WhatALineLacksIsNamed(string line, string message) =>
        Assert.Contains(message, Reading.Failure(_folder.Write("a.jsonl", line)).Message, StringComparison.Ordinal);

    [Fact]
    public void ProbabilitiesThatAreNoneDoNotCount()
    {
        string path = _folder.Write("a.jsonl", """{"quoteID":"q","quotation":"we stay","speaker":"Jon Sarro","probas":[["Jon Sarro","much"],["Jon Sarro"],7,["Jon Sarro",1.5]]}""");
        Assert.Equal(1, Reading.Article(path).Article.Turns[0].Confidence);
    }

    [Fact]
    public void AnArticleWithATextIsOursWhateverElseItHas()
    {
        string path = _folder.Write("a.jsonl", """{"uri":"u","headline":"h","text":"Ours.","quotes":[],"url":"https://a.example","lang":"en"}""");
        Assert.Equal(("Ours.", "https://a.example"), (Reading.Article(path).Article.Text, Reading.Article(path).Article.Url));
    }
}
