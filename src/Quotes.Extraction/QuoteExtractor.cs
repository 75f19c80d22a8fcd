namespace Quotes.Extraction;

/// <summary>Finds every quote in an article and decides who said it. Immutable and thread-safe; the same article always gives the same quotes.</summary>
/// <remarks>The stages, each in the folder of its name: text, quotation marks, names, cues and contents sentence by sentence (their ends and what counts as a report by models), joining, speakers, dates.</remarks>
public sealed class QuoteExtractor
{
    /// <summary>Names the rules and models behind the answers; changes whenever the same article could give other quotes.</summary>
    public static string Version => "5";

    /// <summary><see cref="Version"/> with the offices known: another list may give the same article other speakers.</summary>
    public string FullVersion => $"{Version}+offices-{Offices.Hash}";

    /// <summary>The threshold where none is set.</summary>
    public const double DefaultThreshold = 0.6;

    /// <summary>Attributions less sure than this are given as <see cref="Speaker.Unknown"/>, from 0 to 1.</summary>
    public double Threshold { get; init; } = DefaultThreshold;

    /// <summary>Who held which office when, for what the article leaves open. Where none is given, the registry in the assembly.</summary>
    public OfficeRegistry Offices
    {
        get => field ?? OfficeRegistry.Default;
        init;
    }

    /// <summary>Whether weak patterns of cue and content are left out; not while they are being counted.</summary>
    internal bool UseCuePatterns { get; init; } = true;

    /// <summary>What corrects the ends of contents; null leaves them to the rules, as while it is being trained.</summary>
    internal BoundaryModel? Boundaries { get; init; } = BoundaryModel.Default;

    /// <summary>What finds reports that the rules passed over; null leaves them out, as while it is being trained.</summary>
    internal ReportModel? Reports { get; init; } = ReportModel.Default;

    /// <summary>The article's quotes in document order.</summary>
    /// <remarks>Where the source says itself who speaks (<see cref="Article.Turns"/>), that is believed.</remarks>
    /// <exception cref="ArgumentException">The article's turns are not in order or not in its text.</exception>
    public IReadOnlyList<Quote> Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (GivenTurn.Fault(article.Turns, article.Text.Length) is { } fault) throw new ArgumentException(fault, nameof(article));
        List<TextSpan> paragraphs = Paragraphs.Find(article.Text);
        if (article.Turns.Any(turn => !turn.IsQuotation)) return GivenTurnQuotes.OfRecord(article, paragraphs, Threshold);
        if (article.Turns.Count > 0) return GivenTurnQuotes.OfReport(article, [.. Attribute(article, paragraphs).Select(attributed => attributed.Quote)], Threshold);
        List<Turn> turns = TranscriptReader.Read(article, paragraphs);
        if (turns.Count == 0 && JointStatement.Read(article, paragraphs) is { Count: > 0 } joint) return joint;
        return turns.Count > 0 ? TranscriptQuotes.Make(article, paragraphs, turns, Offices) : [.. Attribute(article, paragraphs).Select(attributed => attributed.Quote)];
    }

    /// <summary>The quotes of an article that is no transcript, each with what its confidence rests on.</summary>
    internal IEnumerable<(Quote Quote, AttributionEvidence Evidence)> Attribute(Article article, List<TextSpan>? paragraphs = null)
    {
        ArticleText document = ArticleText.Read(article, paragraphs);
        EntityTable entities = EntityTable.Build(document);
        List<Statement> statements = StatementFinder.Find(document, entities, UseCuePatterns, Boundaries, Reports);
        SpeakerResolver speakers = new(document, entities);
        OfficeHolders offices = new(Offices, document, entities);
        SaidOnReader dates = new(document);
        QuoteAssembler assembler = new(document, dates, Threshold);
        AttributionFeatures features = new(document, entities, statements);
        foreach (Statement statement in statements)
        {
            ResolvedSpeaker speaker = speakers.Resolve(statement);
            AttributionEvidence evidence = new(features, statement, speaker);
            statement.Speaker = offices.Complete(speaker, statement);
            if (assembler.Assemble(statement, evidence.Confidence(ConfidenceWeights.Default) * statement.Speaker.RegistryTrust) is { } quote) yield return (quote, evidence);
        }
    }
}
