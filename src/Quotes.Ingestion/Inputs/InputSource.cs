namespace Quotes.Ingestion;

/// <summary>What is being read and how far, so that any failure can name its place.</summary>
internal sealed class InputSource(string path)
{
    public string Path { get; } = path;

    /// <summary>The line being read, from 1; null before the first and in formats that hold one article.</summary>
    public int? Line { get; set; }

    /// <summary>Where it was fetched from, after redirects; null for files.</summary>
    public Uri? Address { get; init; }

    /// <summary>The character set the server named; null when none was.</summary>
    public string? Charset { get; init; }

    public SourceLocation Location => new(Path, Line);

    public ReadFailure Fail(string message) => new(Location, message);
}
