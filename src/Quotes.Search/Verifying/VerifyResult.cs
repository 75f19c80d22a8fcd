namespace Quotes.Search;

/// <summary>The answer to whether something was said.</summary>
public sealed record VerifyResult
{
    /// <summary>What was asked.</summary>
    public required VerifyRequest Request { get; init; }

    /// <summary>The verdict: of the best source, or not-found.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The score of the best source, from 0 to 1; 0 without one.</summary>
    public double Score => Sources.Count > 0 ? Sources[0].Score : 0;

    /// <summary>In what the best source differs, unless nothing was found.</summary>
    public IReadOnlyList<Alteration> Changes => Verdict != Verdict.NotFound && Sources.Count > 0 ? Sources[0].Changes : [];

    /// <summary>Whether the words were found in a paraphrase only.</summary>
    public bool IsParaphrase => Verdict != Verdict.NotFound && Sources.Count > 0 && Sources[0].IsParaphrase;

    /// <summary>Whether a transcript decided.</summary>
    public bool ByTranscript => Verdict != Verdict.NotFound && Sources.Count > 0 && Sources[0].IsTranscript;

    /// <summary>The share of the purported quote's words that stand in the sources, three or more in a row in those that only come near; from 0 to 1.</summary>
    public required double Found { get; init; }

    /// <summary>Whether the purported quote has too few words to tell much.</summary>
    public required bool IsShort { get; init; }

    /// <summary>The sources, best first, at most as many as asked for.</summary>
    public required IReadOnlyList<VerifySource> Sources { get; init; }

    /// <summary>How many sources were found.</summary>
    public required int Total { get; init; }

    /// <summary>The speakers of the index that the speaker asked for may be; empty when none was asked for or none is known.</summary>
    public required IReadOnlyList<SpeakerSummary> Speakers { get; init; }

    /// <summary>What the index has of that speaker in that period; of everything, where neither was asked for.</summary>
    public required IndexCoverage Coverage { get; init; }

    /// <summary>What the index has in all.</summary>
    public required IndexCoverage Whole { get; init; }

    /// <summary>The snapshot that answered.</summary>
    public required IndexState Index { get; init; }
}
