using System.Net.Http.Headers;
using System.Text;

namespace Quotes.Ingestion;

/// <summary>Reads the pages of a web archive (WARC, ISO 28500), as crawlers write it: each stored page is an article, under the address it was got from.</summary>
internal static class WarcArticleReader
{
    // A crawl holds pictures, scripts and robots.txt, too: only what pages are, and the plain texts made of pages.
    private static readonly InputFormat[] Pages = [InputFormats.Html, InputFormats.Pdf];
    private static readonly InputFormat[] Texts = [InputFormats.Html, InputFormats.Pdf, InputFormats.Text];

    public static IEnumerable<ReadResult> Read(InputSource source, Stream stream, ReadOptions options)
    {
        WarcRecords records = new(stream);
        while (records.Next() is { } record)
        {
            if (record is not { Target: { } address, Type: "response" or "resource" or "conversion" }) continue;
            foreach (ReadResult result in Page(source, record, address, records, options)) yield return result;
        }
    }

    private static IEnumerable<ReadResult> Page(InputSource archive, WarcRecord record, Uri address, WarcRecords records, ReadOptions options)
    {
        bool answer = record.Type == "response";
        InputFormat? kept = answer ? null : Format(record.ContentType, Texts, out _);
        if (!answer && kept is null) return [];
        InputSource place = new($"{archive.Path}#{address.AbsoluteUri}");
        if (record.Length > options.MaxDocumentBytes)
        {
            return [place.Fail($"the record has {Shown.Bytes(record.Length)}, more than the {Shown.Bytes(options.MaxDocumentBytes)} one article may have")];
        }
        // The file's own trouble ends its reading, the record's only that of the record.
        byte[] block = records.Block();
        try
        {
            if (!answer) return One(place, address, kept!, record.ContentType, block, options);
            HttpAnswer page = HttpAnswer.Read(block, options.MaxDocumentBytes);
            return page.Status == 200 && Format(page.Type?.MediaType, Pages, out _) is { } format
                ? One(place, address, format, page.Type?.ToString(), page.Body, options) : [];
        }
        catch (InvalidDataException wrong)
        {
            return [place.Fail(wrong.Message)];
        }
    }

    private static IReadOnlyList<ReadResult> One(InputSource place, Uri address, InputFormat format, string? type, byte[] content, ReadOptions options)
    {
        Format(type, Texts, out string? charset);
        InputSource page = new(place.Path) { Address = address, Charset = charset };
        return [.. format.Read(page, new MemoryStream(content, writable: false), options)];
    }

    private static InputFormat? Format(string? type, InputFormat[] among, out string? charset)
    {
        MediaTypeHeaderValue.TryParse(type, out MediaTypeHeaderValue? read);
        charset = read?.CharSet?.Trim('"');
        return among.FirstOrDefault(format => format.MediaTypes.Contains(read?.MediaType?.ToLowerInvariant()));
    }
}
