namespace Quotes.Training;

/// <summary>Cuts news text into sentences of treebank words. Good enough to count words and to give the parser practice.</summary>
internal static class PlainText
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "Capt", "Adm", "Maj", "Rev", "Hon", "St", "Jr", "Sr",
        "vs", "No", "Inc", "Corp", "Co", "Ltd", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Mass", "Calif", "Va", "Pa", "Fla", "Ariz", "Ill", "Md", "Conn", "Wash", "etc",
    };

    private static readonly string[] Clitics = ["'s", "'re", "'ve", "'ll", "'d", "'m", "’s", "’re", "’ve", "’ll", "’d", "’m"];

    public static IEnumerable<string[]> Sentences(string text)
    {
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = new List<string>();
            var chunks = paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < chunks.Length; i++)
            {
                var start = words.Count;
                Cut(chunks[i], i + 1 == chunks.Length, words);
                if (i + 1 == chunks.Length || !Ends(words, start) || !Begins(chunks[i + 1])) continue;
                yield return [.. words];
                words.Clear();
            }

            if (words.Count > 0) yield return [.. words];
        }
    }

    private static bool Ends(List<string> words, int start)
    {
        for (var i = words.Count - 1; i >= start; i--)
        {
            if (words[i] is "." or "!" or "?" or "...") return true;
            if (words[i] is not ("\"" or "”" or "'" or "’" or ")")) return false;
        }

        return false;
    }

    private static bool Begins(string chunk)
    {
        var text = chunk.TrimStart('"', '“', '\'', '‘', '(', '[', '—', '–', '-');
        return text.Length > 0 && (char.IsUpper(text[0]) || char.IsDigit(text[0]));
    }

    private static void Cut(string chunk, bool last, List<string> words)
    {
        var tail = new List<string>();
        while (chunk.Length > 1 && chunk[0] is '"' or '“' or '‘' or '\'' or '(' or '[' or '$' or '£' or '€' or '—' or '–')
        {
            if (chunk.Length == 1) break;
            words.Add(chunk[..1]);
            chunk = chunk[1..];
        }

        while (chunk.Length > 1)
        {
            if (chunk.EndsWith("...", StringComparison.Ordinal) && chunk.Length > 3) { tail.Add("..."); chunk = chunk[..^3]; }
            else if (chunk[^1] is ',' or ';' or ':' or '!' or '?' or ')' or ']' or '"' or '”' or '’' or '\'' or '…' or '—' or '–' or '%') { tail.Add(chunk[^1..]); chunk = chunk[..^1]; }
            else if (chunk[^1] == '.' && (tail.Count > 0 && tail[^1] is not "," || last || !IsAbbreviation(chunk[..^1]))) { tail.Add("."); chunk = chunk[..^1]; }
            else break;
        }

        Inner(chunk, words);
        for (var i = tail.Count - 1; i >= 0; i--) words.Add(tail[i]);
    }

    private static bool IsAbbreviation(string word) =>
        word.Length == 1 && char.IsUpper(word[0]) || Abbreviations.Contains(word) || word.Contains('.') && word.Length < 8;

    private static void Inner(string chunk, List<string> words)
    {
        var dash = chunk.IndexOfAny(['—', '–']);
        if (dash < 0) dash = chunk.IndexOf("--", StringComparison.Ordinal);
        if (dash > 0 && dash + 1 < chunk.Length)
        {
            var width = chunk[dash] == '-' ? 2 : 1;
            Inner(chunk[..dash], words);
            words.Add(chunk[dash..(dash + width)]);
            if (dash + width < chunk.Length) Inner(chunk[(dash + width)..], words);
            return;
        }

        if (chunk.Length > 3 && (chunk.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || chunk.EndsWith("n’t", StringComparison.OrdinalIgnoreCase)))
        {
            words.Add(chunk[..^3]);
            words.Add(chunk[^3..]);
            return;
        }

        foreach (var clitic in Clitics)
        {
            if (chunk.Length <= clitic.Length || !chunk.EndsWith(clitic, StringComparison.OrdinalIgnoreCase)) continue;
            words.Add(chunk[..^clitic.Length]);
            words.Add(chunk[^clitic.Length..]);
            return;
        }

        if (string.Equals(chunk, "cannot", StringComparison.OrdinalIgnoreCase)) words.AddRange([chunk[..3], chunk[3..]]);
        else words.Add(chunk);
    }
}
