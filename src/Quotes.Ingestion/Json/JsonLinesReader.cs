using System.Text;
using System.Text.Json;

namespace Quotes.Ingestion;

/// <summary>Reads one article from each line of JSON. A line that is none is reported and the next one read.</summary>
internal static class JsonLinesReader
{
    public static IEnumerable<ReadResult> Read(InputSource source, Stream stream, ReadOptions options)
    {
        JsonArticle json = new(options.Fields, options);
        LineReader lines = new(stream, options.MaxLineBytes);
        source.Line = 1;
        for (; lines.Next(); source.Line++)
        {
            ReadOnlyMemory<byte> line = lines.Line;
            if (lines.TooLong)
            {
                yield return source.Fail($"the line is longer than {Shown.Bytes(options.MaxLineBytes)}, the most one article may have");
                continue;
            }
            if (source.Line == 1 && line.Span.StartsWith(Encoding.UTF8.Preamble)) line = line[3..];
            if (line.Span.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0) continue;
            yield return json.Read(line.Span, source);
        }
    }
}
