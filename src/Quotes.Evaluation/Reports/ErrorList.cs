namespace Quotes.Evaluation;

/// <summary>Describes what went wrong in lines for people.</summary>
public static class ErrorList
{
    private const int LongestExcerpt = 160;

    /// <summary>The first <paramref name="most"/> errors of a kind, a line each: kind, article, type, mention, names, words.</summary>
    public static IEnumerable<string> Lines(Scorecard scores, ScoringErrorKind kind, int most) =>
        scores.Errors.Where(error => error.Kind == kind).Take(most).Select(Line);

    private static string Line(ScoringError error)
    {
        string text = error.Article.Text;
        QuoteType type = error.Gold?.Type ?? error.Predicted!.Type;
        IReadOnlyList<TextSpan> content = error.Gold?.Content ?? error.Predicted!.Spans;
        IEnumerable<string> mention = error.Gold is { } gold ? gold.Mention.Select(span => span.In(text)) : error.Predicted!.Speaker.Mention is { } m ? [m.Text] : [];
        string names = Shown(error.Gold is not null ? error.Gold.Name : error.Predicted!.Speaker.Name);
        if (error is { Gold: not null, Predicted: not null }) names += " got " + Shown(error.Predicted.Speaker.Name);
        string words = content.Aggregate((a, b) => a.Cover(b)).In(text).Replace("\n", " / ", StringComparison.Ordinal);
        if (words.Length > LongestExcerpt) words = words[..LongestExcerpt] + "...";
        return $"{EnumNames<ScoringErrorKind>.Of(error.Kind),-5} {error.Article.Id} [{EnumNames<QuoteType>.Of(type)}] {Shown(string.Join(' ', mention))} -> {names}: {words}";
    }

    private static string Shown(string? words) => string.IsNullOrEmpty(words) ? "-" : $"'{words}'";
}
