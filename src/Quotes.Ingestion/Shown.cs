using System.Text;

namespace Quotes.Ingestion;

/// <summary>How messages show what was found: in quotes, short, and without characters that disturb a terminal.</summary>
internal static class Shown
{
    private const int Longest = 60;

    public static string Of(string found) => $"'{Plain(found)}'";

    /// <summary>The same without quotes.</summary>
    public static string Plain(string found) => found.Length > Longest ? Whole(found[..Longest]) + "..." : Whole(found);

    /// <summary>All of it, without quotes.</summary>
    public static string Whole(string found)
    {
        StringBuilder shown = new(found.Length);
        foreach (char c in found) shown.Append(char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
        return shown.ToString();
    }

    /// <summary>A number of bytes in the unit a reader thinks in.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1L << 30 when bytes % (1L << 30) == 0 => FormattableString.Invariant($"{bytes >> 30} GiB"),
        >= 1L << 20 when bytes % (1L << 20) == 0 => FormattableString.Invariant($"{bytes >> 20} MiB"),
        >= 1L << 10 when bytes % (1L << 10) == 0 => FormattableString.Invariant($"{bytes >> 10} KiB"),
        _ => FormattableString.Invariant($"{bytes} bytes"),
    };
}
