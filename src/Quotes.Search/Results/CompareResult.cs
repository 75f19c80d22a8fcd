namespace Quotes.Search;

/// <summary>What a comparison answers, all from one snapshot of the index.</summary>
public sealed record CompareResult
{
    /// <summary>The snapshot that answered.</summary>
    public required IndexState Index { get; init; }

    /// <summary>How the query text was read, in words; empty for an empty query.</summary>
    public required string Interpreted { get; init; }

    /// <summary>What the reader of the query should know.</summary>
    public IReadOnlyList<Sentence> Warnings { get; init; } = [];

    /// <summary>What is wrong with the query text, or null. With an error there is nothing else.</summary>
    public QueryError? Error { get; init; }

    /// <summary>The sides the index has no quote of, with what may have been meant. With any of them there is nothing else.</summary>
    public IReadOnlyList<UnknownSide> Unknown { get; init; } = [];

    /// <summary>What the shares are parts of.</summary>
    public ShareBase ShareOf { get; init; }

    /// <summary>The sides, in the order asked for. Their histograms have the same periods.</summary>
    public IReadOnlyList<CompareSide> Sides { get; init; } = [];

    /// <summary>The quotes by period (day or month), in the order asked for, the undated last; only periods in which a side has any.</summary>
    public IReadOnlyList<CompareRow> Rows { get; init; } = [];

    /// <summary>The day the rows go on with, or null at the end.</summary>
    public DateOnly? Next { get; init; }
}

/// <summary>What a share is a part of.</summary>
public enum ShareBase
{
    /// <summary>All quotes of that side in the period that meet the filters, whatever was said: how much of what it says is about the query.</summary>
    Side,
    /// <summary>All quotes of anybody in the period that meet the filters: how much of what is said it says. Used where there is no query text.</summary>
    All,
}

/// <summary>One side.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">The value for people.</param>
/// <param name="Total">How many of its quotes match, dated or not. Reports are counted one by one, also where several carry one utterance.</param>
/// <param name="Of">How many quotes that is a part of, see <see cref="CompareResult.ShareOf"/>.</param>
/// <param name="Counts">The matching quotes over time.</param>
/// <param name="Ofs">What they are a part of over time, period for period.</param>
/// <param name="Cues">The matching quotes by class of cue, most frequent first.</param>
public sealed record CompareSide(
    string Value, string Label, long Total, long Of, DateHistogram Counts, DateHistogram Ofs, IReadOnlyList<FacetValue> Cues);

/// <summary>The quotes of one period.</summary>
/// <param name="From">Its first day, or null for the undated.</param>
/// <param name="To">Its last day, or null for the undated.</param>
/// <param name="Cells">What each side has in it, in the order of the sides.</param>
public sealed record CompareRow(DateOnly? From, DateOnly? To, IReadOnlyList<CompareCell> Cells);

/// <summary>The quotes of one side in one period.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Hits">The first of them in the order asked for.</param>
public sealed record CompareCell(long Count, IReadOnlyList<QuoteHit> Hits);

/// <summary>A side the index does not know.</summary>
/// <param name="Value">What was asked for.</param>
/// <param name="Near">What has a name like it, nearest first.</param>
public sealed record UnknownSide(string Value, IReadOnlyList<FacetValue> Near)
{
    /// <summary>The same as a mistake in the parameters of a comparison.</summary>
    /// <param name="by">What the sides are.</param>
    public ParameterError Error(FilterField by)
    {
        string field = EnumNames<FilterField>.Of(by), names = string.Join(", ", Near.Select(n => n.Label));
        return new ParameterError(
            "of",
            Near.Count == 0
                ? new Sentence("no-such-side", $"No quote in the index has “{Value}” as its {field}.")
                : new Sentence("no-such-side-but", $"No quote in the index has “{Value}” as its {field}. Names like it: {names}."),
            [.. Near.Select(n => n.Value)]);
    }
}
