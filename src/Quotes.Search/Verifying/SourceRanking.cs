namespace Quotes.Search;

/// <summary>Orders sources, best first, and takes the verdict from them.</summary>
internal sealed class SourceRanking
{
    // So near a transcript is of the same words, even where a report has them otherwise.
    private const double SameWords = 0.75;

    // From here on what the speaker asked for said, if altered, tells more than that another said it just so.
    private const double HardlyAltered = 0.8;

    private const double NearlyTheSame = 0.9;
    private const int DaysOfOneEvent = 7;

    public SourceRanking(IEnumerable<VerifySource> sources)
    {
        List<VerifySource> ranked = [.. sources
            .OrderBy(Tier)
            .ThenBy(s => s.Speaker == SpeakerMatch.Other)
            .ThenByDescending(s => s.IsTranscript)
            .ThenBy(s => s.Speaker == SpeakerMatch.Unknown)
            .ThenBy(s => s.Verdict)
            .ThenBy(s => s.InPeriod == false)
            .ThenBy(s => s.IsParaphrase)
            .ThenByDescending(s => s.Score)
            .ThenBy(s => s.Date ?? DateOnly.MaxValue)
            .ThenBy(s => s.Quotes[0].Quote.Id, StringComparer.Ordinal)];
        if (Authority(ranked) is { } transcript)
        {
            ranked.Remove(transcript);
            ranked.Insert(0, transcript);
        }
        Sources = ranked;
    }

    /// <summary>The sources, best first.</summary>
    public IReadOnlyList<VerifySource> Sources { get; }

    /// <summary>The verdict on the purported quote.</summary>
    public Verdict Verdict
    {
        get
        {
            if (Sources.Count == 0) return Verdict.NotFound;
            VerifySource best = Sources[0];
            if (best.Speaker != SpeakerMatch.Other) return best.Verdict;
            bool sameWords = best.IsExact || best.Verdict == Verdict.Altered && best.Score >= NearlyTheSame && !best.Changes.Contains(Alteration.Negation);
            return sameWords ? Verdict.OtherSpeaker : Verdict.NotFound;
        }
    }

    /// <summary>Whether two quotes can be of one occasion: by one speaker, as far as both are named, and within a week of each other.</summary>
    public static bool AreOfOneEvent(QuoteEntry a, QuoteEntry b)
    {
        bool speaker = a.SpeakerId is null || b.SpeakerId is null || a.SpeakerId == b.SpeakerId || PurportedSpeaker.AreSame(a.Quote.Speaker.Name, b.Quote.Speaker.Name);
        bool days = a.Date is not { } first || b.Date is not { } second || Math.Abs(first.DayNumber - second.DayNumber) <= DaysOfOneEvent;
        return speaker && days;
    }

    private static int Tier(VerifySource source)
    {
        bool other = source.Speaker == SpeakerMatch.Other;
        return source switch
        {
            { Verdict: Verdict.NotFound } => 5,
            { IsExact: true } => other ? 2 : 0,
            _ when other => 4,
            // Nobody in particular said it nearly so: that another said it just so tells more.
            { IsParaphrase: false, Score: >= HardlyAltered } when source.Speaker != SpeakerMatch.Unknown => 1,
            _ => 3,
        };
    }

    // What was taken down stands above what was reported: a report's wording does not hold against the transcript of the same words.
    private static VerifySource? Authority(List<VerifySource> ranked) =>
        ranked is [{ IsTranscript: false, Verdict: not Verdict.NotFound } best, ..]
            ? ranked.Find(s => s is { IsTranscript: true, Score: >= SameWords, Verdict: not Verdict.NotFound } && s.Speaker != SpeakerMatch.Other && AreOfOneEvent(best.Quotes[0], s.Quotes[0]))
            : null;
}
