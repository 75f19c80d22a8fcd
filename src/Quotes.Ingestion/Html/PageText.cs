using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Quotes.Ingestion;

/// <summary>Writes the main part of a page as plain text: a blank line between blocks, a line feed for a break, one blank for other space.</summary>
/// <remarks>SmartReader's own text runs list items and headings into one another, which would put words into the wrong sentence.</remarks>
internal static class PageText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "article", "section", "main", "header", "footer", "aside", "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "tr", "td", "th", "caption", "address", "details", "summary",
    };

    // Captions carry photo credits; the others are not meant to be read.
    private static readonly HashSet<string> PassedOver = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "figcaption", "button", "select", "textarea", "svg", "math", "iframe", "object",
    };

    public static string Of(string html)
    {
        StringBuilder text = new(html.Length);
        if (new HtmlParser().ParseDocument(html).Body is { } body) Append(body, text);
        return text.ToString().Trim();
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (INode child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    AppendWords(words.Data, text);
                    break;
                case IElement { LocalName: "br" }:
                    TrimEnd(text);
                    text.Append('\n');
                    break;
                case IElement element when !PassedOver.Contains(element.LocalName):
                    bool block = Blocks.Contains(element.LocalName);
                    if (block) EndBlock(text);
                    Append(element, text);
                    if (block) EndBlock(text);
                    break;
            }
        }
    }

    // A non-breaking space is part of the text and stays.
    private static void AppendWords(string words, StringBuilder text)
    {
        foreach (char c in words)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f')) text.Append(c);
            else if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
        }
    }

    private static void EndBlock(StringBuilder text)
    {
        TrimEnd(text);
        if (text.Length == 0) return;
        while (text[^1] == '\n') text.Length--;
        text.Append("\n\n");
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
    }
}
