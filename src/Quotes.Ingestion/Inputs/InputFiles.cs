namespace Quotes.Ingestion;

/// <summary>What lies in a folder.</summary>
internal static class InputFiles
{
    /// <summary>The files under a folder whose names say what they hold, in ordinal order of their paths; hidden files and folders, and links to folders, are passed over.</summary>
    public static IEnumerable<string> In(string folder)
    {
        FileSystemInfo[] entries = new DirectoryInfo(folder).GetFileSystemInfos();
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemInfo entry in entries)
        {
            if (entry.Name.StartsWith('.') || (entry.Attributes & FileAttributes.Hidden) != 0) continue;
            string path = Path.Combine(folder, entry.Name);
            if (entry is DirectoryInfo)
            {
                // A link may lead back up and never end.
                if (entry.LinkTarget is not null) continue;
                foreach (string file in In(path)) yield return file;
            }
            else if (InputFormats.Of(entry.Name) is not null)
            {
                yield return path;
            }
        }
    }
}
