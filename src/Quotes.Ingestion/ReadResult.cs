namespace Quotes.Ingestion;

/// <summary>Where something was read.</summary>
/// <param name="Path">The file path or URL as given (a file of a folder: the folder as given, joined with its path inside), or <c>-</c>.</param>
/// <param name="Line">The line, counted from 1, in formats that hold many articles; null otherwise.</param>
public sealed record SourceLocation(string Path, int? Line = null)
{
    /// <summary><c>path:line</c>, or the path alone.</summary>
    public override string ToString() =>
        Line is { } line ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{line}") : Path;
}

/// <summary>What became of one article, line, row or file: an article or the reason why there is none.</summary>
/// <param name="Location">Where it was read.</param>
public abstract record ReadResult(SourceLocation Location);

/// <summary>An article.</summary>
/// <param name="Article">The article; its text is never empty.</param>
/// <param name="Location">Where it was read.</param>
public sealed record ArticleRead(Article Article, SourceLocation Location) : ReadResult(Location)
{
    /// <summary>What was left out of the article because it could not be understood, such as an unreadable date; usually empty.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The page it was fetched with; null for files, and for pages that hold several articles.</summary>
    public FetchedPage? Page { get; init; }
}

/// <summary>A page that did not change since it was fetched last, so that its article is held already.</summary>
/// <param name="Location">Where it lies.</param>
/// <param name="Page">The answer that says so; null where the page was not asked for again.</param>
/// <param name="ArticleId">The article; null where nobody said.</param>
public sealed record PageUnchanged(SourceLocation Location, FetchedPage? Page, string? ArticleId) : ReadResult(Location);

/// <summary>Something that is no article.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Message">What was found and what was expected, without the location.</param>
public sealed record ReadFailure(SourceLocation Location, string Message) : ReadResult(Location)
{
    /// <summary><c>path:line: message</c>.</summary>
    public override string ToString() => $"{Location}: {Message}";
}
