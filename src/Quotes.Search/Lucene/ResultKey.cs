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
    /// <param name="seed">What a random order is shuffled by.</param>
    public static ResultKey Of(SortOrder order, float score, int day, long tie, int seed = 0) => new(
        order switch
        {
            // The bits of floats that are not negative are in the floats' order.
            SortOrder.Relevance => ((long)BitConverter.SingleToInt32Bits(score) << 32) | (uint)day,
            SortOrder.Newest => day,
            SortOrder.Oldest => day == 0 ? long.MinValue : -day,
            SortOrder.Random => Shuffled(tie, seed),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order, "Unknown order."),
        },
        tie);

    // The finisher of SplitMix64 (Steele, Lea and Flood 2014) over the tie, which is made of the quote's id alone: neither what
    // else is in the index nor in which segment a quote lies has a say in its place.
    private static long Shuffled(long tie, int seed)
    {
        unchecked
        {
            ulong mixed = (ulong)tie + ((ulong)seed + 1) * 0x9E37_79B9_7F4A_7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
            return (long)(mixed ^ (mixed >> 31));
        }
    }
}
