namespace Quotes.Search;

/// <summary>How a word that is kept as its stem was printed where it was seen.</summary>
internal sealed class PrintedForms(string stem)
{
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private int _names, _others;

    /// <summary>Whether it was only seen as a part of a name.</summary>
    public bool IsName => _names > _others;

    /// <summary>The form most often seen, in lower case; among equals the shortest.</summary>
    public string Usual => _forms.Count == 0 ? stem
        : _forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key.Length).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Notes the forms that stand in <paramref name="text"/>.</summary>
    public static void Look(string text, Dictionary<string, PrintedForms> forms)
    {
        List<Word> words = Words.Of(text);
        for (int i = 0; i < words.Count; i++)
        {
            if (forms.TryGetValue(EnglishStems.Of(words[i].Folded), out PrintedForms? form)) form.Note(text, words[i], i == 0 || BeginsSentence(text, words[i].Span.Start));
        }
    }

    // At the beginning of a sentence a capital says nothing.
    private void Note(string text, Word word, bool begins)
    {
        string printed = word.Span.In(text).ToLowerInvariant();
        if (printed.EndsWith("'s", StringComparison.Ordinal) || printed.EndsWith("\u2019s", StringComparison.Ordinal)) printed = printed[..^2];
        _forms[printed] = _forms.GetValueOrDefault(printed) + 1;
        if (!char.IsUpper(text, word.Span.Start)) _others++;
        else if (!begins) _names++;
    }

    private static bool BeginsSentence(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at).TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or ':' or '"' or '\u201C' or '\u2018' or '(' or '\u2026';
    }
}
