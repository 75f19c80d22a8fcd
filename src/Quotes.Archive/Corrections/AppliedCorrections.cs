namespace Quotes.Archive;

/// <summary>The corrections an index was built with, kept beside it: what was applied can be told from what is new, and pages can say what the search says.</summary>
internal static class AppliedCorrections
{
    private const string Prefix = "corrections-";

    /// <summary>The corrections with this mark, which the index's commit names; null when they are not there.</summary>
    public static CorrectionSet? Read(string indexFolder, string mark)
    {
        if (mark.Length == 0) return CorrectionSet.Empty;
        try
        {
            CorrectionSet set = CorrectionSet.Parse(File.ReadAllBytes(FileOf(indexFolder, mark)));
            return set.Mark == mark ? set : null;
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a copy of what is to be applied; on disk before the commit that names it.</summary>
    public static void Write(string indexFolder, CorrectionSet set)
    {
        if (set.Mark.Length == 0 || Read(indexFolder, set.Mark) is not null) return;
        Directory.CreateDirectory(indexFolder);
        using FileStream stream = new(FileOf(indexFolder, set.Mark), FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(set.Content);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Deletes the copies but those of the last two commits: somebody may be reading the one before.</summary>
    public static void Tidy(string indexFolder, params ReadOnlySpan<string> kept)
    {
        HashSet<string> names = [.. kept.ToArray().Select(mark => FileOf(indexFolder, mark))];
        foreach (string file in Directory.EnumerateFiles(indexFolder, Prefix + "*"))
        {
            if (!names.Contains(file)) File.Delete(file);
        }
    }

    private static string FileOf(string indexFolder, string mark) => Path.Combine(indexFolder, $"{Prefix}{mark}.jsonl");
}
