namespace Quotes;

/// <summary>What an outlet prints in an article when it has put something right.</summary>
public enum NoticeKind
{
    /// <summary>Something was wrong: "Correction: …", "An earlier version of this article …".</summary>
    Correction,

    /// <summary>Something could be misunderstood: "Clarification: …".</summary>
    Clarification,

    /// <summary>Something was added or changed: "This story has been updated …".</summary>
    Update,
}

/// <summary>A notice that an outlet prints in an article about what it put right there.</summary>
/// <param name="Kind">What it says was done.</param>
/// <param name="Text">The notice's paragraph, <see cref="MaxLength"/> characters at most and then an ellipsis.</param>
/// <remarks>
/// Recognized by how notices begin or what they say of their own article, in English and French, never within quotation
/// marks. Every character is looked at a bounded number of times.
/// </remarks>
public sealed record CorrectionNotice(NoticeKind Kind, string Text)
{
    /// <summary>Goes up whenever other notices are recognized.</summary>
    public const int Version = 4;

    /// <summary>The most notices found in one article.</summary>
    public const int Most = 10;

    /// <summary>The most characters of a notice that are given.</summary>
    public const int MaxLength = 1000;

    /// <summary>Whether a text prints a notice.</summary>
    public static bool IsIn(string text) => Find(text).Any();

    /// <summary>The notices in a text, in order.</summary>
    public static IReadOnlyList<CorrectionNotice> Of(string text) => [.. Find(text).Take(Most)];

    // From this length on a paragraph says something else, too.
    private const int LongParagraph = 300;

    private static IEnumerable<CorrectionNotice> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        NoticeKind? heading = null;
        for (int from = 0; from < text.Length;)
        {
            int end = text.AsSpan(from).IndexOfAny('\n', '\r');
            ReadOnlySpan<char> line = text.AsSpan(from, end < 0 ? text.Length - from : end).Trim();
            from = end < 0 ? text.Length : from + end + 1;
            if (line.Length == 0 || heading is null && !NoticeWording.MayBe(line)) continue;
            string paragraph = line.ToString();
            // A heading alone on its line is about the next one.
            bool isHeading = NoticeWording.IsHeading(paragraph, out NoticeKind kind);
            if (!isHeading && (heading is { } titled ? (titled, 0) : NoticeWording.Find(paragraph)) is var (found, at)) yield return new CorrectionNotice(found, Short(paragraph, at));
            heading = isHeading ? kind : null;
        }
    }

    // Where a source gives the whole article as one paragraph, the notice is the sentence that says so and what follows.
    private static string Short(string paragraph, int at)
    {
        if (paragraph.Length > LongParagraph && at > 0) paragraph = paragraph[Sentence(paragraph, at)..];
        if (paragraph.Length <= MaxLength) return paragraph;
        int space = paragraph.LastIndexOf(' ', MaxLength, 100);
        int end = space > 0 ? space : MaxLength;
        return paragraph[..(char.IsHighSurrogate(paragraph[end - 1]) ? end - 1 : end)] + "…";
    }

    private static int Sentence(string paragraph, int at)
    {
        int start = at;
        while (start > 0 && at - start < MaxLength / 2)
        {
            if (start > 1 && char.IsWhiteSpace(paragraph[start - 1]) && paragraph[start - 2] is ('.' or '!' or '?' or '”' or '"' or ')')) return start;
            start--;
        }
        return start > 0 ? at : 0;
    }
}
