using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Quotes.Cli.Tests;

/// <summary>A folder with input and an index, gone after the test.</summary>
internal sealed class Workspace : IDisposable
{
    public const string Statement = "“The river is ours,” said Ilo Brandt, the foreign minister of Varnia. “It will stay ours.”\n\nHe spoke in the capital.";

    private readonly string _root = Directory.CreateTempSubdirectory("quotes-cli-").FullName;

    public string Index => Path.Combine(_root, "index");

    public string Write(string name, string text)
    {
        string path = Path.Combine(_root, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string WriteGzip(string name, string text)
    {
        string path = Path.Combine(_root, name);
        using GZipStream gzip = new(File.Create(path), CompressionLevel.Optimal);
        gzip.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }

    /// <summary>A line of JSON with an article.</summary>
    public static string Article(string id, string text = Statement, string outlet = "The Varnia Post") =>
        JsonSerializer.Serialize(new { id, text, title = "Brandt on the river", source = outlet, date = "2031-04-02", language = "en" }) + "\n";

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
