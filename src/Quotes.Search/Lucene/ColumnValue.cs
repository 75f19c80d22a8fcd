namespace Quotes.Search;

/// <summary>A value and the form it was printed in, kept together in one column so that the most usual form can be counted.</summary>
internal static class ColumnValue
{
    private const char Separator = '\0';

    /// <summary>Both in one text; values sort together whatever they were printed like.</summary>
    public static string Join(string value, string? printed) =>
        printed is null ? value : value + Separator + FoldedValue.Bounded(printed.Replace(Separator, ' ').Trim());

    /// <summary>Both again; the value stands for the printed form where none was given.</summary>
    public static (string Value, string Printed) Split(string joined)
    {
        int at = joined.IndexOf(Separator);
        return at < 0 ? (joined, joined) : (joined[..at], joined[(at + 1)..]);
    }
}
