namespace Quotes.Search;

/// <summary>Reads query text. The language is small and bounded (<see cref="QueryLimits"/>), and nothing malformed is guessed at.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>sanctions</c> finds the word in any grammatical form, in what was said or in the speaker's name; case, accents and the hyphen of a compound do not count.</item>
/// <item><c>"red line"</c> finds exactly these words; curly marks are the same as straight ones.</item>
/// <item><c>"lift sanctions"~5</c> finds the words in any form and order with at most 5 other words among them.</item>
/// <item><c>nuc*</c> finds words that begin so.</item>
/// <item><c>a b</c> and <c>a AND b</c> ask for both, <c>a OR b</c> for at least one, <c>NOT a</c> and <c>-a</c> exclude, brackets group. AND binds tighter than OR. <c>+a</c> is the same as <c>a</c> and cannot stand beside OR.</item>
/// <item><c>speaker:smith</c>, <c>mentions:smith</c> and <c>to:smith</c> ask who said it, who is named in it and whom it was said to.</item>
/// <item><c>speaker:smith</c>, <c>speaker:"Jon Smith"</c>, <c>speaker:(a OR b)</c> ask for a field (<see cref="QueryField"/>).</item>
/// <item><c>date:2025</c>, <c>date:2025-03</c>, <c>date:2025-01..2025-06</c>, <c>date:>=2025-01-01</c> ask for a date.</item>
/// </list>
/// </remarks>
public static class QueryText
{
    /// <summary>Reads a query text.</summary>
    /// <returns>The tree (null for a blank text), or the first mistake with its position.</returns>
    public static QueryReading Parse(string text)
    {
        if (text.Length > QueryLimits.Length)
        {
            return QueryReading.Failed(new QueryError(
                new Sentence("query-too-long", $"The query has {text.Length} characters; at most {QueryLimits.Length} are read."), QueryLimits.Length));
        }
        try
        {
            QueryParser parser = new(QueryLexer.Read(text));
            return new QueryReading(parser.Parse(), null, parser.Warnings);
        }
        catch (QueryTextException mistake)
        {
            return QueryReading.Failed(mistake.Error);
        }
    }
}

/// <summary>What became of a query text.</summary>
/// <param name="Tree">What it asks for; null when it asks for everything, or is wrong.</param>
/// <param name="Error">What is wrong with it, or null.</param>
/// <param name="Warnings">What was left out of it, for the person who typed it.</param>
public sealed record QueryReading(QueryNode? Tree, QueryError? Error, IReadOnlyList<Sentence> Warnings)
{
    internal static QueryReading Failed(QueryError error) => new(null, error, []);
}
