namespace Quotes.Extraction;

/// <summary>A stretch of one paragraph between outer quotation marks.</summary>
/// <param name="Outer">The stretch with its marks.</param>
/// <param name="Inner">The stretch without its marks.</param>
/// <param name="IsClosed">Whether a closing mark was found; otherwise the stretch ends with its paragraph.</param>
/// <param name="IsSingle">Whether the marks are single ones.</param>
internal sealed record Quotation(TextSpan Outer, TextSpan Inner, bool IsClosed, bool IsSingle)
{
    /// <summary>Whether the next paragraph takes the quotation up again with an opener of its own.</summary>
    public bool Continues { get; set; }

    /// <summary>The number of the first token, the opening mark.</summary>
    public int FirstToken { get; set; }

    /// <summary>The number after the last token, the closing mark if there is one.</summary>
    public int LastToken { get; set; }
}
