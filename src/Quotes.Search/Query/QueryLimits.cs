namespace Quotes.Search;

/// <summary>The bounds of a query text. What exceeds one is an error with its position, so the cost of any text is bounded.</summary>
public static class QueryLimits
{
    /// <summary>The most UTF-16 characters of a query text.</summary>
    public const int Length = 2000;

    /// <summary>The most words, phrases, beginnings and field values.</summary>
    public const int Clauses = 100;

    /// <summary>The most words in all of them together.</summary>
    public const int Words = 200;

    /// <summary>How deep brackets and negations can be nested.</summary>
    public const int Depth = 20;

    /// <summary>The fewest characters before the <c>*</c> of a beginning.</summary>
    public const int PrefixLength = 3;

    /// <summary>The most beginnings.</summary>
    public const int Prefixes = 8;

    /// <summary>The most different words of the index that one beginning can stand for.</summary>
    public const int Expansions = 4000;

    /// <summary>The greatest distance between the words of <c>"..."~N</c>.</summary>
    public const int Distance = 50;
}
