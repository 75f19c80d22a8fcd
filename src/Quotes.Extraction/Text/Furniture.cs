namespace Quotes.Extraction;

/// <summary>Recognises page furniture: labels, links, bylines and credits that stand among an article's paragraphs but are not its text.</summary>
internal sealed class Furniture(Article article)
{
    /// <summary>The part of a paragraph that belongs to the article, or null where all of it is furniture.</summary>
    public TextSpan? TextAfter(TextSpan paragraph)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan(paragraph.Start, paragraph.Length);
        if (FurnitureLines.IsWholeLine(text)) return null;
        int skip = FurnitureLines.PrefixLength(text);
        return skip >= text.Length ? null : new TextSpan(paragraph.Start + skip, paragraph.End);
    }
}
