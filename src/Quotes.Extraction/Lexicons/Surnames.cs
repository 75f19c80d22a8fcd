using System.Globalization;
using System.Text;

namespace Quotes.Extraction;

/// <summary>The family names of a full name, as they can be printed alone.</summary>
internal static class Surnames
{
    /// <summary>All forms, folded: the last word, what the particles before it add, the last two words (Pena Nieto), the leading word where it is a family name (Xi).</summary>
    public static IEnumerable<string> Of(string name)
    {
        var words = name.Split(' ');
        var end = words.Length;
        while (end > 1 && NameParts.Default.Particles.TryFind(words[end - 1], out var place) && place == ParticlePlace.Suffix)
        {
            end--;
        }

        var start = end - 1;
        yield return Fold(words[start]);
        if (words[start].IndexOf('-', StringComparison.Ordinal) is > 0 and <= 3 and var hyphen)
        {
            yield return Fold(words[start][(hyphen + 1)..]);
        }

        while (start > 1 && NameParts.Default.Particles.TryFind(words[start - 1], out var infix) && infix == ParticlePlace.Infix)
        {
            start--;
            yield return Fold(string.Join(' ', words[start..end]));
        }

        if (end >= 3 && start == end - 1)
        {
            yield return Fold(string.Join(' ', words[(end - 2)..end]));
        }

        // Ban Ki-moon, Xi Jinping: the first word is a family name and what follows no given name of the West.
        if (end is 2 or 3 && NameParts.Default.LeadingFamilyNames.TryFind(words[0], out _) && !GivenNames.Default.Forms.TryFind(words[0], out _))
        {
            yield return Fold(words[0]);
        }
    }

    /// <summary>Lower case, without accents; letters that carry none of their own are spelled out plainly.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c switch
                {
                    'ø' or 'Ø' => 'o',
                    'ł' or 'Ł' => 'l',
                    'ı' => 'i',
                    'đ' or 'Đ' => 'd',
                    '\u2019' => '\'',
                    '\u2010' or '\u2011' => '-',
                    _ => char.ToLowerInvariant(c),
                });
            }
        }

        return folded.ToString();
    }
}
