using System.Globalization;
using CsvHelper;

namespace Quotes.Ingestion;

/// <summary>A list of who spoke for which country in which year, as beside the UN General Debate Corpus: a CSV with the columns year, code, country, name and post. Immutable; may be shared.</summary>
public sealed class SpeakerSheet
{
    private static readonly string[][] Headings =
    [
        ["year"],
        ["iso code", "iso", "iso3", "iso 3", "code", "country code", "iso_code"],
        ["country", "country or organization", "state"],
        ["name", "name of person speaking", "speaker", "speaker name"],
        ["post", "role", "office", "position", "title"],
    ];

    private readonly ILookup<(int Year, string Code), Row> _rows;

    private SpeakerSheet(IEnumerable<Row> rows) => _rows = rows.SelectMany(row => new[] { (row.Code, row), (row.Country, row) })
        .Where(pair => pair.Item1 is not null).Distinct().ToLookup(pair => (pair.row.Year, pair.Item1!.ToUpperInvariant()), pair => pair.row);

    /// <summary>Who spoke.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Code">The country's code, or null.</param>
    /// <param name="Country">The country, or null.</param>
    /// <param name="Name">The name as listed.</param>
    /// <param name="Post">The office as listed, or null.</param>
    public sealed record Row(int Year, string? Code, string? Country, string Name, string? Post);

    /// <summary>Who spoke for a country in a year.</summary>
    /// <param name="code">The country's code or name, in any case.</param>
    /// <param name="year">The year.</param>
    /// <returns>The row; null where there is none, or rows with different names.</returns>
    public Row? Find(string code, int year)
    {
        Row[] rows = [.. _rows[(year, code.ToUpperInvariant())]];
        return rows.Length > 0 && Array.TrueForAll(rows, row => row.Name == rows[0].Name) ? rows[0] : null;
    }

    /// <summary>Reads a sheet.</summary>
    /// <exception cref="IOException">It cannot be read, or is no such sheet; the message names file, line, what was found and what was expected.</exception>
    public static SpeakerSheet Read(string path, ReadOptions? options = null)
    {
        options ??= new ReadOptions();
        byte[] bytes;
        try
        {
            using FileStream file = File.OpenRead(path);
            bytes = WholeDocument.Read(file, options.MaxDocumentBytes);
        }
        catch (InvalidDataException tooLong)
        {
            throw new IOException($"{path}: {tooLong.Message}", tooLong);
        }
        using CsvReader csv = CsvReader.Create(new MemoryStream(bytes), new CsvReaderOptions { Encoding = Charset.Detect(bytes).Encoding, TrackLineNumbers = true });
        string[] header = [.. csv.Headers.Select(heading => heading.Trim().TrimStart('\uFEFF').ToLowerInvariant())];
        int[] columns = [.. Headings.Select(names => Array.FindIndex(header, names.Contains))];
        if (columns[0] < 0 || columns[3] < 0 || columns[1] < 0 && columns[2] < 0)
        {
            throw new IOException($"{path}: the first row has {(header.Length == 0 ? "nothing" : string.Join(", ", header.Take(12).Select(Shown.Of)))}; expected the columns Year, ISO Code or Country, Name, and where known Post");
        }
        List<Row> rows = [];
        while (csv.Read())
        {
            string? Value(int column) => columns[column] < 0 || columns[column] >= csv.FieldCount || string.IsNullOrWhiteSpace(csv.GetString(columns[column])) ? null : csv.GetString(columns[column]).Trim();
            if (Value(3) is not { } name) continue;
            if (!int.TryParse(Value(0), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1000 or > 9999)
            {
                throw new IOException($"{path}:{csv.LineNumber.ToString(CultureInfo.InvariantCulture)}: the year is {Shown.Of(Value(0) ?? "")}, expected four digits");
            }
            rows.Add(new Row(year, Value(1), Value(2), name, Value(4)));
        }
        return new SpeakerSheet(rows);
    }
}
