namespace Quotes.Web.Tests.Hosting;

/// <summary>An invented article and what a reader would mark in it.</summary>
internal sealed class TestArticle(Article article)
{
    private readonly List<Quote> _quotes = [];

    public Article Article { get; } = article;

    public IReadOnlyList<Quote> Quotes => _quotes;

    /// <summary>Marks a quote. Words, cue and mention are looked up in the text, each after the one before where that is how they stand.</summary>
    public TestArticle Says(Speaker speaker, string mention, string cue, params string[] words)
    {
        TextSpan[] spans = [.. words.Select(Find)];
        TextSpan said = Nearest(cue, spans[0]), named = Nearest(mention, spans[0]);
        _quotes.Add(new Quote
        {
            Id = QuoteId.For(Article.Id, spans),
            Type = QuoteType.Direct,
            Text = string.Join(' ', words),
            Spans = spans,
            Cue = new Cue(cue, cue == "warned" ? "warn" : "say", cue == "warned" ? CueClass.Warn : CueClass.State, said),
            Speaker = speaker with { Mention = new Mention(mention, named) },
            Confidence = 0.9375,
            Evidence = "quote-cue-speaker+name",
        });
        return this;
    }

    /// <summary>Changes the quote marked last.</summary>
    public TestArticle But(Func<Quote, Quote> change)
    {
        _quotes[^1] = change(_quotes[^1]);
        return this;
    }

    private TextSpan Find(string words)
    {
        int at = Article.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"“{words}” is not in the article.");
        return new TextSpan(at, at + words.Length);
    }

    private TextSpan Nearest(string words, TextSpan to)
    {
        int best = -1;
        for (int at = Article.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = Article.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (best < 0 || Math.Abs(at - to.Start) < Math.Abs(best - to.Start)) best = at;
        }
        Assert.True(best >= 0, $"“{words}” is not in the article.");
        return new TextSpan(best, best + words.Length);
    }
}
