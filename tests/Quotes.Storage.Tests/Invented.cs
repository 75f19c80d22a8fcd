namespace Quotes.Storage.Tests;

/// <summary>Invented articles, each sentence in quotation marks one quote.</summary>
public static class Invented
{
    public static Article Article(string id, string text = "\u201cThe pass stays open,\u201d the Velmarian envoy said.") => new()
    {
        Id = id,
        Text = text,
        Title = "Envoy on the pass",
        Url = $"https://halden-post.example/{id}",
        Outlet = "Halden Post",
        PublishedAt = new DateTimeOffset(2031, 3, 4, 5, 6, 7, TimeSpan.Zero),
        Language = "en",
    };

    public static Quote Quote(Article article, int start = 1, int end = 20)
    {
        TextSpan span = new(start, Math.Min(end, article.Text.Length));
        return new Quote
        {
            Id = QuoteId.For(article.Id, [span]),
            Type = QuoteType.Direct,
            Text = span.In(article.Text),
            Spans = [span],
            Cue = new Cue("said", "say", CueClass.State, new TextSpan(0, 1)),
            Speaker = new Speaker
            {
                Name = "Orsa Lindqvane",
                Kind = SpeakerKind.Person,
                Role = "envoy",
                Affiliation = "Velmarian foreign ministry",
                Country = "Velmaria",
                Mention = new Mention("the Velmarian envoy", new TextSpan(0, 1)),
            },
            Addressee = "reporters",
            SaidOn = new SaidOn(new DateOnly(2031, 3, 3), DatePrecision.Day),
            Confidence = 0.94,
            Evidence = "quote-speaker-cue",
        };
    }

    public static (Article, IReadOnlyList<Quote>) Extracted(string id, string? text = null)
    {
        Article article = text is null ? Article(id) : Article(id, text);
        return (article, [Quote(article)]);
    }

    public static PutOutcome PutOne(this QuoteStore store, string id, string? text = null) =>
        store.Put([Extracted(id, text)], "1").Single();

    /// <summary>Records compare their lists by reference; this compares all there is.</summary>
    public static void AssertSame(Quote expected, Quote actual)
    {
        Assert.Equal(expected.Spans, actual.Spans);
        Assert.Equal(expected with { Spans = [] }, actual with { Spans = [] }, (a, b) => a.ToString() == b.ToString() && a.Speaker == b.Speaker && a.Cue == b.Cue);
    }
}
