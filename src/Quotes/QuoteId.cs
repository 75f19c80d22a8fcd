using System.Security.Cryptography;
using System.Text;

namespace Quotes;

/// <summary>Makes the ids of quotes and, where a source gives none, of articles.</summary>
public static class QuoteId
{
    /// <summary>The id of the quote of an article whose content begins and ends as <paramref name="spans"/> say.</summary>
    /// <returns>16 lower-case hexadecimal digits, from SHA-256 of article id and spans.</returns>
    public static string For(string articleId, IReadOnlyList<TextSpan> spans)
    {
        StringBuilder key = new(articleId);
        foreach (TextSpan span in spans)
        {
            key.Append('\n').Append(span.Start).Append('-').Append(span.End);
        }
        return Hash(key.ToString());
    }

    /// <summary>An article id for a source that has none, from what identifies it there (its URL, or its text).</summary>
    /// <returns>16 lower-case hexadecimal digits.</returns>
    public static string ForArticle(string identity) => Hash("article\n" + identity);

    private static string Hash(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
}
