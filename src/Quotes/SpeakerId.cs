using System.Security.Cryptography;
using System.Text;

namespace Quotes;

/// <summary>Makes the ids under which speakers are searched and have their pages.</summary>
public static class SpeakerId
{
    /// <summary>The id of a speaker: its name folded to lower-case ASCII words joined by hyphens, such as <c>sergei-lavrov</c>.</summary>
    /// <returns>The id, or null for a speaker without a name. A name without any Latin letter or digit gives <c>x-</c> and a hash.</returns>
    public static string? For(Speaker speaker) => speaker.Name is { Length: > 0 } name ? ForName(name) : null;

    /// <summary>The id of the speaker called <paramref name="name"/>.</summary>
    public static string ForName(string name)
    {
        StringBuilder id = new(name.Length);
        foreach (char c in name.Replace("'", "").Replace("\u2019", ""))
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(char.ToLowerInvariant(c));
            else if (Accents.BaseOf(c) is { } letters && char.IsAsciiLetterOrDigit(letters[0])) id.Append(letters.ToLowerInvariant());
            else if (Accents.IsMark(c) || c == '.') continue;
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        string slug = id.ToString().Trim('-');
        return slug.Length > 0 ? slug : "x-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 6));
    }
}
