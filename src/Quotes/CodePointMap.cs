namespace Quotes;

/// <summary>Translates between UTF-16 offsets, used inside, and Unicode code points, used in JSON as W3C Web Annotation counts them.</summary>
/// <remarks>Costs nothing for text without surrogate pairs. An unpaired surrogate counts as one code point, as Python's json module reads it.</remarks>
public sealed class CodePointMap
{
    private readonly int[] _lowSurrogates;

    /// <summary>Builds the map of one text in one pass.</summary>
    public CodePointMap(string text)
    {
        List<int>? lows = null;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                (lows ??= []).Add(i++);
            }
        }
        _lowSurrogates = lows?.ToArray() ?? [];
    }

    /// <summary>The number of code points before the UTF-16 offset <paramref name="utf16"/>.</summary>
    public int ToCodePoints(int utf16) => utf16 - CountBefore(utf16);

    /// <summary>The UTF-16 offset of the code point numbered <paramref name="codePoint"/> from 0.</summary>
    public int ToUtf16(int codePoint)
    {
        // Each pair before the code point adds one; the k-th pair (from 0) begins at code point low[k] - 1 - k.
        int lo = 0, hi = _lowSurrogates.Length;
        while (lo < hi)
        {
            int mid = (lo + hi) >>> 1;
            if (_lowSurrogates[mid] - 1 - mid < codePoint) lo = mid + 1; else hi = mid;
        }
        return codePoint + lo;
    }

    private int CountBefore(int utf16)
    {
        int at = Array.BinarySearch(_lowSurrogates, utf16);
        return at < 0 ? ~at : at;
    }
}
