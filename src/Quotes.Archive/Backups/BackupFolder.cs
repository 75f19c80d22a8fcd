using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>A folder with a backup: the store, the corrections if there are any, and the manifest.</summary>
internal sealed record BackupFolder(string Root)
{
    public const string StoreName = "quotes.db";
    public const string CorrectionsName = "corrections.jsonl";

    public string Store => Path.Combine(Root, StoreName);

    public string Corrections => Path.Combine(Root, CorrectionsName);

    /// <summary>Reads every byte and says what the backup is.</summary>
    /// <exception cref="BackupException">It is not what was made.</exception>
    public BackupManifest Verify()
    {
        BackupManifest manifest = BackupManifest.Read(Root);
        string[] names = [.. manifest.Files.Select(file => file.Name)];
        if (!names.Contains(StoreName) || names.Except([StoreName, CorrectionsName]).Any() || names.Distinct().Count() != names.Length)
        {
            throw new BackupException($"{Root}: the manifest names {string.Join(", ", names.Take(5))}, expected {StoreName} and perhaps {CorrectionsName}");
        }
        foreach (BackupFile file in manifest.Files) Compare(file);
        (StoreSummary found, IReadOnlyList<string> problems) = StoreSummary.Of(Store);
        if (problems.Count > 0) throw new BackupException($"{Root}: the store in the backup is damaged: {problems[0]}");
        if (found != new StoreSummary(manifest.StoreFormat, manifest.Store, manifest.Generation, manifest.Articles, manifest.Quotes))
        {
            throw new BackupException($"{Root}: the store holds {found.Articles} articles with {found.Quotes} quotes at change {found.Generation}, expected what the manifest says; the backup is damaged, use another");
        }
        return manifest;
    }

    private void Compare(BackupFile expected)
    {
        string path = Path.Combine(Root, expected.Name);
        if (!File.Exists(path)) throw new BackupException($"{path} is missing; the backup is damaged, use another");
        BackupFile found = BackupFile.Of(path);
        if (found.Bytes != expected.Bytes) throw new BackupException($"{path}: found {found.Bytes} bytes, expected {expected.Bytes}; the backup is damaged, use another");
        if (found.Sha256 != expected.Sha256) throw new BackupException($"{path}: its SHA-256 is {found.Sha256}, expected {expected.Sha256}; the backup is damaged, use another");
    }
}

/// <summary>What a store is and how much it holds.</summary>
internal sealed record StoreSummary(int Format, string Store, long Generation, long Articles, long Quotes)
{
    /// <summary>Reads the store whole. What is wrong with it comes beside; empty when all is well.</summary>
    public static (StoreSummary Summary, IReadOnlyList<string> Problems) Of(string path)
    {
        using QuoteStore store = QuoteStore.Open(path, StoreAccess.Read);
        StoreCounts counts = store.Count();
        return (new StoreSummary(store.Format ?? 0, store.Identity ?? "", store.Sequence, counts.Articles, counts.Quotes), store.Check());
    }
}
