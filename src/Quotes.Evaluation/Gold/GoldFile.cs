using System.IO.Compression;
using System.Text.Json;

namespace Quotes.Evaluation;

/// <summary>Reads gold: one JSON object a line, with <c>id</c>, <c>text</c>, <c>quotes</c> and where known <c>date</c>, <c>source</c>, <c>title</c>.</summary>
/// <remarks>
/// Each of <c>quotes</c> has <c>type</c> (direct, mixed, indirect), <c>content</c> (<c>[[start, end], ...]</c>), <c>cue</c> and
/// <c>speaker</c> (a span, several, or null), <c>canonical</c> (the full name or null) and <c>kind</c>. Offsets count Unicode code
/// points. Figures over a part of the gold would mislead, so one bad line fails the whole file.
/// </remarks>
public static class GoldFile
{
    /// <summary>All articles of the file, in its order.</summary>
    /// <param name="path">The file; a name ending in <c>.gz</c> is unpacked.</param>
    /// <exception cref="GoldFormatException">A line is not gold, or the file holds no line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<GoldArticle> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(content);
        List<GoldArticle> articles = [];
        int number = 0;
        try
        {
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line)) articles.Add(GoldLine.Parse(line));
            }
        }
        catch (JsonException error)
        {
            throw new GoldFormatException($"{path}:{number}: not valid JSON, expected one article as a JSON object on each line", error);
        }
        catch (InvalidDataException error)
        {
            throw new GoldFormatException($"{path}: the gzip data is damaged or cut short; expected a whole gzip file", error);
        }
        catch (FormatException error)
        {
            throw new GoldFormatException($"{path}:{number}: {error.Message}", error);
        }
        return articles.Count > 0 ? articles : throw new GoldFormatException($"{path}: found no line, expected one article as a JSON object on each line");
    }
}
