using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Quotes.Ingestion;

/// <summary>The filters that unpack a PDF's streams, none of which may expand to more than a bound, nor all together.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    // LZW and run lengths are seldom, and seldom large; they cannot be measured without being unpacked.
    private const int MaxUnmeasured = 128 << 10;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private readonly long _limit;
    private long _left;

    /// <param name="limit">The most bytes all streams together may unpack to.</param>
    public BoundedFilters(long limit) => _limit = _left = limit;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        [.. _filters.GetFilters(dictionary).Select(Bounded)];

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => [.. _filters.GetNamedFilters(names).Select(Bounded)];

    public IReadOnlyList<IFilter> GetAllFilters() => [.. _filters.GetAllFilters().Select(Bounded)];

    private Filter Bounded(IFilter filter) => new(filter, this);

    private void Take(long count)
    {
        _left -= count;
        if (_left < 0) throw new InvalidDataException($"its streams expand to more than {Shown.Bytes(_limit)}");
    }

    private sealed class Filter(IFilter inner, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            if (inner is FlateFilter) bounds.Take(Expanded(input, bounds._left));
            else if (inner is LzwFilter or RunLengthFilter && input.Length > MaxUnmeasured) throw new InvalidDataException($"a stream packed by an outdated method has more than {Shown.Bytes(MaxUnmeasured)}");
            Memory<byte> output = inner.Decode(input, dictionary, provider, index);
            if (inner is not FlateFilter) bounds.Take(output.Length);
            return output;
        }

        private static long Expanded(Memory<byte> packed, long most)
        {
            long count = 0;
            byte[] buffer = new byte[64 << 10];
            using ZLibStream stream = new(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            try
            {
                for (int read; count <= most && (read = stream.Read(buffer)) > 0;) count += read;
            }
            catch (InvalidDataException)
            {
                // What is damaged here the library repairs or refuses; it got no further than this.
            }
            return count;
        }
    }
}
