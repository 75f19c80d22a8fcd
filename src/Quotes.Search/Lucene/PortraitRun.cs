using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Quotes.Search;

/// <summary>Gathers one speaker's portrait from a snapshot.</summary>
internal sealed class PortraitRun(IndexSnapshot snapshot, PortraitRequest request, CancellationToken cancellation)
{
    private static readonly FilterField[] Counted = [FilterField.Cue, FilterField.Addressee, FilterField.Mentions, FilterField.Outlet];

    private string Id => request.SpeakerId;

    /// <summary>The profile alone, or null when the snapshot has no quote of the speaker.</summary>
    public static SpeakerProfile? Profile(IndexSnapshot snapshot, string speakerId, CancellationToken cancellation)
    {
        if (snapshot.Speakers.Find(speakerId) is not { } summary) return null;
        SpeakerProfiler profiler = new();
        Collect(snapshot, speakerId, cancellation, profiler);
        return profiler.Profile(summary);
    }

    /// <summary>The portrait, or null when the snapshot has no quote of the speaker.</summary>
    public SpeakerPortrait? Portrait()
    {
        if (snapshot.Speakers.Find(Id) is not { } summary) return null;
        SpeakerProfiler profiler = new();
        TermCounter terms = new(snapshot.Words);
        Collect(snapshot, Id, cancellation, profiler, terms);
        return new SpeakerPortrait
        {
            Index = snapshot.State,
            Profile = profiler.Profile(summary),
            Quotes = Search(SpeakerPortrait.Everything(Id) with
            {
                Limit = PortraitRequest.LatestQuotes,
                Facets = Counted,
                FacetLimit = PortraitRequest.ListLength,
                Histogram = true,
            }),
            Terms = terms.Terms(snapshot.State.Quotes, doc => Rows.Read(snapshot.Reader, doc).Quote.Text),
            Beside = Beside(),
            Said = Said(),
        };
    }

    private IReadOnlyList<FacetValue> Beside() =>
    [
        .. Search(new SearchRequest { Beside = Id, Fold = Folding.None, Limit = 0, Facets = [FilterField.Speaker], FacetLimit = PortraitRequest.ListLength + 1 })
            .Facets[FilterField.Speaker].Where(other => other.Value != Id).Take(PortraitRequest.ListLength),
    ];

    private FirstAndLatest Said()
    {
        SearchRequest on = SpeakerPortrait.On(Id, request.Query) with { Limit = 1 };
        SearchResult latest = Search(on);
        SearchResult first = latest.Total > 0 ? Search(on with { Sort = SortOrder.Oldest }) : latest;
        return new FirstAndLatest(request.Query, latest.Interpreted, latest.Error, latest.Total, Dated(first), Dated(latest));
    }

    private static QuoteHit? Dated(SearchResult result) => result.Hits is [{ Entry.Date: not null } hit, ..] ? hit : null;

    private SearchResult Search(SearchRequest search) => new SearchRun(search).Run(snapshot, cancellation);

    private static void Collect(IndexSnapshot snapshot, string speakerId, CancellationToken cancellation, params ICounter[] counters) =>
        new PatientSearcher(snapshot.Reader, cancellation).Search(
            new TermQuery(new Term(FieldNames.Of(FilterField.Speaker), speakerId)),
            new ResultCollector(SortOrder.Newest, Folding.None, 0, null, counters, cancellation));
}
