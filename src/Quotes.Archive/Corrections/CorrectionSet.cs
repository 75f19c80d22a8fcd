using System.Security.Cryptography;
using System.Text;

namespace Quotes.Archive;

/// <summary>What a file of corrections says: its lines, which of them hold, and what is wrong with the rest.</summary>
public sealed class CorrectionSet
{
    /// <summary>The most lines a file may have.</summary>
    public const int MostLines = 100_000;

    private readonly Lazy<CorrectionRules> _rules;

    private CorrectionSet(byte[] content, string mark, IReadOnlyList<Correction> lines, IReadOnlyList<Correction> active, IReadOnlyList<CorrectionProblem> problems)
    {
        Content = content;
        Mark = mark;
        Lines = lines;
        Active = active;
        Problems = problems;
        _rules = new Lazy<CorrectionRules>(() => new CorrectionRules(active));
    }

    /// <summary>No corrections.</summary>
    public static CorrectionSet Empty { get; } = new([], "", [], [], []);

    /// <summary>Tells one content of the file from another: 16 hexadecimal digits; empty for no content.</summary>
    public string Mark { get; }

    /// <summary>The lines that are understood, in order.</summary>
    public IReadOnlyList<Correction> Lines { get; }

    /// <summary>Those of them that hold: no undone ones, and no undoing ones.</summary>
    public IReadOnlyList<Correction> Active { get; }

    /// <summary>What is wrong with the file, by line. Such lines change nothing; the rest holds.</summary>
    public IReadOnlyList<CorrectionProblem> Problems { get; }

    /// <summary>The bytes it was read from.</summary>
    internal byte[] Content { get; }

    /// <summary>Reads the content of a file.</summary>
    public static CorrectionSet Parse(byte[] content)
    {
        if (content.Length == 0) return Empty;
        string mark = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        List<Correction> lines = [];
        List<CorrectionProblem> problems = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        int number = 0;
        foreach (Range range in content.AsSpan().Split((byte)'\n'))
        {
            if (++number > MostLines)
            {
                problems.Add(new CorrectionProblem(0, $"expected at most {MostLines} lines, found more; those behind are passed over"));
                break;
            }
            try
            {
                if (Line(content[range], number == 1) is not { } line) continue;
                Correction correction = CorrectionLine.Parse(line) with { Line = number };
                if (correction.Type == CorrectionType.Undo && !ids.Contains(correction.Undoes!)) throw new FormatException($"'undoes' is '{correction.Undoes}', expected the id of an earlier line");
                if (!ids.Add(correction.Id)) throw new FormatException($"the id '{correction.Id}' stands on an earlier line, expected one of its own");
                lines.Add(correction);
            }
            catch (FormatException wrong)
            {
                problems.Add(new CorrectionProblem(number, wrong.Message));
            }
        }
        IReadOnlyList<Correction> active = Effective(lines);
        problems.AddRange(CorrectionRules.Circles(active));
        return new CorrectionSet(content, mark, lines, active, [.. problems.OrderBy(p => p.Line)]);
    }

    /// <summary>The article as corrected; the same when no correction is about it.</summary>
    public ArticleRecord Apply(ArticleRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Active.Count == 0 ? record : _rules.Value.Apply(record);
    }

    /// <summary>The id of the speaker that a speaker was merged into; the same where it was not.</summary>
    public string MergedInto(string speakerId) => Active.Count == 0 ? speakerId : _rules.Value.MergedInto(speakerId);

    /// <summary>The corrections that only one of two sets holds, or that stand in another order.</summary>
    internal static IReadOnlyList<Correction> Difference(CorrectionSet before, CorrectionSet after)
    {
        Dictionary<string, Correction> old = before.Active.ToDictionary(CorrectionLine.Write), now = after.Active.ToDictionary(CorrectionLine.Write);
        bool sameOrder = old.Keys.Where(now.ContainsKey).SequenceEqual(now.Keys.Where(old.ContainsKey));
        return sameOrder
            ? [.. old.Where(line => !now.ContainsKey(line.Key)).Concat(now.Where(line => !old.ContainsKey(line.Key))).Select(line => line.Value)]
            : [.. before.Active, .. after.Active];
    }

    private static string? Line(ReadOnlySpan<byte> bytes, bool first)
    {
        if (first && bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (bytes.Length > CorrectionLine.MostBytes) throw new FormatException($"the line has {bytes.Length} bytes, expected at most {CorrectionLine.MostBytes}");
        try
        {
            string line = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
            return string.IsNullOrWhiteSpace(line) ? null : line;
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException("expected UTF-8 text, found other bytes");
        }
    }

    // From the end: a line that undoes is itself undone only by a later one that holds.
    private static List<Correction> Effective(List<Correction> lines)
    {
        HashSet<string> undone = new(StringComparer.Ordinal);
        List<Correction> effective = [];
        foreach (Correction line in Enumerable.Reverse(lines))
        {
            if (undone.Contains(line.Id)) continue;
            if (line.Type == CorrectionType.Undo) undone.Add(line.Undoes!);
            else effective.Add(line);
        }
        effective.Reverse();
        return effective;
    }
}
