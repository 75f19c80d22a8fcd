using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Quotes.Ingestion;

/// <summary>Reads the article of a web page: its main text as SmartReader finds it, or else the text its JSON-LD carries.</summary>
internal static partial class HtmlArticleReader
{
    private const int CharsetWithin = 4096;
    private const int ShortestText = 200;

    public static IEnumerable<ReadResult> Read(InputSource source, Stream stream, ReadOptions options)
    {
        byte[] bytes = WholeDocument.Read(stream, options.MaxDocumentBytes);
        string html = Charset.Decode(bytes, source.Charset ?? Declared(bytes));
        HtmlBounds bounds = new(options.MaxHtmlDepth);
        if (bounds.Problem(html) is { } problem)
        {
            yield return source.Fail(problem);
            yield break;
        }
        IHtmlDocument page = new HtmlParser().ParseDocument(html);
        LinkedData linked = LinkedData.Of(page);
        ArticleFields fields = PageMetadata.Read(page, linked, source.Address ?? SavedFrom(html));
        fields.Text = bounds.FitToWeigh ? Text(page, linked, fields.Url) : Body(linked);
        yield return fields.Text is null
            ? source.Fail("the page has no article that can be told from its furniture: expected paragraphs of text or JSON-LD with an articleBody")
            : fields.ToArticle(source.Location);
    }

    private static string? Text(IHtmlDocument page, LinkedData linked, string? url)
    {
        // SmartReader wants an address to resolve links against; none of them is kept.
        using Reader reader = new(url ?? "https://localhost/", page);
        SmartReader.Article found = reader.GetArticle();
        string? read = found.IsReadable ? PageText.Of(found.Content) : null;
        string? body = Body(linked);
        bool tooShort = read is null || read.Length < ShortestText;
        return tooShort && body is not null && body.Length > (read?.Length ?? 0) ? body : string.IsNullOrWhiteSpace(read) ? null : read;
    }

    private static string? Body(LinkedData linked) => string.IsNullOrWhiteSpace(linked.Body) ? null : linked.Body.Trim();

    private static string? Declared(byte[] bytes)
    {
        string head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, CharsetWithin));
        Match match = CharsetDeclaration().Match(head) is { Success: true } meta ? meta : XmlDeclaration().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    // Browsers note where a page came from when they save it.
    private static Uri? SavedFrom(string html)
    {
        Match match = SavedNote().Match(html, 0, Math.Min(html.Length, CharsetWithin));
        return match.Success ? WebAddress.Of(match.Groups[1].Value) : null;
    }

    [GeneratedRegex("""^\s{0,9}<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_:.-]{1,40})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex(@"<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,4000})\s", RegexOptions.CultureInvariant)]
    private static partial Regex SavedNote();

    [GeneratedRegex("""<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetDeclaration();
}
