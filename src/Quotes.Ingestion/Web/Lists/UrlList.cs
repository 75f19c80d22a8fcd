using System.Text;

namespace Quotes.Ingestion;

/// <summary>Reads lists of addresses: one a line, <c>#</c> at its start begins a comment.</summary>
internal static class UrlList
{
    /// <summary>The most addresses one list may have.</summary>
    public const int MostAddresses = 1_000_000;

    /// <summary>The addresses, and in place of a line that is none a failure.</summary>
    public static IEnumerable<(Uri? Address, ReadFailure? Failure)> Read(InputSource source, Stream stream)
    {
        LineReader lines = new(stream, WebAddress.Longest);
        int count = 0;
        for (source.Line = 1; lines.Next(); source.Line++)
        {
            string line = Encoding.UTF8.GetString(lines.Line.Span).TrimStart('\uFEFF').Trim();
            if (!lines.TooLong && (line.Length == 0 || line[0] == '#')) continue;
            if (++count > MostAddresses) throw new InvalidDataException(FormattableString.Invariant($"the list has more than {MostAddresses} addresses"));
            Uri? address = lines.TooLong ? null : WebAddress.Of(line);
            yield return (address, address is null ? source.Fail($"{Shown.Of(line)} is no address: expected one that begins with http:// or https://") : null);
        }
    }
}
