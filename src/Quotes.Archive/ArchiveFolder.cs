namespace Quotes.Archive;

/// <summary>Where the parts of an archive lie in its folder.</summary>
internal sealed record ArchiveFolder(string Root)
{
    /// <summary>The store.</summary>
    public string Store => Path.Combine(Root, "quotes.db");

    /// <summary>The index built from the store.</summary>
    public string Index => Path.Combine(Root, "lucene");

    /// <summary>Where an index is built that is to take the place of another.</summary>
    public string NewIndex => Path.Combine(Root, "lucene.new");

    /// <summary>Held open by the one process that writes.</summary>
    public string Lock => Path.Combine(Root, "writer.lock");

    /// <summary>Says which process that is. Not in the lock file itself, which nobody else can open.</summary>
    public string LockOwner => Path.Combine(Root, "writer-owner.lock");

    /// <summary>What people found wrong, a line each; theirs to edit.</summary>
    public string Corrections => Path.Combine(Root, "corrections.jsonl");

    /// <summary>Held open while a program changes that file.</summary>
    public string CorrectionsLock => Path.Combine(Root, "corrections.lock");

    /// <summary>Says which process that is.</summary>
    public string CorrectionsLockOwner => Path.Combine(Root, "corrections-owner.lock");

    /// <summary>Where a store that is being restored lies until it takes its place.</summary>
    public string RestoredStore => Path.Combine(Root, "quotes.db.restoring");

    /// <summary>The first free name for what a restore sets aside.</summary>
    public string BeforeRestore
    {
        get
        {
            int number = 1;
            while (Path.Exists(Path.Combine(Root, $"before-restore-{number}"))) number++;
            return Path.Combine(Root, $"before-restore-{number}");
        }
    }

    /// <summary>Puts the new index in place of the one there, which is kept.</summary>
    /// <returns>Where the old one lies now; null when there was none.</returns>
    public string? ReplaceIndex()
    {
        string? aside = null;
        if (Directory.Exists(Index))
        {
            int number = 1;
            while (Directory.Exists($"{Index}.damaged-{number}")) number++;
            aside = $"{Index}.damaged-{number}";
            Directory.Move(Index, aside);
        }
        Directory.Move(NewIndex, Index);
        return aside;
    }
}
