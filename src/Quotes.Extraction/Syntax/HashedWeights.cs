using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;

namespace Quotes.Extraction;

/// <summary>Weights of a linear model under the 32-bit keys of its features, as they ship. Integers, so the same words give the same sum everywhere.</summary>
/// <param name="weights">Weights in units of which <see cref="Scale"/> make one of log odds.</param>
internal sealed class HashedWeights(IEnumerable<KeyValuePair<uint, int>> weights)
{
    /// <summary>What one unit of log odds counts in weights.</summary>
    public const int Scale = 1024;

    private readonly FrozenDictionary<uint, int> _weights = weights.ToFrozenDictionary();

    /// <summary>The log odds of an example, times <see cref="Scale"/>.</summary>
    public long Sum(List<uint> keys)
    {
        long sum = 0;
        foreach (uint key in keys) sum += _weights.GetValueOrDefault(key);
        return sum;
    }

    /// <summary>Writes weights, by ascending key; the same weights give the same bytes.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="magic">What the file begins with.</param>
    /// <param name="format">The number of the format and of the feature templates.</param>
    /// <param name="weights">The weights.</param>
    public static void Write(Stream stream, uint magic, int format, IReadOnlyCollection<KeyValuePair<uint, int>> weights)
    {
        using BrotliStream brotli = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(brotli);
        writer.Write(magic);
        writer.Write(format);
        KeyValuePair<uint, int>[] sorted = [.. weights.OrderBy(w => w.Key)];
        new KeyTable([.. sorted.Select(w => w.Key)], [.. Enumerable.Range(1, sorted.Length)], [.. sorted.Select(w => w.Value)]).Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else, or another format.</exception>
    public static HashedWeights Read(Stream stream, uint magic, int format)
    {
        using BrotliStream brotli = new(stream, CompressionMode.Decompress);
        using BinaryReader reader = new(brotli);
        uint begins = reader.ReadUInt32();
        if (begins != magic) throw new InvalidDataException($"Weights begin with {begins:X8}, expected {magic:X8}.");
        int found = reader.ReadInt32();
        if (found != format) throw new InvalidDataException($"Weights have format {found}, expected {format}. Train them again.");
        KeyTable table = KeyTable.Read(reader);
        return new(table.Keys.Select((key, i) => KeyValuePair.Create(key, table.Values[i])));
    }

    /// <summary>The weights embedded under a name, or null where this build has none.</summary>
    public static HashedWeights? Embedded(string name, uint magic, int format)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
        return stream is null ? null : Read(stream, magic, format);
    }
}
