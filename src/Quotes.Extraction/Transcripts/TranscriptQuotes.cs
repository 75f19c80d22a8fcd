namespace Quotes.Extraction;

/// <summary>Makes a transcript's turns into direct quotes, with names from the header's table where it has one.</summary>
internal static class TranscriptQuotes
{
    public static List<Quote> Make(Article article, List<TextSpan> paragraphs, List<Turn> turns, OfficeRegistry offices)
    {
        Article header = article with { Text = article.Text[..paragraphs[turns[0].Paragraph].Start] };
        string title = article.Title ?? "";
        EntityTable names = EntityTable.Build(ArticleText.Read(header));
        EntityTable inTitle = EntityTable.Build(ArticleText.Read(article with { Text = title }));
        List<Entity> people = [.. names.Entities.Concat(inTitle.Entities).Where(IsFullName)];
        // "Press conference by President Orlec" says who THE PRESIDENT is, though not in full.
        List<Entity> titled = [.. inTitle.Entities.Where(e => e.Kind == NameKind.Person && e.Parts.Length == 1 && e.RoleHeads.Count > 0)];
        ParticipantList.Read(header.Text, people);
        DateOnly? day = article.PublishedAt is { } published ? DateOnly.FromDateTime(published.UtcDateTime) : null;
        Lazy<List<Entity>> presented = new(() => [.. EntityTable.Build(ArticleText.Read(article)).Entities.Where(e => IsFullName(e) && e.Kind == NameKind.Person)]);
        Dictionary<(string Label, string? State), (Speaker Speaker, string Registry)> speakers = [];
        List<Quote> quotes = new(turns.Count);
        foreach (Turn turn in turns)
        {
            List<TextSpan> spans = [.. turn.Paragraphs.SelectMany(p => TranscriptReader.Speech(article.Text, p))];
            if (spans.Count == 0) continue;
            if (!speakers.TryGetValue((turn.Label, turn.State), out (Speaker Speaker, string Registry) who))
            {
                speakers[(turn.Label, turn.State)] = who = turn.IsOfRecord ? RecordReader.Resolve(turn, header.Text, people, presented, offices, day) : (TurnLabels.Resolve(turn.Label, people, presented, titled), "");
            }
            quotes.Add(new()
            {
                Id = QuoteId.For(article.Id, spans),
                Type = QuoteType.Direct,
                Text = string.Join(' ', spans.Select(s => s.In(article.Text))),
                Spans = spans,
                Speaker = who.Speaker with { Mention = new(turn.Label, turn.LabelSpan) },
                Confidence = who.Speaker.Name is null ? 0.5 : 0.95,
                Evidence = TranscriptEvidence.Turn + who.Registry,
                SaidOn = day is { } on ? new(on, DatePrecision.Day) : null,
            });
        }
        return quotes;
    }

    private static bool IsFullName(Entity entity) => entity.Kind is NameKind.Person or NameKind.Unknown && entity.Parts.Length > 1;
}
