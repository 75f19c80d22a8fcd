namespace Quotes.Extraction;

/// <summary>Finds an article's statements: sentence by sentence, then joined where an utterance goes on.</summary>
internal static class StatementFinder
{
    public static List<Statement> Find(ArticleText document, EntityTable entities, bool useCuePatterns, BoundaryModel? boundaries, ReportModel? reports)
    {
        SentenceReader reader = new(document, entities, useCuePatterns, boundaries, reports);
        Dictionary<Sentence, Statement> introductions = [];
        List<Statement> found = [];
        Statement? introduction = null;
        foreach (Paragraph paragraph in document.Paragraphs)
        {
            if (EmbeddedPosts.Read(document, paragraph) is { } post)
            {
                found.Add(post);
                introduction = null;
                continue;
            }
            foreach (Sentence sentence in paragraph.Sentences)
            {
                if (introduction is not null) introductions[sentence] = introduction;
                found.AddRange(reader.Read(sentence, introduction is not null));
                introduction = reader.Introduction(sentence);
            }
        }
        return StatementJoiner.Join(document, found, introductions.GetValueOrDefault);
    }
}
