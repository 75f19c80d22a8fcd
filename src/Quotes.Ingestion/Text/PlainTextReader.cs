namespace Quotes.Ingestion;

/// <summary>Reads a text or Markdown file as one article. The article's text is the whole file, unchanged, its header lines included, for offsets count in the file.</summary>
internal static class PlainTextReader
{
    public static IEnumerable<ReadResult> Text(InputSource source, Stream stream, ReadOptions options) => Read(source, stream, options, static _ => null);

    public static IEnumerable<ReadResult> Markdown(InputSource source, Stream stream, ReadOptions options) => Read(source, stream, options, MarkdownTitle.Of);

    private static IEnumerable<ReadResult> Read(InputSource source, Stream stream, ReadOptions options, Func<string, string?> title)
    {
        string text = Charset.Decode(WholeDocument.Read(stream, options.MaxDocumentBytes), source.Charset);
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return source.Fail("the file is empty, expected the article's text");
            yield break;
        }
        ArticleFields fields = new() { Text = text, Url = source.Address?.AbsoluteUri };
        HeaderBlock.Read(text, fields);
        fields.Title ??= title(text);
        GeneralDebate.Describe(source.Path, fields, options.Speakers);
        yield return fields.ToArticle(source.Location);
    }
}
