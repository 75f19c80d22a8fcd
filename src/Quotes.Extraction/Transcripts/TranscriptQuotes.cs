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
        List<Entity> people = [.. names.Entities.Concat(inTitle.Entities).Where(IsFullName)];
        TitlesByLine(header.Text, names);
        Lazy<List<Entity>> presented = new(() => [.. EntityTable.Build(ArticleText.Read(article)).Entities.Where(e => IsFullName(e) && e.Kind == NameKind.Person)]);
        Dictionary<string, Speaker> speakers = [];
        List<Quote> quotes = new(turns.Count);
        foreach (Turn turn in turns)
        {
            List<TextSpan> spans = [.. turn.Paragraphs.SelectMany(p => TranscriptReader.Speech(article.Text, p))];
            if (spans.Count == 0) continue;
            if (!speakers.TryGetValue(turn.Label, out Speaker? speaker)) speakers[turn.Label] = speaker = TurnLabels.Resolve(turn.Label, people, presented);
            quotes.Add(new()
            {
                Id = QuoteId.For(article.Id, spans),
                Type = QuoteType.Direct,
                Text = string.Join(' ', spans.Select(s => s.In(article.Text))),
                Spans = spans,
                Speaker = speaker with { Mention = new(turn.Label, turn.LabelSpan) },
                Confidence = speaker.Name is null ? 0.5 : 0.95,
                Evidence = TranscriptEvidence.Turn,
                SaidOn = article.PublishedAt is { } at ? new(DateOnly.FromDateTime(at.UtcDateTime), DatePrecision.Day) : null,
            });
        }
        return quotes;
    }

    private static bool IsFullName(Entity entity) => entity.Kind is NameKind.Person or NameKind.Unknown && entity.Parts.Length > 1;

    // A header's lines of names with the office on the next line.
    private static void TitlesByLine(string header, EntityTable names)
    {
        string[] lines = header.Split('\n', StringSplitOptions.TrimEntries);
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            Entity? person = names.Entities.Find(e => e.Name == lines[i] && e.Parts.Length > 1);
            string[] words = lines[i + 1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (person is { Role: null } && words.Length is > 0 and < 10 && Array.Exists(words, w => Lex.Role(w.TrimEnd(',').ToLowerInvariant()) is not null)) person.Role = lines[i + 1];
        }
    }
}
