using System.Text;
using System.Text.Json;

namespace Quotes.Ingestion;

/// <summary>Reads a <c>.json</c> file: one object, an array of them, or, as corpora call their JSON lines, an object on each line.</summary>
internal static class JsonFileReader
{
    private const int PeekBytes = 1 << 20;

    public static IEnumerable<ReadResult> Read(InputSource source, Stream stream, ReadOptions options)
    {
        using PrefixedStream prefixed = new(stream);
        IEnumerable<ReadResult> results = IsLines(prefixed.Peek(PeekBytes))
            ? JsonLinesReader.Read(source, prefixed, options)
            : Document(source, Whole(prefixed, options.MaxJsonBytes), options);
        foreach (ReadResult result in results) yield return result;
    }

    // A first line that is whole by itself, or longer than what one looks at.
    private static bool IsLines(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Encoding.UTF8.Preamble)) start = start[3..];
        start = start.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty || start[0] != '{') return false;
        int end = start.IndexOf((byte)'\n');
        if (end < 0) return true;
        try
        {
            Utf8JsonReader json = new(start[..end]);
            json.Read();
            json.Skip();
            return !json.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] Whole(Stream stream, int limit)
    {
        try
        {
            return WholeDocument.Read(stream, limit);
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException($"the JSON document is larger than {Shown.Bytes(limit)}; write an article on each line (.jsonl) for more");
        }
    }

    private static IEnumerable<ReadResult> Document(InputSource source, byte[] bytes, ReadOptions options)
    {
        JsonArticle json = new(options.Fields, options);
        (List<(Range Bytes, int Line)> objects, string? problem, int line) = Objects(bytes);
        foreach ((Range range, int at) in objects)
        {
            source.Line = at;
            yield return json.Read(bytes.AsSpan(range), source);
        }
        source.Line = line;
        if (problem is not null) yield return source.Fail(problem);
    }

    // Where the objects stand, as far as the document is well formed.
    private static (List<(Range Bytes, int Line)> Objects, string? Problem, int Line) Objects(byte[] bytes)
    {
        List<(Range, int)> objects = [];
        int mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0, counted = 0, line = 1;
        int LineOf(int at)
        {
            for (; counted < at; counted++)
            {
                if (bytes[counted] == '\n') line++;
            }
            return line;
        }
        const string Nothing = "the file has no object, expected one with the fields of an article, or an array of them";
        if (bytes.AsSpan(mark).IndexOfAnyExcept(" \t\r\n"u8) < 0) return (objects, Nothing, 1);
        Utf8JsonReader json = new(bytes.AsSpan(mark));
        try
        {
            while (json.Read())
            {
                if (json.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray) continue;
                int start = mark + (int)json.TokenStartIndex;
                if (json.TokenType != JsonTokenType.StartObject) return (objects, "found a value that is no object, expected an object with the fields of an article, or an array of them", LineOf(start));
                json.Skip();
                objects.Add((start..(mark + (int)json.BytesConsumed), LineOf(start)));
            }
            return (objects, objects.Count == 0 ? Nothing : null, 1);
        }
        catch (JsonException error)
        {
            return (objects, JsonArticle.Invalid(error, "expected an object with the fields of an article, or an array of them"), (int)(error.LineNumber ?? 0) + 1);
        }
    }
}
