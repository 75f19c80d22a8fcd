using System.Security.Cryptography;
using System.Text;

namespace Quotes;

/// <summary>Makes the ids under which speakers are searched and have their pages.</summary>
public static class SpeakerId
{
    /// <summary>The id of a speaker, by its name.</summary>
    /// <returns>The id, or null for a speaker without a name.</returns>
    public static string? For(Speaker speaker) => speaker.Name is { Length: > 0 } name ? ForName(name) : null;

    /// <summary>The id of the speaker called <paramref name="name"/>: its words in lower-case ASCII, joined by hyphens, such as <c>sergei-lavrov</c>.</summary>
    /// <remarks>
    /// Forms of one name have one id: initials between first and last name do not count, and <c>people.tsv</c> lists whom the
    /// press spells or shortens in several ways. An id is its own id.
    /// </remarks>
    /// <returns>The id. A name without any Latin letter or digit gives <c>x-</c> and a hash.</returns>
    public static string ForName(string name)
    {
        string slug = Slug(name);
        if (KnownPeople.IdOf(slug) is { } known) return known;
        string plain = WithoutInitials(slug);
        return KnownPeople.IdOf(plain) ?? plain;
    }

    /// <summary>The words of a name as it stands, in lower-case ASCII, joined by hyphens.</summary>
    public static string Slug(string name)
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

    /// <summary>A slug without single letters between the first and the last word; several in a row are one word, as in <c>jb-hallam</c>.</summary>
    internal static string WithoutInitials(string slug)
    {
        string[] words = slug.Split('-');
        List<string> kept = new(words.Length);
        for (int i = 0; i < words.Length; i++)
        {
            int end = i;
            while (end < words.Length && words[end] is [>= 'a' and <= 'z']) end++;
            // One letter: nothing to join, and no initial where it begins or ends the name.
            if (end - i <= 1)
            {
                if (end == i || i == 0 || end == words.Length) kept.Add(words[i]);
                continue;
            }
            kept.Add(string.Concat(words[i..end]));
            i = end - 1;
        }
        return string.Join('-', kept);
    }
}
