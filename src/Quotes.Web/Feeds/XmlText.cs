using System.Text;
using System.Xml;

namespace Quotes.Web.Feeds;

/// <summary>Makes any text one that XML can hold.</summary>
internal static class XmlText
{
    /// <summary>The text without the characters that no XML document may have, not even escaped: most controls, halves of pairs.</summary>
    public static string Of(string text)
    {
        StringBuilder kept = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) kept.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i])) kept.Append(text[i]);
        }
        return kept.ToString();
    }
}
