namespace Quotes.Ingestion;

/// <summary>Under which names a source keeps the fields of an article. Names are compared exactly in JSON and without regard to case in CSV headers.</summary>
public sealed record FieldMapping
{
    /// <summary>The names used unless something else is said: each field's own.</summary>
    public static FieldMapping Default { get; } = new();

    /// <summary>Identifies the article; where missing, an id is made from the URL or else the text.</summary>
    public string Id { get; init; } = "id";

    /// <summary>The address it was published at.</summary>
    public string Url { get; init; } = "url";

    /// <summary>The headline.</summary>
    public string Title { get; init; } = "title";

    /// <summary>The outlet.</summary>
    public string Source { get; init; } = "source";

    /// <summary>The publication date.</summary>
    public string Date { get; init; } = "date";

    /// <summary>The language, as a BCP 47 tag.</summary>
    public string Language { get; init; } = "language";

    /// <summary>The text; the one field that must be there.</summary>
    public string Text { get; init; } = "text";

    /// <summary>Reads a mapping such as <c>text=body,date=published</c>: our name, <c>=</c>, the source's name.</summary>
    /// <param name="text">Pairs separated by commas; empty for the default.</param>
    /// <param name="mapping">The mapping, or the default when the text is wrong.</param>
    /// <param name="error">What is wrong, for the person who typed it; null when nothing is.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryParse(string text, out FieldMapping mapping, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        mapping = Default;
        FieldMapping read = Default;
        foreach (string pair in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            string ours = equals < 0 ? pair : pair[..equals].TrimEnd();
            string theirs = equals < 0 ? "" : pair[(equals + 1)..].TrimStart();
            if (theirs.Length == 0)
            {
                error = $"'{pair}' is not a field mapping: expected FIELD=NAME, as in text=body";
                return false;
            }
            FieldMapping? next = ours switch
            {
                "id" => read with { Id = theirs },
                "url" => read with { Url = theirs },
                "title" => read with { Title = theirs },
                "source" or "outlet" => read with { Source = theirs },
                "date" => read with { Date = theirs },
                "language" => read with { Language = theirs },
                "text" => read with { Text = theirs },
                _ => null,
            };
            if (next is null)
            {
                error = $"'{ours}' is not a field of an article: expected id, url, title, source, date, language or text";
                return false;
            }
            read = next;
        }
        mapping = read;
        error = null;
        return true;
    }
}
