using System.IO.Compression;

namespace Quotes.Evaluation;

/// <summary>Lines of a file that are not blank, with their numbers.</summary>
internal static class JsonLines
{
    public static IEnumerable<(int Number, string Line)> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(content);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return (number, line);
        }
    }
}
