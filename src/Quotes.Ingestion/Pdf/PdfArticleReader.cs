using System.Globalization;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Quotes.Ingestion;

/// <summary>Reads a PDF document as one article: the paragraphs of its pages, without what repeats at their heads and feet. Pictures of text have none.</summary>
internal static partial class PdfArticleReader
{
    public static IEnumerable<ReadResult> Read(InputSource source, Stream stream, ReadOptions options)
    {
        byte[] bytes = WholeDocument.Read(stream, options.MaxDocumentBytes);
        (ArticleFields? fields, string? problem) = Understood(bytes, options);
        if (fields is null)
        {
            yield return source.Fail(problem!);
            yield break;
        }
        fields.Url = source.Address?.AbsoluteUri;
        yield return fields.ToArticle(source.Location);
    }

    private static (ArticleFields?, string?) Understood(byte[] bytes, ReadOptions options)
    {
        // The header may stand anywhere in the first 1,024 bytes (PDF 1.7, implementation note 13).
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) < 0) return (null, "the file does not begin as a PDF does: expected %PDF-");
        try
        {
            return Watched.Run(() => Fields(bytes, options), options.DocumentTimeout) is { } fields
                ? (fields, null)
                : (null, "the document has no text: its pages are pictures, expected a PDF with text, which OCR gives it");
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, "the document is encrypted with a password, expected one that anybody can read");
        }
        catch (Exception damage) when (damage is not (OutOfMemoryException or OperationCanceledException))
        {
            return (null, $"the PDF is damaged or not understood: {Plain(damage.Message)}");
        }
    }

    private static ArticleFields? Fields(byte[] bytes, ReadOptions options)
    {
        using PdfText document = PdfText.Open(bytes, options.MaxDocumentBytes);
        string text = document.Read();
        if (string.IsNullOrWhiteSpace(text)) return null;
        ArticleFields fields = new() { Text = text, Title = Title(document.About) };
        HeaderBlock.Read(text, fields);
        if (fields.Date is null && document.About.GetCreatedDateTimeOffset() is { } made)
        {
            fields.Date = made.ToString("O", CultureInfo.InvariantCulture);
            fields.Warn("the date is that of the PDF's making, for a PDF names no other");
        }
        return fields;
    }

    // Word processors put the name of a file there as long as nobody has thought of a title.
    private static string? Title(DocumentInformation about) =>
        about.Title is { } title && !string.IsNullOrWhiteSpace(title) && !FileName().IsMatch(title) ? title.Trim() : null;

    private static string Plain(string message) => Shown.Of(message.Split('\n')[0]);

    [GeneratedRegex(@"\.[A-Za-z]{3,5}\s*$|^Microsoft |^untitled$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
