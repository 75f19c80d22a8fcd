using System.Text;

namespace Quotes.Extraction;

/// <summary>Reads the tab-separated word lists that travel inside the assembly. Lines that start with <c>#</c> say where the words come from and what the columns mean.</summary>
internal static class LexiconFile
{
    /// <summary>How an empty column is written.</summary>
    public const string None = "-";

    /// <summary>The names of all word lists, such as <c>titles.tsv</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(LexiconFile).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("Lexicons/", StringComparison.Ordinal))
            .Select(n => n["Lexicons/".Length..])
            .Order(StringComparer.Ordinal)];

    /// <summary>The rows of a list, each with exactly <paramref name="columns"/> columns.</summary>
    /// <exception cref="InvalidDataException">There is no such list, or a row has another number of columns; the message names file and line.</exception>
    public static List<string[]> Read(string name, int columns)
    {
        var rows = new List<string[]>();
        var number = 0;
        foreach (var line in Lines(name))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = line.Split('\t');
            if (row.Length != columns)
            {
                throw new InvalidDataException($"{name}:{number} has {row.Length} columns where {columns} are expected: {line}");
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>All lines of a list, comments included.</summary>
    /// <exception cref="InvalidDataException">There is no such list.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream("Lexicons/" + name)
            ?? throw new InvalidDataException($"{name} is not among the word lists ({string.Join(", ", Names)})");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>The entries of a column that holds a list separated by commas; none for <c>-</c>.</summary>
    public static string[] List(string column) => column == None ? [] : column.Split(',');

    /// <summary>The column's text; null for <c>-</c>.</summary>
    public static string? Optional(string column) => column == None ? null : column;

    /// <summary>The gender written as m or f; unknown otherwise.</summary>
    public static Gender Gender(string column) => column switch
    {
        "m" => Extraction.Gender.Male,
        "f" => Extraction.Gender.Female,
        _ => Extraction.Gender.Unknown,
    };
}
