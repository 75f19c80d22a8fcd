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

/// <summary>The invented files of the formats, each as its specification has it.</summary>
internal static class Fixture
{
    public static string Of(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    /// <summary>Each turn as <c>name, role: words</c>.</summary>
    public static IEnumerable<string> Spoken(Article article) => article.Turns.Select(turn =>
        string.Join(", ", new[] { turn.Speaker.Name ?? "?", turn.Speaker.Role, turn.Speaker.Affiliation, turn.Speaker.Country }.Where(part => part is not null)) + ": " + turn.Span.In(article.Text).Replace("\n\n", " | ", StringComparison.Ordinal));
}
