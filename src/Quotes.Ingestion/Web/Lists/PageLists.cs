namespace Quotes.Ingestion;

/// <summary>Reads the pages that lists and sitemaps name, each once.</summary>
internal sealed class PageLists(PageReader pages, WebFetcher web, ReadOptions options, CancellationToken cancellation)
{
    private const string Extension = ".urls";
    private const int MostSitemaps = 1_000;
    private const int MostLevels = 3;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private int _sitemaps;

    /// <summary>Whether a file's name says that it lists addresses.</summary>
    public static bool IsList(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads one page that somebody asked for by name: it is asked for whenever it was fetched last.</summary>
    public IEnumerable<ReadResult> ReadPage(string written, Uri address) =>
        ArticleReader.Guarded(new InputSource(written), _ => pages.Read(written, address, options.Web.Remembered(address.AbsoluteUri), cancellation));

    /// <summary>Reads the pages a file names.</summary>
    public IEnumerable<ReadResult> ReadList(string path) =>
        ArticleReader.Guarded(new InputSource(path), source => Listed(UrlList.Read(source, Open(path))));

    /// <summary>Reads the pages a sitemap names, and those of the sitemaps it names.</summary>
    /// <param name="input">An address, or a file.</param>
    /// <param name="since">Only what was changed since; null for all.</param>
    public IEnumerable<ReadResult> ReadSitemap(string input, DateTimeOffset? since)
    {
        if (WebAddress.Of(input) is not { } address)
        {
            return ArticleReader.Guarded(new InputSource(input), source => Entries(source, Unpacked(Open(input)), null, since, 1));
        }
        if (address.AbsolutePath != "/") return ReadSitemap(address, since, 1);
        return ArticleReader.Guarded(new InputSource(input), _ => Named(address).SelectMany(named => ReadSitemap(named, since, 1)));
    }

    private List<Uri> Named(Uri site)
    {
        List<Uri> named = [];
        foreach (string written in web.SitemapsAsync(site, cancellation).GetAwaiter().GetResult())
        {
            if (Uri.TryCreate(site, written, out Uri? sitemap)) named.Add(sitemap);
        }
        return named.Count > 0 ? named : [new Uri(site, "/sitemap.xml")];
    }

    private IEnumerable<ReadResult> ReadSitemap(Uri address, DateTimeOffset? since, int level) => ArticleReader.Guarded(new InputSource(address.AbsoluteUri), source =>
    {
        if (!_asked.Add(address.AbsoluteUri)) return [];
        WebAnswer answer = web.GetAsync(address, null, cancellation).GetAwaiter().GetResult();
        Stream stream = Unpacked(new MemoryStream(answer.Content));
        return IsXml(answer) ? Entries(source, stream, answer.Address, since, level) : Listed(UrlList.Read(source, stream));
    });

    private IEnumerable<ReadResult> Entries(InputSource source, Stream stream, Uri? from, DateTimeOffset? since, int level)
    {
        if (++_sitemaps > MostSitemaps) throw new InvalidDataException(FormattableString.Invariant($"more than {MostSitemaps} sitemaps name one another"));
        foreach (SitemapEntry entry in SitemapDocument.Read(stream))
        {
            if (entry.Modified < since) continue;
            if (WebAddress.Of(entry.Address) is not { } address)
            {
                yield return source.Fail($"the sitemap names {Shown.Of(entry.Address)}: expected an address that begins with http:// or https://");
            }
            else if (from is not null && !WebAddress.IsSameSite(from.Host, address.Host))
            {
                // The protocol has it so, lest one site send visitors to another.
                yield return source.Fail($"the sitemap names {Shown.Of(entry.Address)}, of another site: give it itself to read it");
            }
            else if (!entry.IsSitemap)
            {
                foreach (ReadResult result in Page(address, entry.Modified)) yield return result;
            }
            else if (level == MostLevels)
            {
                yield return source.Fail(FormattableString.Invariant($"sitemaps name one another more than {MostLevels} deep"));
            }
            else
            {
                foreach (ReadResult result in ReadSitemap(address, since, level + 1)) yield return result;
            }
        }
    }

    private IEnumerable<ReadResult> Listed(IEnumerable<(Uri? Address, ReadFailure? Failure)> list) =>
        list.SelectMany(entry => entry.Failure is { } failure ? [failure] : Page(entry.Address!, null));

    // What an earlier run fetched not long ago, or has not changed since, is not asked for again: a list goes on where it stopped.
    private IEnumerable<ReadResult> Page(Uri address, DateTimeOffset? modified)
    {
        string written = address.AbsoluteUri;
        if (!_asked.Add(written)) return [];
        PageMemory? known = options.Web.Remembered(written);
        if (known is not null && (options.Web.Time.GetUtcNow() - known.At < options.Web.MaxAge || modified is { } changed && EndOfDay(changed) < known.At))
        {
            return [new PageUnchanged(new SourceLocation(written), null, known.ArticleId)];
        }
        return ArticleReader.Guarded(new InputSource(written), _ => pages.Read(written, address, known, cancellation));
    }

    // A day alone means any moment of it.
    private static DateTimeOffset EndOfDay(DateTimeOffset moment) => moment.TimeOfDay == TimeSpan.Zero ? moment.AddDays(1) : moment;

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private Stream Unpacked(Stream stream)
    {
        PrefixedStream prefixed = new(new MeteredStream(stream, null));
        return prefixed.Peek(2).SequenceEqual<byte>([0x1f, 0x8b]) ? new Decompression(new MeteredStream(prefixed, null), options) : prefixed;
    }

    private static bool IsXml(WebAnswer answer) => answer.Content is [0x1f, 0x8b, ..]
        ? !answer.Address.AbsolutePath.EndsWith(".txt.gz", StringComparison.OrdinalIgnoreCase)
        : answer.Content.AsSpan().TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8);
}
