namespace Quotes.Search;

/// <summary>One word of a text, as search sees it.</summary>
/// <param name="Folded">The word in lower case without accents; apostrophes inside it are straight.</param>
/// <param name="Span">Where it stands in the text.</param>
public readonly record struct Word(string Folded, TextSpan Span)
{
    /// <summary>The word without possessive ending and apostrophes: <c>o'brien's</c> gives <c>obrien</c>.</summary>
    public string Plain => PlainOf(Folded);

    /// <summary>A folded word without possessive ending and apostrophes.</summary>
    public static string PlainOf(string folded)
    {
        if (!folded.Contains('\'')) return folded;
        string owner = folded.EndsWith("'s", StringComparison.Ordinal) ? folded[..^2] : folded;
        return owner.Replace("'", "");
    }
}
