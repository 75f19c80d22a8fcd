namespace Quotes;

/// <summary>How much of a statement stands inside quotation marks.</summary>
public enum QuoteType
{
    /// <summary>All reported words stand inside quotation marks.</summary>
    Direct,

    /// <summary>The reported clause stands partly inside quotation marks.</summary>
    Mixed,

    /// <summary>Reported without quotation marks.</summary>
    Indirect,
}
