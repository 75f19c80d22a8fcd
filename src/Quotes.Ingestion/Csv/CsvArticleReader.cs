using System.Text;
using CsvHelper;

namespace Quotes.Ingestion;

/// <summary>Reads one article from each row of a CSV file whose first row names the columns. Comma, semicolon, tab or bar separates.</summary>
internal static class CsvArticleReader
{
    private const int SampleBytes = 64 << 10;

    public static IEnumerable<ReadResult> Read(InputSource source, Stream stream, ReadOptions options)
    {
        using PrefixedStream prefixed = new(stream);
        Encoding encoding = Charset.Detect(WholeLines(prefixed.Peek(SampleBytes)), source.Charset).Encoding;
        CsvMalformedRecord? malformed = null;
        using CsvReader csv = CsvReader.Create(prefixed, new CsvReaderOptions
        {
            Encoding = encoding,
            MaxRecordSize = options.MaxLineBytes,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed = record,
        });
        source.Line = 1;
        TableColumns columns = new([.. csv.Headers], options.Fields);
        if (columns.Problem is { } problem)
        {
            yield return source.Fail(problem);
            yield break;
        }
        while (csv.Read())
        {
            source.Line = (int)Math.Min(csv.LineNumber, int.MaxValue);
            // A stray mark in an unquoted field is harmless: it stays as it is.
            string? wrong = malformed is { Reason: not CsvMalformedReason.StrayQuote } record ? Wrong(record) : null;
            malformed = null;
            yield return wrong is null ? columns.ToResult([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)], source) : source.Fail(wrong);
        }
    }

    private static string Wrong(CsvMalformedRecord record) => record.Reason == CsvMalformedReason.UnterminatedQuote
        ? $"a field opened by a quotation mark is not closed before the end of the file, so this row and all after it are lost: it begins {Shown.Of(record.RawRecord)}"
        : $"text follows the quotation mark that closes a field: expected a separator, or the mark doubled; the row begins {Shown.Of(record.RawRecord)}";

    // The sample may end inside a character, which is no sign of another encoding.
    private static ReadOnlySpan<byte> WholeLines(ReadOnlySpan<byte> sample)
    {
        int feed = sample.LastIndexOf((byte)'\n');
        return sample.Length < SampleBytes || feed <= 0 ? sample : sample[..feed];
    }
}
