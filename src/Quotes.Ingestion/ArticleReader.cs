namespace Quotes.Ingestion;

/// <summary>Turns files, folders, pages and standard input into articles. Immutable; may be shared.</summary>
/// <remarks>
/// A file's name says what it holds: <c>.txt</c>, <c>.md</c> and <c>.html</c> one article, <c>.jsonl</c> and <c>.csv</c> one on each
/// line or row, each also packed as <c>.gz</c>. For a URL the server's media type decides, then the name. Standard input is JSON
/// lines when its first character other than space is <c>{</c>, and otherwise the plain text of one article; it may be packed by gzip.
/// A file <c>.urls</c> lists addresses of pages.
/// </remarks>
public sealed class ArticleReader
{
    private const int PeekBytes = 64 << 10;

    // The bytes of UTF-8's byte order mark begin nothing that is JSON.
    private static ReadOnlySpan<byte> MarkAndSpace => [0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];

    private readonly ReadOptions _options;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read; null for the defaults.</param>
    public ArticleReader(ReadOptions? options = null) => _options = options ?? new ReadOptions();

    /// <summary>Reads the inputs in order, one article at a time, never more in memory than the largest.</summary>
    /// <param name="inputs">File paths, folders (read recursively in ordinal order, hidden files and files of other kinds passed over), http and https URLs, or <c>-</c> for standard input.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>An article or a failure for each line, row or file. A failure never ends the reading of the rest.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IEnumerable<ReadResult> Read(IEnumerable<string> inputs, CancellationToken cancellation = default) =>
        Read(inputs, new WebInputs(), cancellation);

    /// <summary>The same, and then the pages that lists and sitemaps name.</summary>
    /// <inheritdoc cref="Read(IEnumerable{string}, CancellationToken)"/>
    /// <param name="inputs">As for the other form; may be empty.</param>
    /// <param name="web">Lists and sitemaps.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public IEnumerable<ReadResult> Read(IEnumerable<string> inputs, WebInputs web, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(web);
        using WebFetcher fetcher = new(_options.Web, _options.Meter);
        PageLists lists = new(new PageReader(fetcher, _options), fetcher, _options, cancellation);
        IEnumerable<ReadResult> results = inputs.SelectMany(input => ReadInput(input, lists))
            .Concat(web.Lists.SelectMany(lists.ReadList))
            .Concat(web.Sitemaps.SelectMany(sitemap => lists.ReadSitemap(sitemap, web.Since)));
        foreach (ReadResult result in results)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return result;
        }
    }

    private IEnumerable<ReadResult> ReadInput(string input, PageLists lists)
    {
        if (input == "-") return Guarded(new InputSource("-"), ReadStandardInput);
        if (WebAddress.Of(input) is { } address) return lists.ReadPage(input, address);
        if (Directory.Exists(input)) return ReadFolder(input);
        return PageLists.IsList(input) && File.Exists(input) ? lists.ReadList(input) : ReadFile(input);
    }

    private IEnumerable<ReadResult> ReadFolder(string folder)
    {
        bool any = false;
        InputSource source = new(folder);
        // Listing may fail half-way, as when a folder inside is not ours to read; what was listed is still read.
        foreach (ReadResult result in Guarded(source, _ => InputFiles.In(folder).SelectMany(file => { any = true; return ReadFile(file); })))
        {
            yield return result;
        }
        if (!any) yield return source.Fail($"the folder holds nothing to read: {InputFormats.Expected}");
    }

    private IEnumerable<ReadResult> ReadFile(string path)
    {
        InputSource source = new(path);
        if (!File.Exists(path)) return [source.Fail("there is no such file or folder")];
        if (InputFormats.Of(path) is not { } kind) return [source.Fail($"the name does not say what the file holds: {InputFormats.Expected}")];
        return Guarded(source, _ => ReadOpened(source, kind.Format, kind.Compressed, () =>
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 << 10, FileOptions.SequentialScan)));
    }

    private IEnumerable<ReadResult> ReadStandardInput(InputSource source)
    {
        using PrefixedStream packed = new(new MeteredStream(_options.StandardInput(), _options.Meter));
        bool compressed = packed.Peek(2).SequenceEqual<byte>([0x1f, 0x8b]);
        using PrefixedStream plain = new(compressed ? new Decompression(new MeteredStream(packed, null), _options) : packed);
        // Somebody may be typing, or a program may be writing now and then: no more is waited for than decides.
        ReadOnlySpan<byte> start = plain.PeekPast(MarkAndSpace, PeekBytes);
        int first = start.IndexOfAnyExcept(MarkAndSpace);
        InputFormat format = first >= 0 && start[first] == '{' ? InputFormats.JsonLines : InputFormats.Text;
        foreach (ReadResult result in format.Read(source, plain, _options)) yield return result;
    }

    private IEnumerable<ReadResult> ReadOpened(InputSource source, InputFormat format, bool compressed, Func<Stream> open) =>
        ReadOpened(source, format, compressed, open, _options, _options.Meter);

    /// <summary>Reads what was opened, unpacked where it is compressed.</summary>
    internal static IEnumerable<ReadResult> ReadOpened(
        InputSource source, InputFormat format, bool compressed, Func<Stream> open, ReadOptions options, ReadMeter? meter)
    {
        using MeteredStream stream = new(open(), meter);
        using Stream plain = compressed ? new Decompression(stream, options) : stream;
        foreach (ReadResult result in format.Read(source, plain, options)) yield return result;
    }

    /// <summary>What cannot be read any further becomes a failure that names its place, and the next input is read.</summary>
    internal static IEnumerable<ReadResult> Guarded(InputSource source, Func<InputSource, IEnumerable<ReadResult>> read)
    {
        IEnumerator<ReadResult>? results = null;
        try
        {
            while (true)
            {
                ReadResult result;
                bool failed = false;
                try
                {
                    results ??= read(source).GetEnumerator();
                    if (!results.MoveNext()) yield break;
                    result = results.Current;
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or System.Xml.XmlException or CsvHelper.CsvFormatException)
                {
                    result = source.Fail(error.Message);
                    failed = true;
                }
                yield return result;
                if (failed) yield break;
            }
        }
        finally
        {
            results?.Dispose();
        }
    }
}
