namespace Quotes.Extraction;

/// <summary>Recognises page furniture: labels, links, bylines and credits that stand among an article's paragraphs but are not its text.</summary>
/// <remarks>Paragraphs must be asked for in order: what follows a heading such as "Most read" is a list of links until a full sentence comes.</remarks>
internal sealed class Furniture(Article article)
{
    private const int LongestLink = 110;

    private bool _inList;

    /// <summary>The part of a paragraph that belongs to the article, or null where all of it is furniture.</summary>
    public TextSpan? TextOf(TextSpan paragraph)
    {
        ReadOnlySpan<char> text = article.Text.AsSpan(paragraph.Start, paragraph.Length);
        if (FurnitureLines.IsWholeLine(text))
        {
            _inList |= FurnitureLines.IsListHeading(text);
            return null;
        }
        if (_inList && text.Length <= LongestLink && text[^1] is not ('.' or '?' or '!' or '”' or '"' or '’' or ':')) return null;
        _inList = false;
        int skip = FurnitureLines.PrefixLength(text);
        int cut = FurnitureLines.CreditLength(text);
        return skip + cut >= text.Length ? null : new TextSpan(paragraph.Start + skip, paragraph.End - cut);
    }
}
