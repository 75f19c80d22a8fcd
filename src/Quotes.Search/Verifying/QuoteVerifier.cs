namespace Quotes.Search;

/// <summary>Says whether a purported quote was said, as far as an index knows.</summary>
/// <remarks>
/// Candidates are found by the rare words and the rows of words they share with the purported quote, everywhere, among
/// transcripts, among the speaker's quotes and in the period asked for. Each is compared word by word; where a quote has only a
/// part, so are its neighbours in the article. A transcript of the same speaker and days outranks every report.
/// </remarks>
/// <param name="index">The index.</param>
public sealed class QuoteVerifier(IQuoteIndex index)
{
    private const int Candidates = 120, Narrowed = 60;

    // About a second of comparing; what is left over shares less with the purported quote than what was compared.
    private const long MostCells = 100_000_000;

    private const int MostArticles = 8;
    private const int TellingRun = 3;

    /// <summary>Answers.</summary>
    /// <exception cref="ArgumentException">The quote is empty of words or too long, or the limit is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the answer was whole.</exception>
    public VerifyResult Verify(VerifyRequest request, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Limit, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, VerifyRequest.MaxLimit, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Quote.Length, VerifyRequest.MaxLength, nameof(request));
        PurportedText purported = PurportedText.Of(request.Quote);
        if (purported.Words.Count == 0) throw new ArgumentException("The quote has no words.", nameof(request));
        PurportedSpeaker? speaker = string.IsNullOrEmpty(request.Speaker) ? null : PurportedSpeaker.Find(index, request.Speaker, cancellation);
        SearchRequest scope = new() { Filters = speaker is null ? [] : [speaker.Filter], Date = request.Period };
        IndexState state = index.State;

        SourceRanking ranking = new(Sources(request, purported, speaker, cancellation));
        IndexCoverage whole = index.Coverage(new SearchRequest(), cancellation);
        return new VerifyResult
        {
            Request = request,
            Verdict = ranking.Verdict,
            Found = Found(purported, ranking.Sources),
            IsShort = purported.Words.Count < VerifyRequest.TellingWords,
            Sources = [.. ranking.Sources.Take(request.Limit)],
            Total = ranking.Sources.Count,
            Speakers = speaker?.Known ?? [],
            Coverage = speaker is null && request.Date.IsAll ? whole : index.Coverage(scope, cancellation),
            Whole = whole,
            Index = state,
        };
    }

    /// <summary>The transcripts that have what a report quotes: of the same speaker, as far as both are named, and about the same days.</summary>
    /// <param name="report">The report's quote.</param>
    /// <param name="limit">How many to return.</param>
    /// <param name="cancellation">Ends the search with an exception.</param>
    public IReadOnlyList<VerifySource> InTranscripts(QuoteEntry report, int limit, CancellationToken cancellation = default)
    {
        if (TranscriptEvidence.IsOf(report.Quote) || report.Quote.Type == QuoteType.Indirect) return [];
        SourceText quoted = new([report]);
        string words = report.Quote.Type == QuoteType.Direct ? report.Quote.Text
            : string.Join(" … ", quoted.Marked.Select(m => m.In(quoted.Text)).Where(m => Words.Of(m).Count > 0));
        if (words.Length > VerifyRequest.MaxLength) words = words[..VerifyRequest.MaxLength];
        PurportedText purported = PurportedText.Of(words);
        if (purported.Words.Count < VerifyRequest.TellingWords) return [];
        List<QuoteEntry> turns = [.. index.Alike(new AlikeRequest { Parts = purported.Parts, TranscriptsOnly = true, Limit = Narrowed }, cancellation)
            .Where(t => SourceRanking.AreOfOneEvent(report, t))];
        return [.. new SourceRanking(Compare(purported, turns, null, new VerifyRequest { Quote = words }, cancellation)).Sources
            .Where(s => s.Verdict != Verdict.NotFound).Take(limit)];
    }

    private List<VerifySource> Sources(VerifyRequest request, PurportedText purported, PurportedSpeaker? speaker, CancellationToken cancellation)
    {
        AlikeRequest alike = new() { Parts = purported.Parts, Limit = Candidates };
        List<QuoteEntry> candidates = [.. index.Alike(alike, cancellation)];
        candidates.AddRange(index.Alike(alike with { TranscriptsOnly = true, Limit = Narrowed }, cancellation));
        if (speaker is not null) candidates.AddRange(index.Alike(alike with { Filters = [speaker.Filter], Limit = Narrowed }, cancellation));
        if (!request.Date.IsAll) candidates.AddRange(index.Alike(alike with { Date = request.Period, Limit = Narrowed }, cancellation));
        return Compare(purported, [.. candidates.DistinctBy(c => c.Quote.Id)], speaker, request, cancellation);
    }

    private List<VerifySource> Compare(
        PurportedText purported, List<QuoteEntry> candidates, PurportedSpeaker? speaker, VerifyRequest request, CancellationToken cancellation)
    {
        List<WordToken> first = WordToken.Of(purported.Words);
        PurportedText? literal = purported.IsInterpreted ? PurportedText.Literally(request.Quote) : null;
        Dictionary<string, VerifySource> sources = new(StringComparer.Ordinal);
        Dictionary<string, double> articles = new(StringComparer.Ordinal);
        long cells = 0;
        foreach (QuoteEntry candidate in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            SourceText text = new([candidate]);
            cells += Math.Min((long)first.Count * text.Tokens.Count, Alignment.MostCells);
            if (cells > MostCells) break;
            VerifySource? printed = literal is null ? null : Judge(SourceComparison.Of(literal, WordToken.Of(literal.Words), text), candidate);
            VerifySource? source = printed?.IsExact == true ? printed : Judge(SourceComparison.Of(purported, first, text), candidate);
            if (source is null) continue;
            sources[candidate.Quote.Id] = source;
            if (!source.IsExact) articles[candidate.Article.Id] = Math.Max(source.Score, articles.GetValueOrDefault(candidate.Article.Id));
        }
        foreach (string article in articles.OrderByDescending(a => a.Value).ThenBy(a => a.Key, StringComparer.Ordinal).Take(MostArticles).Select(a => a.Key))
        {
            foreach (SourceText run in NeighbouringQuotes.In(index, article, cancellation))
            {
                cells += Math.Min((long)first.Count * run.Tokens.Count, Alignment.MostCells);
                if (cells > MostCells) break;
                Join(run);
            }
        }
        return [.. sources.Values];

        VerifySource? Judge(SourceComparison comparison, QuoteEntry entry) =>
            comparison.Judge(speaker?.Match(entry) ?? SpeakerMatch.NotAsked, e => InPeriod(request, e));

        // Several quotes count as one source only where that has more of the words than each of them.
        void Join(SourceText run)
        {
            SourceComparison over = SourceComparison.Of(purported, first, run);
            if (over.Matched is not var (from, to)) return;
            TextSpan stretch = run.Place(from).Cover(run.Place(to));
            QuoteEntry[] touched = [.. run.Quotes.Where((_, i) => run.Places[i].Overlaps(stretch))];
            double best = touched.Max(q => sources.TryGetValue(q.Quote.Id, out VerifySource? alone) ? alone.Score : 0);
            if (touched.Length < 2 || over.Score <= best) return;
            if (Judge(SourceComparison.Of(purported, first, new SourceText(touched)), touched[0]) is not { } joined || joined.Score <= best) return;
            foreach (QuoteEntry quote in touched) sources.Remove(quote.Quote.Id);
            sources[touched[0].Quote.Id] = joined;
        }
    }

    private static bool? InPeriod(VerifyRequest request, QuoteEntry entry) =>
        request.Date.IsAll || entry.Date is not { } day ? null : !(day < request.Period.From || day > request.Period.To);

    private static double Found(PurportedText purported, IReadOnlyList<VerifySource> sources)
    {
        HashSet<TextSpan> found = [];
        foreach (VerifySource source in sources)
        {
            HashSet<TextSpan> here = [.. source.Found];
            // In a source that only comes near, single words are chance.
            int run = source.Verdict == Verdict.NotFound ? Math.Min(TellingRun, purported.Words.Count) : 1;
            for (int i = 0; i < purported.Words.Count;)
            {
                int end = i;
                while (end < purported.Words.Count && here.Contains(purported.Words[end].Span)) end++;
                if (end - i >= run) for (int k = i; k < end; k++) found.Add(purported.Words[k].Span);
                i = end + 1;
            }
        }
        return Math.Round((double)found.Count / purported.Words.Count, 3);
    }
}
