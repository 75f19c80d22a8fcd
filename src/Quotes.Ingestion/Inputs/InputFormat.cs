namespace Quotes.Ingestion;

internal enum InputFormat
{
    Text,
    Markdown,
    Html,
    JsonLines,
    Csv,
}

/// <summary>Tells what a file holds by its name.</summary>
internal static class InputFormats
{
    public const string Expected = "expected .txt, .md, .html, .htm, .jsonl, .ndjson or .csv, each also as .gz";

    /// <summary>The format of the file, and whether it is compressed; null for a name that says neither.</summary>
    public static (InputFormat Format, bool Compressed)? Of(string path)
    {
        bool compressed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        string extension = Path.GetExtension(compressed ? path[..^3] : path).ToLowerInvariant();
        InputFormat? format = extension switch
        {
            ".txt" or ".text" => InputFormat.Text,
            ".md" or ".markdown" => InputFormat.Markdown,
            ".html" or ".htm" or ".xhtml" => InputFormat.Html,
            ".jsonl" or ".ndjson" => InputFormat.JsonLines,
            ".csv" => InputFormat.Csv,
            _ => null,
        };
        return format is { } known ? (known, compressed) : null;
    }
}
