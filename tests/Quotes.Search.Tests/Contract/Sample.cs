namespace Quotes.Search.Tests;

/// <summary>Makes articles with quotes for tests; all states, people and outlets are invented.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset IndexedAt = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An article whose text is its quotes, one a line.</summary>
    public static ArticleRecord Article(string id, params SampleQuote[] quotes) => Article(id, "The Arvel Courier", "2026-03-05", quotes);

    public static ArticleRecord Article(string id, string? outlet, string? published, params SampleQuote[] quotes)
    {
        string text = "Before it. " + string.Join(" And then ", quotes.Select(q => q.Text)) + " After it.";
        List<Quote> made = [];
        int from = 0;
        foreach (SampleQuote quote in quotes)
        {
            int start = text.IndexOf(quote.Text, from, StringComparison.Ordinal);
            from = start + quote.Text.Length;
            TextSpan[] spans = [new(start, from)];
            made.Add(new Quote
            {
                Id = QuoteId.For(id, spans),
                Type = quote.Type,
                Text = quote.Text,
                Spans = spans,
                Cue = quote.Cue,
                Speaker = new Speaker
                {
                    Name = quote.Speaker,
                    Kind = quote.Speaker is null ? SpeakerKind.Unknown : quote.Kind,
                    Role = quote.Role,
                    Affiliation = quote.Affiliation,
                    Country = quote.Country,
                    Mention = quote.Mention is { } mention ? new Mention(mention, new TextSpan(0, 6)) : null,
                },
                Addressee = quote.Addressee,
                SaidOn = quote.SaidOn is { } day ? new SaidOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DatePrecision.Day) : null,
                Confidence = quote.Confidence,
                Evidence = "quote-cue-speaker",
            });
        }
        DateTimeOffset? at = published is null ? null : DateTimeOffset.Parse(published + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        Article article = new()
        {
            Id = id, Text = text, Title = "Talks in Velmora", Url = "https://example.org/" + id, Outlet = outlet, PublishedAt = at, Language = "en",
        };
        return new ArticleRecord(article, made, IndexedAt);
    }

    public static Cue Cue(string text, string lemma, CueClass kind) => new(text, lemma, kind, new TextSpan(0, 4));
}

/// <summary>What a test cares about in a quote.</summary>
internal sealed record SampleQuote(string Text)
{
    public string? Speaker { get; init; } = "Mira Tolven";
    public SpeakerKind Kind { get; init; } = SpeakerKind.Person;
    public string? Role { get; init; }
    public string? Affiliation { get; init; }
    public string? Country { get; init; }
    public string? Mention { get; init; }
    public string? Addressee { get; init; }
    public QuoteType Type { get; init; } = QuoteType.Direct;
    public Cue? Cue { get; init; } = Sample.Cue("said", "say", CueClass.State);
    public string? SaidOn { get; init; }
    public double Confidence { get; init; } = 0.9;
}
