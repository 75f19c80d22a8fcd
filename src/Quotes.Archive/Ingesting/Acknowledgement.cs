using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>What became of one thing read.</summary>
public enum IngestOutcome
{
    /// <summary>The article was new and is stored.</summary>
    Added,

    /// <summary>The article was stored as it is.</summary>
    Unchanged,

    /// <summary>Another revision was stored, or other quotes; these are now.</summary>
    Replaced,

    /// <summary>It could not be taken.</summary>
    Rejected,
}

/// <summary>What became of one thing read. But for what is rejected, it is on disk.</summary>
/// <param name="Location">Where it was read.</param>
/// <param name="ArticleId">The article; null where none could be read.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Quotes">How many quotes were stored with it; null where nothing was stored.</param>
/// <param name="Reason">Why it was rejected; otherwise null.</param>
public sealed record Acknowledgement(SourceLocation? Location, string? ArticleId, IngestOutcome Outcome, int? Quotes, string? Reason)
{
    internal static Acknowledgement Of(IngestItem item, PutOutcome? put)
    {
        if (item.Failure is { } failure) return new(failure.Location, item.Article?.Id, IngestOutcome.Rejected, null, failure.Message);
        IngestOutcome outcome = put switch
        {
            PutOutcome.Added => IngestOutcome.Added,
            PutOutcome.Replaced => IngestOutcome.Replaced,
            _ => IngestOutcome.Unchanged,
        };
        return new(item.Result?.Location, item.Article?.Id ?? (item.Result as PageUnchanged)?.ArticleId, outcome, put is null ? null : item.Quotes!.Count, null);
    }
}
