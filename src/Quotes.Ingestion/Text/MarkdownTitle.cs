namespace Quotes.Ingestion;

/// <summary>Finds the headline of a Markdown text.</summary>
internal static class MarkdownTitle
{
    /// <summary>The first heading, written with <c>#</c> or underlined with <c>=</c>; null when there is none.</summary>
    public static string? Of(string text)
    {
        string? previous = null;
        bool inCode = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.Trim();
            if (line.StartsWith("```") || line.StartsWith("~~~")) inCode = !inCode;
            if (inCode) continue;
            int marks = line.IndexOfAnyExcept('#');
            if (marks is >= 1 and <= 6 && line[marks] is ' ' or '\t') return line[marks..].Trim().TrimEnd('#').TrimEnd().ToString();
            if (previous is not null && line.Length >= 3 && line.IndexOfAnyExcept('=') < 0) return previous;
            previous = line.IsEmpty ? null : line.ToString();
        }
        return null;
    }
}
