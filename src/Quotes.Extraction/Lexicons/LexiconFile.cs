using System.Reflection;

namespace Quotes.Extraction;

/// <summary>Reads the word lists embedded beside this file: tab-separated columns below comment lines that name their origin.</summary>
internal static class LexiconFile
{
    /// <summary>The rows of a list, in order.</summary>
    /// <param name="name">The file's name without <c>.tsv</c>.</param>
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Lexicons/{name}.tsv")
            ?? throw new InvalidOperationException($"The word list {name}.tsv is not embedded.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>The entries of a column that holds a list; none for <c>-</c>.</summary>
    public static string[] List(string column) => column is "-" or "" ? [] : column.Split(',');
}
