namespace Quotes.Web.Hosting;

/// <summary>Where the index lies when nobody says.</summary>
internal static class IndexFolder
{
    private const string Landmark = "Quotes.sln";

    /// <summary><c>index/</c> beside <c>Quotes.sln</c>, searched upwards from each of <paramref name="beginnings"/>; else <c>./index</c>.</summary>
    public static string Default(params string[] beginnings) =>
        Path.Combine(Repository(beginnings) ?? Directory.GetCurrentDirectory(), "index");

    /// <summary>The bundled articles beside <c>Quotes.sln</c>, or null outside a checkout.</summary>
    public static string? Sample(params string[] beginnings) =>
        Repository(beginnings) is { } root && Path.Combine(root, "index", "sample") is var folder && Directory.Exists(folder) ? folder : null;

    private static string? Repository(string[] beginnings) =>
        beginnings.Select(Above).FirstOrDefault(folder => folder is not null);

    private static string? Above(string beginning)
    {
        for (DirectoryInfo? folder = new(beginning); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Landmark))) return folder.FullName;
        }
        return null;
    }
}
