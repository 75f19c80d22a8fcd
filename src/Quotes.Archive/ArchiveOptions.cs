using Quotes.Extraction;

namespace Quotes.Archive;

/// <summary>What an archive is opened with. The defaults are those of every program.</summary>
public sealed record ArchiveOptions
{
    private static readonly Lazy<QuoteExtractor> Extractor = new(static () => new QuoteExtractor());

    /// <summary>Told, in a sentence, what was found and done beside what was asked for: an index set aside, a damaged article skipped.</summary>
    public Action<string> Notice { get; init; } = static _ => { };

    /// <summary>Gives the time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The most time one answer of the index takes; null for as long as it needs.</summary>
    public TimeSpan? QueryTime { get; init; }

    /// <summary>How long to wait for another writer before giving up; long enough to outlast one that only catches up.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Finds the quotes of an article; called on several threads at once.</summary>
    public Func<Article, IReadOnlyList<Quote>> Extract { get; init; } = static article => Extractor.Value.Extract(article);

    /// <summary>The version of <see cref="Extract"/>, kept with every article.</summary>
    public string ExtractorVersion
    {
        // Not read before something is ingested: it takes the word lists.
        get => field ?? Extractor.Value.FullVersion;
        init;
    }

    /// <summary>The same, with another extractor.</summary>
    public ArchiveOptions With(QuoteExtractor extractor)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        return this with { Extract = extractor.Extract, ExtractorVersion = extractor.FullVersion };
    }

    /// <summary>The search engine that keeps the index.</summary>
    public IndexEngine Engine { get; init; } = IndexEngine.Lucene;
}
