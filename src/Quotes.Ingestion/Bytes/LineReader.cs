namespace Quotes.Ingestion;

/// <summary>Cuts a stream into lines of bytes without ever holding more than one. Only the line feed ends a line; a carriage return before it is dropped.</summary>
internal sealed class LineReader(Stream stream, int limit)
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start, _end;
    private bool _ended;

    /// <summary>Whether the line just read was longer than the bound; its bytes are then gone.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The line just read, without its end; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Reads the next line; false at the end.</summary>
    public bool Next()
    {
        TooLong = false;
        int searched = _start;
        while (true)
        {
            int feed = Array.IndexOf(_buffer, (byte)'\n', searched, _end - searched);
            if (feed >= 0) return Take(feed, feed + 1);
            searched = _end;
            if (_ended) return (_end > _start || TooLong) && Take(_end, _end);
            if (_end - _start > limit)
            {
                TooLong = true;
                _start = _end = 0;
            }
            MakeRoom();
            searched = _end;
            int count = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (count == 0) _ended = true;
            _end += count;
        }
    }

    private bool Take(int end, int next)
    {
        int start = _start;
        _start = next;
        if (end - start > limit) TooLong = true;
        if (end > start && _buffer[end - 1] == '\r') end--;
        Line = TooLong ? ReadOnlyMemory<byte>.Empty : _buffer.AsMemory(start, end - start);
        return true;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length) Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, Math.Max(limit + (64L << 10), _buffer.Length + 1L)));
    }
}
