namespace Quotes.Evaluation.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Repository
{
    /// <summary>A path inside it.</summary>
    public static string At(params string[] parts) => Path.Combine([Root(), .. parts]);

    /// <summary>A path in the folder of gold that may lie beside the checkout; the test is skipped where it does not.</summary>
    public static string Shared(params string[] parts)
    {
        string path = Path.GetFullPath(Path.Combine([Root(), "..", "shared", .. parts]));
        if (!File.Exists(path)) Assert.Skip($"needs ../shared/{string.Join('/', parts)}");
        return path;
    }

    private static string Root()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Quotes.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException($"No Quotes.sln above {AppContext.BaseDirectory}.");
    }
}
