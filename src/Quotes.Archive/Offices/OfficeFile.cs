using System.Text;
using Quotes.Extraction;

namespace Quotes.Archive;

/// <summary>Reads the user's own list of who held which office: rows like those of <c>offices.tsv</c>.</summary>
public static class OfficeFile
{
    /// <summary>The environment variable that names the file where no option does.</summary>
    public const string Variable = "QUOTES_OFFICES";

    // Ten times what a list of every office of every state since 1945 would need.
    private const long MostBytes = 64 << 20;

    /// <summary>An extractor that knows the file given, else the one QUOTES_OFFICES names, beside what is built in; without either one that knows what is built in.</summary>
    /// <param name="given">The file's path, or null.</param>
    /// <exception cref="OfficeFileException">The file cannot be read or a row is malformed; the message names file and line, what was found and what was expected.</exception>
    public static QuoteExtractor Extractor(string? given) =>
        Locate(given) is { } path ? new QuoteExtractor { Offices = OfficeRegistry.Default.With(Read(path)) } : new QuoteExtractor();

    /// <summary>The terms of a file.</summary>
    /// <exception cref="OfficeFileException">As for <see cref="Extractor"/>.</exception>
    public static OfficeRegistry Read(string path)
    {
        if (!File.Exists(path)) throw new OfficeFileException($"{path}: expected a file of offices, found no file");
        if (new FileInfo(path).Length is > MostBytes and var length) throw new OfficeFileException($"{path}: expected at most {MostBytes} bytes, found {length}");
        try
        {
            return OfficeRegistry.Parse(File.ReadLines(path, new UTF8Encoding(false, throwOnInvalidBytes: true)), path);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new OfficeFileException($"{path}: expected UTF-8 text, found other bytes", wrong);
        }
        catch (InvalidDataException wrong)
        {
            throw new OfficeFileException(wrong.Message, wrong);
        }
    }

    private static string? Locate(string? given) => !string.IsNullOrEmpty(given) ? given : Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : null;
}

/// <summary>A list of offices cannot be used; the message says where and why.</summary>
public sealed class OfficeFileException : IOException
{
    /// <summary>With a message for the user.</summary>
    public OfficeFileException(string message) : base(message)
    {
    }

    /// <summary>With a message for the user and what caused it.</summary>
    public OfficeFileException(string message, Exception inner) : base(message, inner)
    {
    }
}
