namespace Quotes.Extraction;

/// <summary>Finds an article's statements: sentence by sentence, then joined where an utterance goes on.</summary>
internal static class StatementFinder
{
    public static List<Statement> Find(ArticleText document, EntityTable entities, bool useCuePatterns, BoundaryModel? boundaries, ReportModel? reports)
    {
        SentenceReader reader = new(document, entities, useCuePatterns, boundaries, reports);
        QuotedTurns turns = new(document);
        List<Statement> found = [];
        Statement? introduction = null;
        foreach (Paragraph paragraph in document.Paragraphs)
        {
            if ((EmbeddedPosts.Read(document, paragraph) ?? turns.Read(paragraph)) is { } post)
            {
                found.Add(post);
                introduction = null;
                continue;
            }
            foreach (Sentence sentence in paragraph.Sentences)
            {
                found.AddRange(reader.Read(sentence, ref introduction));
            }
        }
        return StatementJoiner.Join(document, found);
    }
}
