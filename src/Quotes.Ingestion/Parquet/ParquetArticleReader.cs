namespace Quotes.Ingestion;

/// <summary>Reads one article from each row of a Parquet file, whose columns are named as those of CSV.</summary>
internal static class ParquetArticleReader
{
    private const long MaxGroupBytes = 1L << 30;
    private const int MaxGroupRows = 5_000_000;

    public static IEnumerable<ReadResult> Read(InputSource source, Stream stream, ReadOptions options)
    {
        // The table of contents stands at the end, and what comes in can only be read forward.
        using FileStream copy = Copy(stream, options.MaxExpandedBytes);
        using ParquetFile file = ParquetFile.Open(copy, options.DocumentTimeout);
        TableColumns columns = new([.. file.Columns.Select(column => column.Name)], options.Fields);
        if (columns.Problem is { } problem)
        {
            yield return source.Fail(problem);
            yield break;
        }
        int line = 0;
        for (int group = 0; group < file.Groups; group++)
        {
            string?[][] values = file.Group(group, columns.IsNamed, MaxGroupBytes, MaxGroupRows);
            for (int row = 0; row < values[0].Length; row++)
            {
                source.Line = ++line;
                yield return columns.ToResult([.. values.Select(column => row < column.Length ? column[row] : null)], source);
            }
        }
    }

    private static FileStream Copy(Stream stream, long limit)
    {
        FileStream copy = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 << 10, FileOptions.DeleteOnClose);
        try
        {
            byte[] buffer = new byte[64 << 10];
            for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0;)
            {
                if (copy.Length + count > limit) throw new InvalidDataException($"the file is larger than {Shown.Bytes(limit)}");
                copy.Write(buffer, 0, count);
            }
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }
}
