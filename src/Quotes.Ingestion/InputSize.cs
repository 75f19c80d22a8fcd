namespace Quotes.Ingestion;

/// <summary>Tells how much there is to read, for showing how long it will take.</summary>
public static class InputSize
{
    /// <summary>The bytes on disk of all files among the inputs; null when one of them is a URL, a list of URLs or standard input, whose size nobody knows.</summary>
    public static long? Of(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        long bytes = 0;
        foreach (string input in inputs)
        {
            if (input == "-" || WebAddress.Of(input) is not null || PageLists.IsList(input))
            {
                return null;
            }
            try
            {
                if (Directory.Exists(input)) bytes += InputFiles.In(input).Sum(file => new FileInfo(file).Length);
                else if (File.Exists(input)) bytes += new FileInfo(input).Length;
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Reading it will name the trouble.
            }
        }
        return bytes;
    }
}
