using Xunit;

namespace Quotes.Extraction.Tests;

/// <summary>What holds for every word list alike, whatever it lists.</summary>
public sealed class WordListFileTests
{
    public static TheoryData<string> Files => [.. typeof(QuoteExtractor).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("Lexicons/", StringComparison.Ordinal))];

    [Fact]
    public void TheAssemblyCarriesTheWordLists() => Assert.True(Files.Count >= 17, $"{Files.Count} lists");

    [Theory, MemberData(nameof(Files))]
    public void EveryListSaysWhereItComesFromAndWhatItsColumnsAre(string file)
    {
        var comments = Lines(file).TakeWhile(l => l.StartsWith('#')).ToList();
        Assert.StartsWith("# origin: ", comments[0]);
        Assert.StartsWith("# columns: ", comments[^1]);
    }

    [Theory, MemberData(nameof(Files))]
    public void EveryRowHasTheColumnsThatTheHeaderNames(string file)
    {
        var columns = Lines(file).First(l => l.StartsWith("# columns: ", StringComparison.Ordinal)).Split("; ").Length;
        var torn = Rows(file).FirstOrDefault(row => row.Length != columns || row.Any(cell => cell.Length == 0 || cell.Trim() != cell));
        Assert.True(torn is null, $"{columns} cells without blanks around them are expected: {string.Join('|', torn ?? [])}");
    }

    [Theory, MemberData(nameof(Files))]
    public void RowsAreSortedAndNoRowStandsTwice(string file)
    {
        var rows = Rows(file).Select(r => string.Join('\t', r)).ToList();
        Assert.Equal(rows.Count, rows.Distinct(StringComparer.Ordinal).Count());
        var keys = Rows(file).Select(r => r[0]).ToList();
        Assert.Equal(keys.OrderBy(k => k, CodePoints.Order), keys);
    }

    [Theory, MemberData(nameof(Files))]
    public void AccentsAreComposedAndNoCharacterIsInvisible(string file) => Assert.All(
        Lines(file), line => Assert.DoesNotContain(line, c => Accents.IsMark(c) || c is '\u00A0' or '\u200B' or '\uFEFF' or '\r'));

    private static List<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(QuoteExtractor).Assembly.GetManifestResourceStream(file)!);
        return [.. reader.ReadToEnd().TrimEnd('\n').Split('\n')];
    }

    private static IEnumerable<string[]> Rows(string file) =>
        Lines(file).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t'));

    private sealed class CodePoints : IComparer<string>
    {
        public static CodePoints Order { get; } = new();

        public int Compare(string? x, string? y) => string.CompareOrdinal(x, y);
    }
}
