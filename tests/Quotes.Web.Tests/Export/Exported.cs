using System.Text;
using System.Text.Json;
using CsvHelper;
using Parquet;
using Parquet.Schema;

namespace Quotes.Web.Tests.Export;

/// <summary>Reads exports back with the libraries others read them with.</summary>
internal static class Exported
{
    /// <summary>The rows of a table by column name.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Csv(byte[] file)
    {
        using CsvReader reader = CsvReader.Create(new MemoryStream(file), new CsvReaderOptions
        {
            Encoding = new UTF8Encoding(false, throwOnInvalidBytes: true),
            OnMalformedRecord = record => Assert.Fail($"Record {record.LineNumber}: {record.Reason}"),
        });
        string[] names = [.. reader.Headers];
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
        {
            Assert.Equal(names.Length, reader.FieldCount);
            rows.Add(Enumerable.Range(0, names.Length).ToDictionary(i => names[i], reader.GetString));
        }
        return rows;
    }

    /// <summary>The first line, the items, and the last line.</summary>
    public static (JsonElement Header, JsonElement[] Items, JsonElement End) Ndjson(byte[] file)
    {
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        JsonElement[] lines = [.. text[..^1].Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        return (lines[0].GetProperty("export"), lines[1..^1], lines[^1]);
    }

    /// <summary>The columns by name, over all groups of rows, with the length of each group and the metadata.</summary>
    public static async Task<(Dictionary<string, List<object?>> Columns, long[] Groups, JsonElement About)> Parquet(byte[] file)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(new MemoryStream(file), cancellationToken: TestContext.Current.CancellationToken);
        Dictionary<string, List<object?>> columns = reader.Schema.DataFields.ToDictionary(f => f.Name, _ => new List<object?>());
        foreach (ParquetRowGroupReader group in reader.RowGroups)
        {
            foreach (DataField field in reader.Schema.DataFields) columns[field.Name].AddRange(await Column(group, field));
        }
        return (columns, [.. reader.RowGroups.Select(g => g.RowCount)], JsonDocument.Parse(reader.CustomMetadata["quotes.export"]).RootElement);
    }

    private static async Task<IEnumerable<object?>> Column(ParquetRowGroupReader group, DataField field)
    {
        int length = (int)group.RowCount;
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        if (field.ClrType == typeof(double))
        {
            double[] numbers = new double[length];
            await group.ReadAsync<double>(field, numbers.AsMemory(), cancellationToken: cancellation);
            return numbers.Cast<object?>();
        }
        if (field.ClrType == typeof(DateTime))
        {
            DateTime?[] days = new DateTime?[length];
            await group.ReadAsync<DateTime>(field, days.AsMemory(), cancellationToken: cancellation);
            return days.Cast<object?>();
        }
        string?[] texts = new string?[length];
        await group.ReadAsync(field, texts.AsMemory(), cancellationToken: cancellation);
        return texts;
    }
}
