namespace Quotes.Ingestion;

/// <summary>Reads what the first lines of a text say about it.</summary>
/// <remarks>
/// Two forms: front matter between two lines <c>---</c>, whose unknown keys are passed over; and lines <c>Title: ...</c> at the very
/// beginning up to the first blank line, taken as a header only when every one of them has a known key, so that prose is never mistaken for it.
/// Known keys: id, title, date, source or outlet, url or link, language or lang.
/// </remarks>
internal static class HeaderBlock
{
    private const int MostLines = 40;

    public static void Read(string text, ArticleFields fields)
    {
        bool fenced = false;
        List<(string Key, string Value)> found = [];
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            if (number++ == MostLines) return;
            ReadOnlySpan<char> line = raw.Trim();
            if (number == 1 && line is "---")
            {
                fenced = true;
                continue;
            }
            if (fenced ? line is "---" or "..." : line.IsEmpty)
            {
                foreach ((string key, string value) in found) Set(fields, key, value);
                return;
            }
            int colon = line.IndexOf(':');
            string name = colon > 0 ? line[..colon].TrimEnd().ToString().ToLowerInvariant() : "";
            if (IsKnown(name)) found.Add((name, Unquoted(line[(colon + 1)..].Trim()).ToString()));
            else if (!fenced) return;
        }
    }

    private static bool IsKnown(string key) =>
        key is "id" or "title" or "date" or "source" or "outlet" or "url" or "link" or "language" or "lang";

    private static void Set(ArticleFields fields, string key, string value)
    {
        switch (key)
        {
            case "id": fields.Id = value; break;
            case "title": fields.Title = value; break;
            case "date": fields.Date = value; break;
            case "source" or "outlet": fields.Source = value; break;
            case "url" or "link": fields.Url = value; break;
            case "language" or "lang": fields.Language = value; break;
        }
    }

    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
}
