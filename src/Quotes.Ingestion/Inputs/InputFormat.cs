namespace Quotes.Ingestion;

/// <summary>Reads the articles of one opened input. What cannot be read any further is an <see cref="IOException"/> or <see cref="InvalidDataException"/> that says why.</summary>
internal delegate IEnumerable<ReadResult> FormatReader(InputSource source, Stream stream, ReadOptions options);

/// <summary>One format that can be read: how it is recognized, and by whom it is read.</summary>
/// <param name="Extensions">The ends of file names that say so, in lower case with their dots.</param>
/// <param name="MediaTypes">The media types by which a server says so, in lower case.</param>
/// <param name="Read">Reads it.</param>
internal sealed record InputFormat(string[] Extensions, string[] MediaTypes, FormatReader Read);

/// <summary>All formats that can be read, and which one a name or a server means.</summary>
internal static class InputFormats
{
    private const string Packed = ".gz";

    public static readonly InputFormat Text = new([".txt", ".text"], ["text/plain"], PlainTextReader.Text);

    public static readonly InputFormat Markdown = new([".md", ".markdown"], ["text/markdown"], PlainTextReader.Markdown);

    public static readonly InputFormat Html = new([".html", ".htm", ".xhtml"], ["text/html", "application/xhtml+xml"], HtmlArticleReader.Read);

    public static readonly InputFormat JsonLines =
        new([".jsonl", ".ndjson"], ["application/x-ndjson", "application/jsonl", "application/x-jsonlines"], JsonLinesReader.Read);

    public static readonly InputFormat Json = new([".json"], ["application/json"], JsonFileReader.Read);

    public static readonly InputFormat Csv = new([".csv"], ["text/csv"], CsvArticleReader.Read);

    /// <summary>Debates and news in XML, told apart by their root elements.</summary>
    public static readonly InputFormat Xml = new(
        [".xml"],
        ["application/xml", "text/xml", "application/tei+xml", "application/akn+xml", "application/nitf+xml", "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"],
        XmlArticleReader.Read);

    public static readonly InputFormat Parquet = new([".parquet"], ["application/vnd.apache.parquet"], ParquetArticleReader.Read);

    public static readonly InputFormat Pdf = new([".pdf"], ["application/pdf"], PdfArticleReader.Read);

    public static readonly InputFormat Warc = new([".warc"], ["application/warc"], WarcArticleReader.Read);

    /// <summary>Every format.</summary>
    public static readonly IReadOnlyList<InputFormat> All = [Text, Markdown, Html, JsonLines, Json, Csv, Parquet, Pdf, Warc, Xml];

    /// <summary>What names are expected, for messages.</summary>
    public static readonly string Expected = $"expected {string.Join(", ", All.SelectMany(format => format.Extensions))}, each also as {Packed}";

    /// <summary>The format of the file, and whether it is compressed; null for a name that says neither.</summary>
    public static (InputFormat Format, bool Compressed)? Of(string path)
    {
        bool compressed = path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);
        string extension = Path.GetExtension(compressed ? path[..^Packed.Length] : path).ToLowerInvariant();
        return All.FirstOrDefault(format => format.Extensions.Contains(extension)) is { } known ? (known, compressed) : null;
    }

    /// <summary>The format of what a server sent; null when neither its media type nor its name says.</summary>
    public static InputFormat? Of(string? mediaType, Uri address)
    {
        InputFormat? typed = All.FirstOrDefault(format => format.MediaTypes.Contains(mediaType));
        InputFormat? named = Of(address.AbsolutePath)?.Format;
        // Servers call plain text whatever they do not know.
        return typed is null || typed == Text ? named ?? typed : typed;
    }
}
