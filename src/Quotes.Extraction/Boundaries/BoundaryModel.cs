using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;

namespace Quotes.Extraction;

/// <summary>Chooses where the content after a cue ends: a linear ranker over the places it may.</summary>
/// <remarks>Trained on what people marked; see <c>MODEL.md</c> beside this file. Sums are integers, so the same words give the same choice everywhere.</remarks>
internal sealed class BoundaryModel
{
    /// <summary>The number of the format and of the feature templates: weights of another number are refused.</summary>
    public const int Format = 1;

    /// <summary>What one unit of log odds counts in weights.</summary>
    public const int Scale = 1024;

    /// <summary>By how much another end must be better than the rules': below that more changes were wrong than right on articles not trained on.</summary>
    public const int RulesAdvantage = Scale / 2;

    private const uint Magic = 0x444E4251;

    private readonly FrozenDictionary<uint, int> _weights;

    public BoundaryModel(IEnumerable<KeyValuePair<uint, int>> weights) => _weights = weights.ToFrozenDictionary();

    /// <summary>The model that ships with the extractor.</summary>
    public static BoundaryModel? Default { get; } = Embedded();

    /// <summary>The place among the ends that is most likely the content's; the rules' own where nothing speaks for another.</summary>
    public int Choose(List<Token> tokens, BoundaryChoice choice, List<int> ends, SentenceTree? tree)
    {
        BoundaryFeatures features = new(tokens, choice, ends, tree);
        int best = ends.IndexOf(choice.RuleEnd);
        long most = Score(features.Of(best)) + RulesAdvantage;
        for (int i = 0; i < ends.Count; i++)
        {
            long score = i == best ? most : Score(features.Of(i));
            if (score > most) (best, most) = (i, score);
        }
        return best;
    }

    private long Score(List<uint> keys)
    {
        long sum = 0;
        foreach (uint key in keys) sum += _weights.GetValueOrDefault(key);
        return sum;
    }

    /// <summary>Writes weights, by ascending key; the same weights give the same bytes.</summary>
    public static void Write(Stream stream, IReadOnlyCollection<KeyValuePair<uint, int>> weights)
    {
        using BrotliStream brotli = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(brotli);
        writer.Write(Magic);
        writer.Write(Format);
        KeyValuePair<uint, int>[] sorted = [.. weights.OrderBy(w => w.Key)];
        new KeyTable([.. sorted.Select(w => w.Key)], [.. Enumerable.Range(1, sorted.Length)], [.. sorted.Select(w => w.Value)]).Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream holds something else, or another format.</exception>
    public static BoundaryModel Read(Stream stream)
    {
        using BrotliStream brotli = new(stream, CompressionMode.Decompress);
        using BinaryReader reader = new(brotli);
        uint magic = reader.ReadUInt32();
        if (magic != Magic) throw new InvalidDataException($"Boundary weights begin with {magic:X8}, expected {Magic:X8}.");
        int format = reader.ReadInt32();
        if (format != Format) throw new InvalidDataException($"Boundary weights have format {format}, expected {Format}. Train them again.");
        KeyTable table = KeyTable.Read(reader);
        return new(table.Keys.Select((key, i) => KeyValuePair.Create(key, table.Values[i])));
    }

    private static BoundaryModel? Embedded()
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Quotes.Extraction.Boundaries.weights");
        return stream is null ? null : Read(stream);
    }
}
