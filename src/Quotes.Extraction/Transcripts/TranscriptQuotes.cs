namespace Quotes.Extraction;

/// <summary>Makes a transcript's turns into direct quotes, with names from the header's table where it has one.</summary>
internal static class TranscriptQuotes
{
    public static List<Quote> Make(Article article, List<TextSpan> paragraphs, List<Turn> turns)
    {
        Article header = article with { Text = article.Text[..paragraphs[turns[0].Paragraph].Start] };
        string title = article.Title ?? "";
        EntityTable names = EntityTable.Build(ArticleText.Read(header));
        EntityTable inTitle = EntityTable.Build(ArticleText.Read(article with { Text = title }));
        List<Entity> people = [.. names.Entities.Concat(inTitle.Entities).Where(e => e.Kind is NameKind.Person or NameKind.Unknown && e.Parts.Length > 1)];
        Dictionary<string, Speaker> speakers = [];
        List<Quote> quotes = new(turns.Count);
        foreach (Turn turn in turns)
        {
            List<TextSpan> spans = [.. turn.Paragraphs.SelectMany(p => TranscriptReader.Speech(article.Text, p))];
            if (spans.Count == 0) continue;
            if (!speakers.TryGetValue(turn.Label, out Speaker? speaker)) speakers[turn.Label] = speaker = TurnLabels.Resolve(turn.Label, people);
            quotes.Add(new()
            {
                Id = QuoteId.For(article.Id, spans),
                Type = QuoteType.Direct,
                Text = string.Join(' ', spans.Select(s => s.In(article.Text))),
                Spans = spans,
                Speaker = speaker with { Mention = new(turn.Label, turn.LabelSpan) },
                Confidence = speaker.Name is null ? 0.5 : 0.95,
                Evidence = "transcript-turn",
                SaidOn = article.PublishedAt is { } at ? new(DateOnly.FromDateTime(at.UtcDateTime), DatePrecision.Day) : null,
            });
        }
        return quotes;
    }
}
