namespace Quotes.Archive;

/// <summary>The note beside an index that says from which store it was built.</summary>
internal static class IndexStamp
{
    private const string Name = "store-id";

    /// <summary>The identity of the store; null when there is no note that can be read.</summary>
    public static string? Read(string indexFolder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(indexFolder, Name)).Trim();
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static void Write(string indexFolder, string storeIdentity) =>
        File.WriteAllText(Path.Combine(indexFolder, Name), storeIdentity + "\n");
}
