using System.Text.RegularExpressions;

namespace Quotes.Extraction;

/// <summary>Posts that a page embeds without quotation marks, signed: text — Name (@handle) 1 March 2025.</summary>
internal static partial class EmbeddedPosts
{
    [GeneratedRegex(@"(?:—|–|--|-|―)[ \u00a0]?(?<name>\p{L}[^\n()@]{1,60}?)[ \u00a0]?\(@\w{1,30}\)(?:[ \u00a0](?:\p{L}{3,9}\.?[ \u00a0]\d{1,2},?|\d{1,2}\.?[ \u00a0]\p{L}{3,9}\.?,?)[ \u00a0]\d{4})?\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Signature();

    // A signature and the date behind it are no longer than this.
    private const int LongestSignature = 140;

    /// <summary>The post a paragraph is, or null.</summary>
    public static Statement? Read(ArticleText document, Paragraph paragraph)
    {
        int from = Math.Max(paragraph.Span.Start, paragraph.Span.End - LongestSignature);
        string tail = document.Text[from..paragraph.Span.End];
        if (!tail.Contains("(@", StringComparison.Ordinal) || Signature().Match(tail) is not { Success: true } signed) return null;
        Group name = signed.Groups["name"];
        int last = paragraph.FirstToken;
        while (last < paragraph.LastToken && document.Tokens[last].Start < from + signed.Index) last++;
        int first = last;
        while (first < paragraph.LastToken && document.Tokens[first].Start < from + name.Index) first++;
        int end = first;
        while (end < paragraph.LastToken && document.Tokens[end].End <= from + name.Index + name.Length) end++;
        if (last - paragraph.FirstToken < 2 || end == first) return null;
        Statement post = new(document.SentenceOf(paragraph.FirstToken), "post-signature", 0.95) { Mention = new(first, end, end - 1), IsPost = true };
        post.Fragments.Add((paragraph.FirstToken, last));
        return post;
    }
}
