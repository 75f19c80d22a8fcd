using System.Globalization;

namespace Quotes.Benchmarks;

/// <summary>Prints measurements as they come.</summary>
internal static class Table
{
    public static void Title(string text) => Console.WriteLine(text + "\n");

    public static void Row(string what, double value, string unit, string note = "") =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36}{Digits(value),12} {unit,-14}{note}").TrimEnd());

    // Three digits say enough.
    private static string Digits(double value) =>
        value.ToString(value >= 100 ? "#,0" : value >= 10 ? "0.0" : value >= 1 ? "0.00" : "0.000", CultureInfo.InvariantCulture);
}
