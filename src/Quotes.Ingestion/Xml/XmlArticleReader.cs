namespace Quotes.Ingestion;

/// <summary>Reads XML by what its root element says it is: debates in TEI and Akoma Ntoso, news in NewsML-G2 and NITF.</summary>
internal static class XmlArticleReader
{
    private const string Expected =
        "expected <TEI> or <teiCorpus> (TEI, ParlaMint), <akomaNtoso>, <newsMessage> or <newsItem> (NewsML-G2), or <nitf>";

    public static IEnumerable<ReadResult> Read(InputSource source, Stream stream, ReadOptions options)
    {
        using XmlInput xml = new(source, stream, options);
        string? root = xml.Root();
        IEnumerable<ReadResult> results = root switch
        {
            "TEI" => [new TeiArticle(xml, source, TeiNames.Beside(source, options)).Read()],
            "teiCorpus" => TeiArticle.OfCorpus(xml, source, options),
            "akomaNtoso" => AkomaNtosoArticle.All(xml, source),
            "newsMessage" or "newsItem" => NewsMlArticle.All(xml, source),
            "nitf" => [NitfArticle.Of(xml, source)],
            // What stands beside the debates of a corpus and is read with them.
            "listPerson" or "listOrg" or "taxonomy" => [],
            "urlset" or "sitemapindex" => [source.Fail("this is a sitemap: --sitemap fetches the pages it names")],
            "rss" or "feed" or "RDF" => [source.Fail("this is a feed: 'quotes watch --once' takes in what it lists")],
            null => [source.Fail($"the file is empty, {Expected}")],
            _ => [source.Fail($"the root element is <{Shown.Of(root).Trim('\'')}>, {Expected}")],
        };
        foreach (ReadResult result in results) yield return result;
        // A file that breaks off behind the last article is not whole.
        while (xml.Read())
        {
        }
    }
}
