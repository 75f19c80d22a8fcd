namespace Quotes.Ingestion;

/// <summary>Turns files, folders, pages and standard input into articles. Immutable; may be shared.</summary>
public sealed class ArticleReader
{
    private readonly ReadOptions _options;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read; null for the defaults.</param>
    public ArticleReader(ReadOptions? options = null) => _options = options ?? new ReadOptions();

    /// <summary>Reads the inputs in order, one article at a time, never more in memory than the largest.</summary>
    /// <param name="inputs">File paths, folders (read recursively in ordinal order), http and https URLs, or <c>-</c> for standard input.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>An article or a failure for each line, row or file. A failure never ends the reading of the rest.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<ReadResult> Read(IEnumerable<string> inputs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Select(input => new ReadFailure(new SourceLocation(input), "cannot be read yet"));
    }
}
