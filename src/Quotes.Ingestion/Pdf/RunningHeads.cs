using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace Quotes.Ingestion;

/// <summary>Tells the lines at head and foot of page after page that are the same but for the numbers in them: headers, footers, page numbers.</summary>
internal sealed class RunningHeads
{
    private const int LinesAtEachEnd = 2;

    private readonly HashSet<TextLine> _heads;

    public RunningHeads(IReadOnlyList<IReadOnlyList<TextBlock>> pages)
    {
        // On half of the pages, and on two at least.
        int enough = Math.Max(2, (pages.Count + 1) / 2);
        _heads = [.. pages
            .SelectMany((page, number) => Ends(page).Select(line => (Line: line, Shape: Shape(line), Page: number)))
            .GroupBy(line => line.Shape, StringComparer.Ordinal)
            .Where(same => same.Select(line => line.Page).Distinct().Count() >= enough)
            .SelectMany(same => same.Select(line => line.Line))];
    }

    /// <summary>The lines of a block that are none.</summary>
    public IReadOnlyList<TextLine> Without(TextBlock block) => [.. block.TextLines.Where(line => !_heads.Contains(line))];

    private static IEnumerable<TextLine> Ends(IReadOnlyList<TextBlock> page)
    {
        TextLine[] lines = [.. page.SelectMany(block => block.TextLines).OrderByDescending(line => line.BoundingBox.Bottom)];
        return lines.Length <= 2 * LinesAtEachEnd ? lines : [.. lines[..LinesAtEachEnd], .. lines[^LinesAtEachEnd..]];
    }

    private static string Shape(TextLine line) => string.Concat(line.Text.Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsAsciiDigit(c) ? '0' : c));
}
