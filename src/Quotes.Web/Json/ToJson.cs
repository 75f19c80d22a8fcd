using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Pages;

namespace Quotes.Web.Json;

/// <summary>Turns what the index and the store give into the shapes of the JSON contract.</summary>
internal static class ToJson
{
    /// <summary>A search's answer.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="result">What the index found.</param>
    /// <param name="path">Where the next page is.</param>
    public static QuotesJson Answer(SearchRequest request, SearchResult result, string path) => new(
        Query(request, result),
        Index(result.Index),
        new MatchesJson(result.Total, "eq", result.Utterances, result.Quotes),
        [.. result.Hits.Select(Quote)],
        Facets(result),
        result.Next is { } cursor ? Addresses.Search(request with { Cursor = cursor }, path) : null);

    /// <summary>A query, and how it was read.</summary>
    public static QueryJson Query(SearchRequest request, SearchResult result) => new(request.Query, result.Interpreted, [.. result.Warnings.Select(w => w.ToString())]);

    /// <summary>A comparison's answer.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="result">What the index found.</param>
    /// <param name="path">Where the rows go on.</param>
    public static CompareJson Comparison(CompareRequest request, CompareResult result, string path) => new(
        new QueryJson(request.Search.Query, result.Interpreted, [.. result.Warnings.Select(w => w.ToString())]),
        Index(result.Index),
        EnumNames<FilterField>.Of(request.By),
        EnumNames<ShareBase>.Of(result.ShareOf),
        EnumNames<DatePrecision>.Of(result.Sides[0].Counts.Unit),
        [.. result.Sides.Select(side => Side(request, side))],
        [.. result.Rows.Select(row => new CompareRowJson(row.From, row.To,
            [.. row.Cells.Select(cell => new CompareCellJson(cell.Count, [.. cell.Hits.Select(Quote)]))]))],
        result.Next is { } cursor ? Addresses.Compare(request with { Cursor = cursor }, path) : null);

    /// <summary>A snapshot of the index.</summary>
    public static IndexJson Index(IndexState state) => new(state.Generation, state.UpdatedAt, state.Quotes);

    /// <summary>A found quote.</summary>
    public static QuoteJson Quote(QuoteHit hit) => Quote(hit.Entry, hit.Highlights, hit.Reports);

    /// <summary>A quote.</summary>
    /// <param name="entry">The quote as indexed.</param>
    /// <param name="highlights">UTF-16 spans of its text.</param>
    /// <param name="reports">How many quotes report the utterance; null when they were not counted.</param>
    public static QuoteJson Quote(QuoteEntry entry, IReadOnlyList<TextSpan> highlights, long? reports = null)
    {
        Quote quote = entry.Quote;
        CodePointMap inText = new(quote.Text);
        return new QuoteJson(
            quote.Id,
            EnumNames<QuoteType>.Of(quote.Type),
            quote.Text,
            entry.Article.Language,
            Spans(highlights, inText),
            Snippet.Of(quote.Text, highlights, Snippet.JsonLength).ToHtml(),
            Speaker(entry.SpeakerId, quote.Speaker),
            quote.Cue is { } cue ? new CueJson(cue.Text, cue.Lemma, EnumNames<CueClass>.Of(cue.Class)) : null,
            Attribution(quote),
            quote.Addressee,
            SaidOn(quote),
            entry.Article.PublishedAt,
            entry.IndexedAt,
            new ArticleReferenceJson(entry.Article.Id, entry.Article.Outlet, entry.Article.Title, entry.Article.Url),
            new ContextJson(entry.Before, entry.After, [.. entry.CodePointSpans.Select(s => new SpanJson(s.Start, s.End))]),
            Links(Addresses.Quote(quote.Id)),
            new UtteranceReferenceJson(entry.Utterance, reports ?? (entry.IsAlone ? 1 : null), Links(Addresses.Utterance(entry.Utterance))),
            entry.Own is { } own ? new ReportedJson(Speaker(own.Speaker), Attribution(own)) : null);
    }

    /// <summary>An utterance with its reports.</summary>
    public static UtteranceJson Utterance(IndexState index, UtterancePage page) => new(
        page.Utterance.Id,
        Index(index),
        new TotalJson(page.Utterance.Total),
        page.Fullest.Quote.Id,
        page.Utterance.IsDisputed,
        [.. page.Utterance.Speakers.Select(s => new FacetJson(s.Value, s.Label, s.Count))],
        [.. page.Reports.Select(r => new ReportJson(Quote(r.Entry, [], page.Utterance.Total), r.HasSameWords, [.. r.Diff.Select(Stretch)]))],
        Links(Addresses.Utterance(page.Utterance.Id)));

    private static ReportDiffJson Stretch(UtterancePage.Piece piece) => new(EnumNames<DiffKind>.Of(piece.Kind), piece.Fullest, piece.Text);

    /// <summary>Who said something.</summary>
    public static SpeakerJson Speaker(Speaker speaker) => new(
        SpeakerId.For(speaker), speaker.Name, speaker.Mention?.Text, EnumNames<SpeakerKind>.Of(speaker.Kind), speaker.Role, speaker.Affiliation, speaker.Country);

    /// <summary>An article with its quotes.</summary>
    public static ArticleJson Article(ArticleRecord record, ArticleHistory history)
    {
        Article article = record.Article;
        CodePointMap map = new(article.Text);
        return new ArticleJson(article.Id, article.Title, article.Outlet, article.Url, article.PublishedAt, record.IndexedAt, article.Language,
            article.Text, [.. record.Quotes.Select(q => InArticle(q, map))], Links(Addresses.Article(article.Id)), ChangesToJson.History(article.Id, history));
    }

    /// <summary>A speaker in a list.</summary>
    public static SpeakerSummaryJson Summary(SpeakerSummary speaker) => new(
        speaker.Id, speaker.Name, EnumNames<SpeakerKind>.Of(speaker.Kind), speaker.Quotes, SpeakerLinks(speaker.Id), speaker.Country);

    /// <summary>A page of speakers.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="result">What the index found.</param>
    /// <param name="next">The address of the next page, or null.</param>
    public static SpeakersJson Speakers(SpeakerRequest request, SpeakerResult result, string? next) => new(
        new NameQueryJson(request.Query),
        Index(result.Index),
        new TotalJson(result.Total),
        [.. result.Speakers.Select(Summary)],
        next,
        new Dictionary<string, IReadOnlyList<FacetJson>>
        {
            ["kind"] = Values(result.Facets.Kinds),
            ["country"] = Values(result.Facets.Countries),
            ["letter"] = Values(result.Facets.Letters),
        });

    /// <summary>A speaker.</summary>
    public static SpeakerProfileJson Portrait(SpeakerPortrait portrait)
    {
        SpeakerProfile profile = portrait.Profile;
        string id = profile.Summary.Id;
        SearchRequest everything = SpeakerPortrait.Everything(id);
        return new SpeakerProfileJson(
            id,
            profile.Summary.Name,
            EnumNames<SpeakerKind>.Of(profile.Summary.Kind),
            profile.Country,
            profile.Summary.Quotes,
            profile.First,
            profile.Last,
            [.. profile.Offices.Select(o => new OfficeJson(o.Role, o.Affiliation, o.From, o.To, o.Quotes))],
            [.. profile.Names.Select(n => new PrintedNameJson(n.Label, n.Count))],
            SpeakerLinks(id),
            Index(portrait.Index),
            [.. portrait.Quotes.Histogram!.Buckets.Select(b => Bucket(b, portrait.Quotes.Histogram.Unit))],
            OfFacet(FilterField.Cue),
            OfFacet(FilterField.Addressee),
            OfFacet(FilterField.Mentions),
            OfFacet(FilterField.Outlet),
            [.. portrait.Terms.Select(t => new TermJson(t.Word, t.Quotes, t.All, Math.Round(t.G2, 1), Quotes(SpeakerPortrait.With(id, t))))],
            Linked(portrait.Beside, other => SpeakerPortrait.BesideOf(id, other)),
            Said(id, portrait.Said));

        IReadOnlyList<LinkedCountJson> OfFacet(FilterField field) => Linked(portrait.Quotes.Facets[field], value => everything.With(field, value));
    }

    private static FirstAndLatestJson Said(string id, FirstAndLatest said) => new(
        said.Query,
        said.Interpreted,
        said.Total,
        said.First is { } first ? Quote(first) : null,
        said.Latest is { } latest ? Quote(latest) : null,
        Quotes(SpeakerPortrait.On(id, said.Query)));

    private static IReadOnlyList<LinkedCountJson> Linked(IReadOnlyList<FacetValue> values, Func<string, SearchRequest> search) =>
        [.. values.Select(v => new LinkedCountJson(v.Value, v.Label, v.Count, Quotes(search(v.Value))))];

    private static string Quotes(SearchRequest search) => Addresses.Search(search, "/api/v1/quotes");

    private static CompareSideJson Side(CompareRequest request, CompareSide side) => new(
        side.Value,
        side.Label,
        side.Total,
        side.Of,
        Share(side.Total, side.Of),
        side.Counts.Undated,
        [.. side.Counts.Buckets.Zip(side.Ofs.Buckets, (b, of) => new CompareCountJson(b.From, b.To, b.Count, of.Count, Share(b.Count, of.Count)))],
        Values(side.Cues),
        new CompareLinksJson(Quotes(request.Of(side.Value)), Addresses.Search(request.Of(side.Value))));

    private static double? Share(long part, long whole) => whole == 0 ? null : Math.Round((double)part / whole, 6);

    /// <summary>A correction with what became of it.</summary>
    public static CorrectionJson Correction(ReportedCorrection reported)
    {
        Correction correction = reported.Correction;
        return new CorrectionJson(
            correction.Id,
            CorrectionTypeNames.Of(correction.Type),
            EnumNames<CorrectionState>.Of(reported.State),
            reported.Quotes,
            correction.Quote,
            correction.Article,
            correction.Text,
            correction.From,
            correction.Printed,
            correction.Where is { } where ? new CorrectionScopeJson(where.Articles, where.Outlets, where.Dates) : null,
            correction.Speaker is { } speaker
                ? new GivenSpeakerJson(speaker.Name, speaker.Kind is { } kind ? EnumNames<SpeakerKind>.Of(kind) : null, speaker.Role, speaker.Affiliation, speaker.Country, speaker.Mention)
                : null,
            correction.Undoes,
            correction.At,
            correction.Who,
            correction.Note,
            correction.Line);
    }

    private static ArticleQuoteJson InArticle(Quote quote, CodePointMap map) => new(
        quote.Id,
        EnumNames<QuoteType>.Of(quote.Type),
        quote.Text,
        Spans(quote.Spans, map),
        quote.Cue is { } cue
            ? new PlacedCueJson(cue.Text, cue.Lemma, EnumNames<CueClass>.Of(cue.Class), map.ToCodePoints(cue.Span.Start), map.ToCodePoints(cue.Span.End))
            : null,
        new PlacedSpeakerJson(SpeakerId.For(quote.Speaker), quote.Speaker.Name, EnumNames<SpeakerKind>.Of(quote.Speaker.Kind),
            quote.Speaker.Role, quote.Speaker.Affiliation, quote.Speaker.Country,
            quote.Speaker.Mention is { } mention
                ? new MentionJson(mention.Text, map.ToCodePoints(mention.Span.Start), map.ToCodePoints(mention.Span.End))
                : null),
        quote.Addressee,
        SaidOn(quote),
        Attribution(quote),
        Links(Addresses.Quote(quote.Id)));

    private static Dictionary<string, IReadOnlyList<FacetJson>> Facets(SearchResult result)
    {
        Dictionary<string, IReadOnlyList<FacetJson>> facets = result.Facets.ToDictionary(
            f => EnumNames<FilterField>.Of(f.Key),
            f => Values(f.Value));
        if (result.Histogram is { } histogram)
        {
            facets["date"] = [.. histogram.Buckets.Select(b => Bucket(b, histogram.Unit))];
        }
        return facets;
    }

    private static IReadOnlyList<FacetJson> Values(IReadOnlyList<FacetValue> values) => [.. values.Select(v => new FacetJson(v.Value, v.Label, v.Count))];

    // The value is what from= and to= take for the whole period.
    private static FacetJson Bucket(DateBucket bucket, DatePrecision unit)
    {
        string value = InWords.Iso(bucket.From)[..(unit switch { DatePrecision.Year => 4, DatePrecision.Month => 7, _ => 10 })];
        return new FacetJson(value, value, bucket.Count, bucket.Of);
    }

    private static SpeakerJson Speaker(string? id, Speaker speaker) => new(
        id, speaker.Name, speaker.Mention?.Text, EnumNames<SpeakerKind>.Of(speaker.Kind), speaker.Role, speaker.Affiliation, speaker.Country);

    private static AttributionJson Attribution(Quote quote) => new(Math.Round(quote.Confidence, 3), quote.Evidence, quote.Corrected is { } corrected
        ? new CorrectedJson(Speaker(SpeakerId.For(corrected.Speaker), corrected.Speaker), Math.Round(corrected.Confidence, 3), corrected.Evidence,
            [.. corrected.By.Select(mark => new CorrectionMarkJson(mark.Id, CorrectionTypeNames.Of(mark.Type), mark.At, mark.Who, mark.Note))])
        : null);

    private static SaidOnJson? SaidOn(Quote quote) =>
        quote.SaidOn is { } said ? new SaidOnJson(said.Date, EnumNames<DatePrecision>.Of(said.Precision)) : null;

    private static IReadOnlyList<SpanJson> Spans(IReadOnlyList<TextSpan> spans, CodePointMap map) =>
        [.. spans.Select(s => new SpanJson(map.ToCodePoints(s.Start), map.ToCodePoints(s.End)))];

    /// <summary>A page and its data.</summary>
    public static LinksJson Links(string page) => new(Addresses.Data(page), page);

    private static SpeakerLinksJson SpeakerLinks(string id) => new(
        Addresses.Data(Addresses.Speaker(id)),
        Addresses.Speaker(id),
        Quotes(SpeakerPortrait.Everything(id)));
}
