namespace Quotes.Evaluation.Tests;

/// <summary>Makes gold and predictions from words of a text.</summary>
internal static class Invented
{
    public static TextSpan Span(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' is not in the text");
        return new TextSpan(start, start + words.Length);
    }

    public static GoldStatement Gold(string text, string content, QuoteType type = QuoteType.Direct, string? cue = null, string? mention = null, string? name = null, SpeakerKind? kind = null) => new()
    {
        Type = type,
        Content = [Span(text, content)],
        Cue = cue is null ? [] : [Span(text, cue)],
        Mention = mention is null ? [] : [Span(text, mention)],
        Name = name,
        Kind = kind,
    };

    public static Quote Quote(string text, string content, QuoteType type = QuoteType.Direct, string? cue = null, string? mention = null, string? name = null) => new()
    {
        Id = content,
        Type = type,
        Text = content,
        Spans = [Span(text, content)],
        Cue = cue is null ? null : new Cue(cue, cue, CueClass.State, Span(text, cue)),
        Speaker = new Speaker { Name = name, Mention = mention is null ? null : new Mention(mention, Span(text, mention)) },
        Evidence = "invented",
    };

    /// <summary>The score of one article.</summary>
    public static Scorecard Score(string text, GoldStatement[] gold, params Quote[] predicted) => Scorer.Score(
        [new GoldArticle(new Article { Id = "a", Text = text }, gold)],
        new Dictionary<string, IReadOnlyList<Quote>> { ["a"] = predicted });
}
