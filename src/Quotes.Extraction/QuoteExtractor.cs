namespace Quotes.Extraction;

/// <summary>Finds every quote in an article and decides who said it. Immutable and thread-safe; the same article always gives the same quotes.</summary>
/// <remarks>The stages, each in the folder of its name: text, quotation marks, names, cues and contents sentence by sentence, joining, speakers, dates.</remarks>
public sealed class QuoteExtractor
{
    /// <summary>Names the rules and models behind the answers; changes whenever the same article could give other quotes.</summary>
    public static string Version => "1";

    /// <summary>Attributions less sure than this are given as <see cref="Speaker.Unknown"/>, from 0 to 1.</summary>
    public double Threshold { get; init; } = 0.3;

    /// <summary>Whether weak patterns of cue and content are left out; not while they are being counted.</summary>
    internal bool UseCuePatterns { get; init; } = true;

    /// <summary>The article's quotes in document order.</summary>
    public IReadOnlyList<Quote> Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<TextSpan> paragraphs = Paragraphs.Find(article.Text);
        List<Turn> turns = TranscriptReader.Read(article, paragraphs);
        if (turns.Count > 0) return TranscriptQuotes.Make(article, paragraphs, turns);

        ArticleText document = ArticleText.Read(article, paragraphs);
        EntityTable entities = EntityTable.Build(document);
        List<Statement> statements = StatementFinder.Find(document, entities, UseCuePatterns);
        SpeakerResolver speakers = new(document, entities);
        SaidOnReader dates = new(document);
        QuoteAssembler assembler = new(document, dates, Threshold);
        List<Quote> quotes = new(statements.Count);
        foreach (Statement statement in statements)
        {
            statement.Speaker = speakers.Resolve(statement);
            if (assembler.Assemble(statement) is { } quote) quotes.Add(quote);
        }
        return quotes;
    }
}
