using System.Diagnostics.CodeAnalysis;

namespace Quotes.Extraction;

/// <summary>Words and phrases of several words, each with what is known about it. Immutable and thread-safe.</summary>
/// <remarks>Looks up slices of the article itself, so no strings are made while an article is read.</remarks>
/// <typeparam name="T">What is known about a phrase.</typeparam>
public sealed class PhraseTable<T>
{
    private readonly Dictionary<string, T> _entries;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, int> _longest;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longestBySpan;

    internal PhraseTable(IEnumerable<KeyValuePair<string, T>> entries, bool ignoreCase, int capacity = 0)
    {
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        _entries = new Dictionary<string, T>(capacity, comparer);
        _longest = new Dictionary<string, int>(capacity, comparer);
        _bySpan = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestBySpan = _longest.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (phrase, value) in entries)
        {
            // The first row that claims a phrase keeps it: callers list their preferred rows first.
            if (_entries.TryAdd(phrase, value))
            {
                var head = FirstWord(phrase);
                _longestBySpan[head] = _longestBySpan.TryGetValue(head, out var length)
                    ? Math.Max(length, phrase.Length)
                    : phrase.Length;
            }
        }
    }

    /// <summary>How many phrases there are.</summary>
    public int Count => _entries.Count;

    /// <summary>All phrases with what is known about them, in no particular order.</summary>
    public IEnumerable<KeyValuePair<string, T>> Entries => _entries;

    /// <summary>Looks up one whole phrase.</summary>
    public bool TryFind(ReadOnlySpan<char> phrase, [MaybeNullWhen(false)] out T value) => _bySpan.TryGetValue(phrase, out value);

    /// <summary>The longest phrase that starts with token <paramref name="first"/> and ends with a later token of the same stretch.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">Tokens in order; phrases begin and end at their borders only.</param>
    /// <param name="first">The token to begin with, an index into <paramref name="tokens"/>.</param>
    /// <param name="value">What is known about the phrase.</param>
    /// <param name="count">How many tokens the phrase covers; 0 when there is none.</param>
    public bool TryFindLongest(
        ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, int first, [MaybeNullWhen(false)] out T value, out int count)
    {
        value = default;
        count = 0;
        var start = tokens[first].Start;
        var room = Math.Min(LongestFrom(text, start), text.Length - start);
        var found = false;
        for (var i = first; i < tokens.Length && tokens[i].End - start <= room; i++)
        {
            if (tokens[i].End > start && _bySpan.TryGetValue(text[start..tokens[i].End], out var candidate))
            {
                value = candidate;
                count = i - first + 1;
                found = true;
            }
        }

        return found;
    }

    private int LongestFrom(ReadOnlySpan<char> text, int start) =>
        _longestBySpan.TryGetValue(FirstWord(text[start..]), out var length) ? length : 0;

    // Up to the first space, period, hyphen or apostrophe, so that the tokenizer's cuts do not matter.
    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> phrase)
    {
        var end = 0;
        while (end < phrase.Length && (char.IsLetterOrDigit(phrase[end]) || end == 0))
        {
            end++;
        }

        return phrase[..end];
    }
}
