using System.IO.Compression;
using System.Text.Json;

namespace Quotes.Training;

/// <summary>Plain texts: a JSON object per line with a field <c>text</c>, gzipped.</summary>
internal static class Corpus
{
    public static IEnumerable<string> Texts(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("text").GetString() is { } text) yield return text;
        }
    }
}
