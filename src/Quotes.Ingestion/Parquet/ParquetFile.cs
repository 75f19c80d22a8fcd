using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Quotes.Ingestion;

/// <summary>A Parquet file as columns of text.</summary>
internal sealed class ParquetFile : IDisposable
{
    private readonly ParquetReader _reader;
    private readonly TimeSpan _limit;

    private ParquetFile(ParquetReader reader, TimeSpan limit)
    {
        _reader = reader;
        _limit = limit;
        Columns = [.. reader.Schema.DataFields.Where(field => !field.IsArray)];
    }

    /// <summary>The columns that have one value in each row.</summary>
    public IReadOnlyList<DataField> Columns { get; }

    /// <summary>How many groups of rows there are.</summary>
    public int Groups => _reader.RowGroupCount;

    /// <summary>Opens a file.</summary>
    /// <param name="stream">The file, from its beginning to its end.</param>
    /// <param name="limit">How long opening it, and reading a group of rows, may take.</param>
    /// <exception cref="InvalidDataException">It is no Parquet file, or is damaged.</exception>
    public static ParquetFile Open(Stream stream, TimeSpan limit)
    {
        ParquetFooter.Check(stream);
        return Understood(async () => new ParquetFile(await ParquetReader.CreateAsync(stream, leaveStreamOpen: true), limit), "the file is no Parquet file or is cut short", limit);
    }

    /// <summary>The values of a group, column by column; columns that are not wanted are empty.</summary>
    /// <exception cref="InvalidDataException">The group is larger than allowed, or damaged.</exception>
    public string?[][] Group(int number, Func<int, bool> wanted, long maxBytes, int maxRows) => Understood(async () =>
    {
        using ParquetRowGroupReader group = _reader.OpenRowGroupReader(number);
        DataField[] read = [.. Columns.Where((_, i) => wanted(i))];
        long bytes = read.Sum(field => group.GetMetadata(field)?.MetaData?.TotalUncompressedSize ?? 0);
        if (group.RowCount > maxRows || bytes > maxBytes)
        {
            throw new InvalidDataException($"row group {number + 1} has {group.RowCount} rows of {Shown.Bytes(bytes)}, expected {maxRows} and {Shown.Bytes(maxBytes)} at most: write the file with smaller groups");
        }
        string?[][] columns = new string?[Columns.Count][];
        for (int i = 0; i < columns.Length; i++) columns[i] = wanted(i) ? await Column(group, Columns[i]) : [];
        return columns;
    }, $"row group {number + 1} is damaged", _limit);

    /// <inheritdoc/>
    public void Dispose() => _reader.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static Task<string?[]> Column(ParquetRowGroupReader group, DataField field)
    {
        Type type = field.ClrType;
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>)) return Texts(group, field);
        if (type == typeof(DateTime)) return Values<DateTime>(group, field, value => value.ToString("O", CultureInfo.InvariantCulture));
        if (type == typeof(DateOnly)) return Values<DateOnly>(group, field, value => value.ToString("O", CultureInfo.InvariantCulture));
        if (type == typeof(long)) return Values<long>(group, field, value => value.ToString(CultureInfo.InvariantCulture));
        if (type == typeof(int)) return Values<int>(group, field, value => value.ToString(CultureInfo.InvariantCulture));
        throw new InvalidDataException($"the column '{field.Name}' holds values of type {type.Name}, expected text, dates or whole numbers");
    }

    private static async Task<string?[]> Texts(ParquetRowGroupReader group, DataField field)
    {
        string[] values = new string[group.RowCount];
        await group.ReadAsync(field, values);
        return values;
    }

    private static async Task<string?[]> Values<T>(ParquetRowGroupReader group, DataField field, Func<T, string> text) where T : struct
    {
        T?[] values = new T?[group.RowCount];
        await group.ReadAsync<T>(field, values.AsMemory());
        return [.. values.Select(value => value is { } known ? text(known) : null)];
    }

    // The library says what is wrong with a file in whatever exception comes of it.
    private static T Understood<T>(Func<Task<T>> read, string otherwise, TimeSpan limit)
    {
        try
        {
            return Watched.Run(() => read().GetAwaiter().GetResult(), limit);
        }
        catch (Exception damage) when (damage is not (InvalidDataException or OutOfMemoryException))
        {
            throw new InvalidDataException($"{otherwise}: {Shown.Of(damage.Message.Split('\n')[0])}", damage);
        }
    }
}
