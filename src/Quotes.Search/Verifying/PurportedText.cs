using System.Text.RegularExpressions;

namespace Quotes.Search;

/// <summary>A purported quote as it is compared: its words, and where it says itself that something was left out.</summary>
/// <remarks>
/// Ellipses (<c>…</c>, <c>...</c>, also in brackets) and an editor's words in square brackets stand for anything. Brackets with a
/// negation in them are read as words: nobody may smuggle a "not" into what was said. <c>[W]e</c> is <c>We</c>.
/// </remarks>
internal sealed partial class PurportedText
{
    private PurportedText(string text, List<Word> words, HashSet<int> gaps)
    {
        Text = text;
        Words = words;
        Gaps = gaps;
    }

    /// <summary>The text, initials freed of their brackets; spans count in it.</summary>
    public string Text { get; }

    /// <summary>The words to be found.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>The numbers of the words before which something may have been left out; never the first.</summary>
    public IReadOnlySet<int> Gaps { get; }

    /// <summary>The folded words, in the parts that stand together.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Parts
    {
        get
        {
            List<List<string>> parts = [];
            for (int i = 0; i < Words.Count; i++)
            {
                if (i == 0 || Gaps.Contains(i)) parts.Add([]);
                parts[^1].Add(Words[i].Folded);
            }
            return parts;
        }
    }

    /// <summary>Whether its ellipses and brackets were read as such; then it can be read <see cref="Literally"/>, too.</summary>
    public bool IsInterpreted { get; private init; }

    /// <summary>Reads a purported quote word for word, brackets and all: as a report prints it that has them itself.</summary>
    public static PurportedText Literally(string quote) => new(quote.Trim(), Search.Words.Of(quote.Trim()), []);

    /// <summary>Reads a purported quote.</summary>
    public static PurportedText Of(string quote)
    {
        string text = Initial().Replace(quote.Trim(), "$1");
        List<TextSpan> left = [.. Ellipsis().Matches(text).Concat(Bracketed().Matches(text).Where(b => !Search.Words.FoldedOf(b.Value).Any(Negations.IsOne)))
            .Select(m => new TextSpan(m.Index, m.Index + m.Length)).Order()];
        List<Word> words = [];
        HashSet<int> gaps = [];
        int passed = 0;
        foreach (Word word in Search.Words.Of(text))
        {
            if (left.Exists(l => l.Contains(word.Span))) continue;
            bool gap = false;
            for (; passed < left.Count && left[passed].Start < word.Span.Start; passed++) gap = true;
            if (gap && words.Count > 0) gaps.Add(words.Count);
            words.Add(word);
        }
        return new PurportedText(text, words, gaps) { IsInterpreted = left.Count > 0 || text.Length != quote.Trim().Length };
    }

    [GeneratedRegex(@"\[(\p{L}{1,2})\](?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Initial();

    [GeneratedRegex(@"[\[(]?(?:…|\.(?:[ \u00A0]?\.){2,})[\])]?", RegexOptions.CultureInvariant)]
    private static partial Regex Ellipsis();

    [GeneratedRegex(@"\[[^\[\]]{0,200}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
