namespace Quotes.Search;

/// <summary>The words of a query in their contexts.</summary>
public sealed record ConcordanceResult
{
    /// <summary>How the search was read and how many quotes it found; without hits.</summary>
    public required SearchResult Search { get; init; }

    /// <summary>Whether the query has words to stand in the middle. Without any there are no lines.</summary>
    public bool HasWords { get; init; }

    /// <summary>How many quotes were looked at: all found, or the first <see cref="ConcordanceRequest.Window"/>.</summary>
    public int Quotes { get; init; }

    /// <summary>How many of them have no line, as the query found them by the speaker's name.</summary>
    public int WithoutLine { get; init; }

    /// <summary>How many lines the quotes looked at have.</summary>
    public int Total { get; init; }

    /// <summary>This page's lines, in order.</summary>
    public IReadOnlyList<ConcordanceLine> Lines { get; init; } = [];

    /// <summary>The cursor of the next page, or null at the end.</summary>
    public string? Next { get; init; }
}

/// <summary>One place where the words stand.</summary>
/// <param name="Entry">The quote.</param>
/// <param name="Node">The words, as a UTF-16 span of <c>Entry.Quote.Text</c>.</param>
/// <param name="Left">What was said just before them, beginning at a word; at most <see cref="ContextLength"/> characters.</param>
/// <param name="Right">What was said just after them, ending at a word; at most <see cref="ContextLength"/> characters.</param>
public sealed record ConcordanceLine(QuoteEntry Entry, TextSpan Node, string Left, string Right)
{
    /// <summary>The most characters of context on each side.</summary>
    public const int ContextLength = 80;

    /// <summary>The words themselves, as printed.</summary>
    public string Words => Node.In(Entry.Quote.Text);
}
