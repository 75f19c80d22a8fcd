using System.IO.Compression;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Reads CoNLL-U, gzipped.</summary>
internal static class TreebankReader
{
    public static List<TreebankSentence> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        var genre = "";
        while (true)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrEmpty(line))
            {
                if (rows.Count > 0) sentences.Add(Sentence(genre, rows));
                rows.Clear();
                if (line is null) return sentences;
            }
            else if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal)) genre = line.Split('_')[1];
            else if (line[0] != '#' && line.Split('\t') is var row && row[0].All(char.IsAsciiDigit)) rows.Add(row);
        }
    }

    private static TreebankSentence Sentence(string genre, List<string[]> rows) => new(
        genre,
        rows.Select(r => r[1]).ToArray(),
        rows.Select(r => PosTags.Parse(r[4])).ToArray(),
        rows.Select(r => int.Parse(r[6]) - 1).ToArray(),
        rows.Select(r => DependencyLabels.Parse(r[7])).ToArray(),
        rows.Select(r => r[2]).ToArray(),
        rows.Select(r => !r[9].Contains("SpaceAfter=No", StringComparison.Ordinal)).ToArray(),
        Persons(rows));

    // Entities are written as brackets: "(12-person-new-..." opens one, "12)" closes it.
    private static bool[] Persons(List<string[]> rows)
    {
        var open = new Stack<bool>();
        return rows.Select(r =>
        {
            var at = r[9].IndexOf("Entity=", StringComparison.Ordinal);
            var inside = open.Contains(true);
            if (at < 0) return inside;
            var value = r[9][(at + 7)..].Split('|')[0];
            for (var i = 0; i < value.Length; i++)
            {
                if (value[i] == '(') open.Push(value[i..].Split('-') is [_, "person" or "organization", ..]);
                else if (value[i] == ')') open.TryPop(out _);
                inside |= open.Contains(true);
            }

            return inside;
        }).ToArray();
    }
}
