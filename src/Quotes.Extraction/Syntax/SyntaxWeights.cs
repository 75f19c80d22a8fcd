using System.IO.Compression;

namespace Quotes.Extraction;

/// <summary>The tables a syntax model consists of, and their form on disk.</summary>
/// <remarks>
/// The file is Brotli-compressed: the letters QSYN, the format's number, then per table its columns one after the other.
/// Keys are sorted and stored as differences; numbers in seven-bit groups.
/// </remarks>
internal sealed record SyntaxWeights(
    KeyTable Classes,
    KeyTable Dictionary,
    KeyTable Tags,
    KeyTable Actions,
    KeyTable Labels,
    string Lemmas)
{
    /// <summary>The number of the format and of the feature templates: weights of another number are refused.</summary>
    public const int Format = 3;

    private const uint Magic = 0x4E595351;

    /// <summary>Writes the file; the same tables give the same bytes.</summary>
    public void Write(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        writer.Write(Magic);
        writer.Write(Format);
        foreach (var table in new[] { Classes, Dictionary, Tags, Actions, Labels }) table.Write(writer);
        writer.Write(Lemmas);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else, or another format.</exception>
    public static SyntaxWeights Read(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
        using var memory = new MemoryStream();
        brotli.CopyTo(memory);
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        var magic = reader.ReadUInt32();
        if (magic != Magic) throw new InvalidDataException($"Syntax weights begin with {magic:X8}, expected {Magic:X8}.");
        var format = reader.ReadInt32();
        if (format != Format) throw new InvalidDataException($"Syntax weights have format {format}, expected {Format}. Train them again.");
        return new SyntaxWeights(KeyTable.Read(reader), KeyTable.Read(reader), KeyTable.Read(reader), KeyTable.Read(reader), KeyTable.Read(reader), reader.ReadString());
    }

    /// <summary>The classes of words.</summary>
    public WordClasses BuildClasses() => new(Classes.Keys, Classes.Values);

    /// <summary>The frequent words with one tag.</summary>
    public TagDictionary BuildDictionary() => new(Dictionary.Keys, Array.ConvertAll(Dictionary.Values, v => (PosTag)v));
}
