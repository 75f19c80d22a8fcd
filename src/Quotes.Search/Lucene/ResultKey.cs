namespace Quotes.Search;

/// <summary>Where a document stands in the order of results: greater <paramref name="Primary"/> first, then smaller <paramref name="Tie"/>.</summary>
internal readonly record struct ResultKey(long Primary, long Tie) : IComparable<ResultKey>
{
    /// <summary>Negative when this one comes first.</summary>
    public int CompareTo(ResultKey other) => Primary != other.Primary ? other.Primary.CompareTo(Primary) : Tie.CompareTo(other.Tie);

    /// <summary>The key for an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="score">Relevance, at least 0; used only when ordering by it.</param>
    /// <param name="day">Day number plus one, 0 for undated.</param>
    /// <param name="tie">What orders equals.</param>
    public static ResultKey Of(SortOrder order, float score, int day, long tie) => new(
        order switch
        {
            // The bits of floats that are not negative are in the floats' order.
            SortOrder.Relevance => ((long)BitConverter.SingleToInt32Bits(score) << 32) | (uint)day,
            SortOrder.Newest => day,
            SortOrder.Oldest => day == 0 ? long.MinValue : -day,
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Unknown order."),
        },
        tie);
}
