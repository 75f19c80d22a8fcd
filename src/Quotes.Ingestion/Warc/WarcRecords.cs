using System.Globalization;
using System.Text;

namespace Quotes.Ingestion;

/// <summary>Goes through the records of a web archive, one block in memory at a time.</summary>
internal sealed class WarcRecords(Stream stream)
{
    private const int MaxLineBytes = 16 << 10;
    private const int MaxHeaderLines = 200;

    private readonly byte[] _buffer = new byte[64 << 10];
    private int _start, _end, _number;
    private long _left;

    /// <summary>The header of the next record, what is left of the one before passed over; null at the end.</summary>
    /// <exception cref="InvalidDataException">There is no record where one must be.</exception>
    public WarcRecord? Next()
    {
        Skip(_left);
        string? first = Line();
        while (first is "") first = Line();
        if (first is null) return null;
        _number++;
        if (!first.StartsWith("WARC/", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"record {_number} begins {Shown.Of(first)}: expected WARC/1.0 or WARC/1.1, so this and what follows are lost");
        }
        return Header();
    }

    /// <summary>The whole block of the record at hand.</summary>
    /// <exception cref="InvalidDataException">The file ends before it does.</exception>
    public byte[] Block()
    {
        byte[] block = new byte[_left];
        int filled = 0;
        while (filled < block.Length && Fill())
        {
            int count = Math.Min(block.Length - filled, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(block.AsSpan(filled));
            _start += count;
            filled += count;
        }
        _left -= filled;
        return filled == block.Length ? block : throw CutShort();
    }

    private WarcRecord Header()
    {
        string? type = null, target = null, contentType = null, length = null;
        for (int lines = 0; Line() is { } line && line.Length > 0; lines++)
        {
            if (lines == MaxHeaderLines) throw new InvalidDataException($"record {_number} has more than {MaxHeaderLines} header lines");
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            string value = line[(colon + 1)..].Trim();
            switch (line[..colon].Trim().ToLowerInvariant())
            {
                case "warc-type": type = value.ToLowerInvariant(); break;
                case "warc-target-uri": target = value.Trim('<', '>'); break;
                case "content-type": contentType = value; break;
                case "content-length": length = value; break;
            }
        }
        if (!long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out _left))
        {
            _left = 0;
            throw new InvalidDataException($"record {_number} has {(length is null ? "no Content-Length" : $"the Content-Length {Shown.Of(length)}")}: expected a number of bytes, without which the next record cannot be found");
        }
        Uri? address = Uri.TryCreate(target, UriKind.Absolute, out Uri? read) && read.Scheme is "http" or "https" ? read : null;
        return new WarcRecord(_number, type ?? "", address, contentType, _left);
    }

    // A line without its end; null at the end of the file.
    private string? Line()
    {
        MemoryStream? line = null;
        while (Fill())
        {
            int feed = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            int count = feed < 0 ? _end - _start : feed;
            if ((line?.Length ?? 0) + count > MaxLineBytes) throw new InvalidDataException($"a header line of record {_number + 1} is longer than {Shown.Bytes(MaxLineBytes)}");
            line ??= new MemoryStream();
            line.Write(_buffer, _start, count);
            _start += feed < 0 ? count : count + 1;
            if (feed >= 0) break;
        }
        return line is null ? null : Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');
    }

    private void Skip(long count)
    {
        while (count > 0 && Fill())
        {
            int step = (int)Math.Min(count, _end - _start);
            _start += step;
            count -= step;
        }
        _left = 0;
        if (count > 0) throw CutShort();
    }

    private bool Fill()
    {
        if (_start < _end) return true;
        _start = 0;
        _end = stream.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }

    private InvalidDataException CutShort() => new($"the file ends in the middle of record {_number}: it is cut short");
}
