namespace Quotes.Ingestion;

/// <summary>Reads what must be held whole, up to a bound.</summary>
internal static class WholeDocument
{
    public static byte[] Read(Stream stream, int limit)
    {
        using MemoryStream whole = new();
        byte[] buffer = new byte[64 << 10];
        for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (whole.Length + count > limit)
            {
                throw new InvalidDataException($"the document is larger than {Shown.Bytes(limit)}, the most one article may have");
            }
            whole.Write(buffer, 0, count);
        }
        return whole.ToArray();
    }
}
