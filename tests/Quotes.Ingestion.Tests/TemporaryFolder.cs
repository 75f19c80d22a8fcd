using System.IO.Compression;
using System.Text;

namespace Quotes.Ingestion.Tests;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("quotes-ingestion-").FullName;

    public string Root => _root;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

/// <summary>Shorthand for reading one input.</summary>
internal static class Reading
{
    public static IReadOnlyList<ReadResult> All(string input, ReadOptions? options = null) =>
        [.. new ArticleReader(options).Read([input], TestContext.Current.CancellationToken)];

    public static ArticleRead Article(string input, ReadOptions? options = null) => Assert.IsType<ArticleRead>(Assert.Single(All(input, options)));

    public static ReadFailure Failure(string input, ReadOptions? options = null) => Assert.IsType<ReadFailure>(Assert.Single(All(input, options)));

    public static ReadOptions StandardInput(string text) => new() { StandardInput = () => new MemoryStream(Encoding.UTF8.GetBytes(text)) };
}
