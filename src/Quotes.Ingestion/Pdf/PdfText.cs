using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Quotes.Ingestion;

/// <summary>The text of a PDF in the order it is read in. PdfPig finds words, blocks and their order; what repeats from page to page is left out here.</summary>
internal sealed class PdfText : IDisposable
{
    private const int MaxPages = 3000;
    private const int MaxLettersOfPage = 60_000;
    private const int MaxNesting = 200;
    private const int ExpandedTimes = 16;

    private readonly PdfDocument _document;

    private PdfText(PdfDocument document) => _document = document;

    /// <summary>What the document says about itself.</summary>
    public DocumentInformation About => _document.Information;

    /// <summary>Opens a document.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limit">The most bytes a document may have; its streams may expand to sixteen times that.</param>
    public static PdfText Open(byte[] bytes, int limit) => new(PdfDocument.Open(bytes, new ParsingOptions
    {
        MaxStackDepth = MaxNesting,
        SkipMissingFonts = true,
        FilterProvider = new BoundedFilters((long)limit * ExpandedTimes),
    }));

    /// <summary>The paragraphs of all pages, an empty line between two; empty when there is no text.</summary>
    /// <exception cref="InvalidDataException">There is too much on too many pages.</exception>
    public string Read()
    {
        if (_document.NumberOfPages > MaxPages) throw new InvalidDataException($"it has {_document.NumberOfPages} pages, more than {MaxPages}");
        List<IReadOnlyList<TextBlock>> pages = [.. _document.GetPages().Select(Blocks)];
        RunningHeads heads = new(pages);
        PdfParagraphs paragraphs = new();
        foreach (TextBlock block in pages.SelectMany(page => page)) paragraphs.Add(heads.Without(block));
        return paragraphs.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _document.Dispose();

    private static IReadOnlyList<TextBlock> Blocks(Page page)
    {
        if (page.Letters.Count > MaxLettersOfPage) throw new InvalidDataException($"page {page.Number} has {page.Letters.Count} letters, more than {MaxLettersOfPage}");
        // Text printed twice to look bold is one text.
        IReadOnlyList<Letter> letters = DuplicateOverlappingTextProcessor.Get(page.Letters);
        IEnumerable<Word> words = NearestNeighbourWordExtractor.Instance.GetWords(letters).Where(word => !string.IsNullOrWhiteSpace(word.Text));
        IReadOnlyList<TextBlock> blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).OrderBy(block => block.ReadingOrder)];
    }
}
