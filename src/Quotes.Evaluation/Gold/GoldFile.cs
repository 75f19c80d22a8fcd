using System.Text.Json;

namespace Quotes.Evaluation;

/// <summary>Reads gold: one JSON object a line, with <c>id</c>, <c>text</c>, <c>quotes</c> and where known <c>date</c>, <c>source</c>, <c>title</c>.</summary>
/// <remarks>
/// Each of <c>quotes</c> has <c>type</c> (direct, mixed, indirect), <c>content</c> (<c>[[start, end], ...]</c>), <c>cue</c> and
/// <c>speaker</c> (a span, several, or null), <c>canonical</c> (the full name, the span where the text has it, or null) and <c>kind</c>. Offsets count Unicode code
/// points. Figures over a part of the gold would mislead, so one bad line fails the whole file.
/// </remarks>
public static class GoldFile
{
    /// <summary>All articles of the file, in its order.</summary>
    /// <param name="path">The file; a name ending in <c>.gz</c> is unpacked.</param>
    /// <param name="texts">A corpus, JSON lines like the gold's, that holds the texts of lines with no <c>text</c> of their own; null for none.</param>
    /// <remarks>Such a line may name the <c>sha256</c> of the text it was made on.</remarks>
    /// <exception cref="GoldFormatException">A line is not gold, or the file holds no line.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<GoldArticle> Read(string path, string? texts = null)
    {
        GoldTexts known = GoldTexts.None;
        if (texts is not null)
        {
            HashSet<string> wanted = [];
            Read(path, line => wanted.Add(GoldLine.IdWithoutText(line) ?? ""));
            known = Unpacked(texts, () => GoldTexts.Read(texts, wanted));
        }
        List<GoldArticle> articles = [];
        Read(path, line => articles.Add(GoldLine.Parse(line, known)));
        return articles.Count > 0 ? articles : throw new GoldFormatException($"{path}: found no line, expected one article as a JSON object on each line");
    }

    private static void Read(string path, Action<string> each) => Unpacked(path, () =>
    {
        foreach ((int number, string line) in JsonLines.Read(path))
        {
            try
            {
                each(line);
            }
            catch (JsonException error)
            {
                throw new GoldFormatException($"{path}:{number}: not valid JSON, expected one article as a JSON object on each line", error);
            }
            catch (FormatException error)
            {
                throw new GoldFormatException($"{path}:{number}: {error.Message}", error);
            }
        }
        return true;
    });

    private static T Unpacked<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException error)
        {
            throw new GoldFormatException($"{path}: the gzip data is damaged or cut short; expected a whole gzip file", error);
        }
    }
}
