using System.Xml;

namespace Quotes.Ingestion;

/// <summary>Reads an article in NITF, alone or inside a NewsML-G2 item, and the XHTML that may stand there in its place.</summary>
internal static class NitfArticle
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "hl1", "hl2", "block", "bq", "credit", "li", "dt", "dd", "td", "th", "tr", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "div", "blockquote", "section", "article", "main", "ul", "ol", "dl", "table",
    };

    private static readonly HashSet<string> PassedOver = new(StringComparer.Ordinal)
    {
        "media", "body.head", "body.end", "fn", "note", "head", "script", "style", "figure", "noscript", "iframe", "object", "svg", "math", "header", "footer", "nav", "aside", "table.reference",
    };

    /// <summary>The article whose root the reader stands on.</summary>
    public static ReadResult Of(XmlInput xml, InputSource source)
    {
        ArticleFields fields = new();
        SpokenText text = new(xml.MostCharacters);
        Read(xml, fields, text);
        if (text.IsEmpty) return source.Fail("the NITF article has no text, expected paragraphs in <body.content>");
        fields.Text = text.ToString();
        return fields.ToArticle(source.Location);
    }

    /// <summary>Reads the element the reader stands on, <c>nitf</c> or <c>html</c>, to its end: its text, and of what it says about itself the fields that are not known yet.</summary>
    public static void Read(XmlInput xml, ArticleFields fields, SpokenText text)
    {
        fields.Language ??= xml["xml:lang"] ?? xml["lang"];
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) xml.WriteTo(text);
            else if (xml.Name is "head" or "body.head") ReadHead(xml, fields);
            else if (PassedOver.Contains(xml.Name)) xml.Skip();
            else if (xml.Name == "br") text.Line();
            else if (Blocks.Contains(xml.Name)) ReadBlock(xml, text);
        }
        text.Block();
    }

    private static void ReadBlock(XmlInput xml, SpokenText text)
    {
        text.Block();
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) xml.WriteTo(text);
            else if (PassedOver.Contains(xml.Name)) xml.Skip();
            else if (xml.Name == "br") text.Line();
            else if (Blocks.Contains(xml.Name)) ReadBlock(xml, text);
        }
        text.Block();
    }

    private static void ReadHead(XmlInput xml, ArticleFields fields)
    {
        string? title = null, headline = null;
        foreach (XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            switch (xml.Name)
            {
                case "title":
                    title ??= xml.InnerText();
                    break;
                case "hl1":
                    headline ??= xml.InnerText();
                    break;
                case "doc-id":
                    fields.Id ??= xml["id-string"];
                    break;
                case "date.issue":
                    fields.Date ??= xml["norm"];
                    break;
                case "date.release":
                    fields.Date ??= xml["norm"];
                    break;
                case "story.date":
                    fields.Date ??= xml["norm"];
                    break;
                case "distributor":
                    fields.Source ??= xml.InnerText();
                    break;
                case "pubdata":
                    fields.Source ??= xml["name"];
                    fields.Date ??= xml["date.publication"];
                    fields.Url ??= xml["ex-ref"];
                    break;
            }
        }
        // The headline is what was printed, the title what the file is called.
        if (headline is not null) fields.Title = headline;
        else fields.Title ??= title;
    }
}
