using System.Text;
using Parquet;
using Parquet.Schema;
using Quotes.Ingestion;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Quotes.Faults.Fuzz.Samples;

/// <summary>Good files of every format: the tests' fixtures, the bundled articles, and what no fixture has.</summary>
internal static class SampleFiles
{
    private const string Said = "“We have not left the table,” said Ilo Brandt, the foreign minister of Varnia. “It will stay ours.”";

    /// <summary>Samples of a format; none when nobody has thought of any.</summary>
    public static IReadOnlyList<byte[]> Of(InputFormat format)
    {
        List<byte[]> samples = [.. Files().Where(file => InputFormats.Of(file)?.Format == format).Select(File.ReadAllBytes).Select(bytes => bytes.Length > 40_000 ? bytes[..40_000] : bytes)];
        if (format == InputFormats.Text || format == InputFormats.Markdown) samples.Add(Encoding.UTF8.GetBytes($"Title: Talks\nDate: 2031-04-02\nSource: The Varnia Post\n\n# Talks\n\n{Said}\n\nMR. BRANDT: We stay.\n\nQUESTION: Why?\n"));
        if (format == InputFormats.Html) samples.Add(Page());
        if (format == InputFormats.Csv) samples.Add(Encoding.UTF8.GetBytes($"id,title,text,date,source\n1,Talks,\"{Said}\",2031-04-02,The Varnia Post\n2,\"a \"\"b\"\"\",\"two\nlines\",,\n"));
        if (format == InputFormats.Pdf) samples.Add(Pdf());
        if (format == InputFormats.Parquet) samples.Add(Table().GetAwaiter().GetResult());
        if (format == InputFormats.Warc) samples.Add(Crawl());
        return samples;
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static byte[] Page() => Encoding.UTF8.GetBytes(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Talks to go on</title><link rel=canonical href=https://post.example/a><meta property=article:published_time content=2031-04-02>"
        + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Talks\",\"datePublished\":\"2031-04-02\",\"publisher\":{\"name\":\"The Varnia Post\"}}</script></head><body><article><h1>Talks to go on</h1>"
        + string.Concat(Enumerable.Range(1, 5).Select(n => $"<p>{Said} That was day {n} of the talks, and both sides were willing to stay.</p><table><tr><td>x</table>")) + "</article></body></html>");

    private static byte[] Pdf()
    {
        PdfDocumentBuilder builder = new() { DocumentInformation = { Title = "Joint communique" } };
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (int number = 1; number < 3; number++)
        {
            PdfPageBuilder page = builder.AddPage(595, 842);
            for (int line = 0; line < 6; line++) page.AddText($"\"The talks go on,\" the minister said on day {line} of page {number}.", 11, new PdfPoint(60, 780 - (14 * line)), font);
        }
        return builder.Build();
    }

    private static async Task<byte[]> Table()
    {
        DataField<int> id = new("id");
        DataField<string> text = new("text"), title = new("title");
        using MemoryStream file = new();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, text, title), file))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<int>(id, new[] { 1, 2, 3 });
            await group.WriteAsync(text, new[] { Said, "Plain.", Said + " Again." });
            await group.WriteAsync(title, new[] { "Talks", "Pumps", "More" });
        }
        return file.ToArray();
    }

    private static byte[] Crawl()
    {
        byte[] answer = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"u8, .. Page()];
        byte[] head = Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nWARC-Target-URI: https://post.example/a\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {answer.Length}\r\n\r\n");
        byte[] record = [.. head, .. answer, .. "\r\n\r\n"u8];
        return [.. record, .. record];
    }
}
