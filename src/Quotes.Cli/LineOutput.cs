using System.Text;

namespace Quotes.Cli;

/// <summary>Standard output for data: UTF-8 without a mark, line feeds, whole lines, buffered.</summary>
internal sealed class LineOutput : IDisposable
{
    private readonly StreamWriter _writer = new(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 << 10) { NewLine = "\n" };

    public void WriteLine(string line) => Guard(() => _writer.WriteLine(line));

    public void Write(string text) => Guard(() => _writer.Write(text));

    /// <summary>Lets what writes bytes write them, after all that was written before.</summary>
    public void Write(Action<Stream> write) => Guard(() =>
    {
        _writer.Flush();
        write(_writer.BaseStream);
        _writer.BaseStream.Flush();
    });

    public void Flush() => Guard(_writer.Flush);

    public void Dispose()
    {
        try
        {
            _writer.Dispose();
        }
        catch (IOException)
        {
            // Whoever needs to know has flushed.
        }
    }

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (IOException error) when (error.HResult == BrokenPipe || error.Message.Contains("Broken pipe", StringComparison.Ordinal))
        {
            throw new BrokenPipeException(error);
        }
    }

    private const int BrokenPipe = 32;
}

/// <summary>Nobody reads standard output any more.</summary>
internal sealed class BrokenPipeException(Exception cause) : Exception("nobody reads the output", cause);
