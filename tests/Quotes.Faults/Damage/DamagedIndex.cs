using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Quotes.Archive;
using Quotes.Archive.Tests;
using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Faults.Damage;

/// <summary>Index files damaged one at a time.</summary>
internal static class DamagedIndex
{
    public static void Run(Trial trial)
    {
        string whole = trial.NewFolder("whole");
        Ruin.Build(whole);
        int refused = 0, found = 0, harmless = 0;
        long wanted = trial.Wanted(60, 3_000);
        for (long i = 0; i < wanted && !trial.IsOver; i++)
        {
            string folder = trial.NewFolder("damaged"), index = Path.Combine(folder, "lucene");
            Ruin.Copy(whole, folder);
            string[] files = [.. System.IO.Directory.GetFiles(index).Where(file => Path.GetFileName(file) != "write.lock").Order(StringComparer.Ordinal)];
            string what = i % 40 == 39 ? Foreign(index) : Ruin.Damage(files[i % files.Length], trial.Random);
            IReadOnlyList<string> problems = Problems(folder, out bool isRefused);
            if (isRefused) refused++;
            else if (problems.Count > 0) found++;
            trial.Must(problems.All(problem => problem.Contains("quotes rebuild", StringComparison.Ordinal)), $"{what}: no command that repairs is named: {string.Join("; ", problems)}");
            using (QuoteArchive archive = QuoteArchive.OpenForWriting(folder, Invented.Options))
            {
                if (problems.Count == 0)
                {
                    harmless++;
                    trial.Must(Ruin.Difference(archive) is not { } unseen, $"{what}: seen by nobody: {Ruin.Difference(archive)}");
                }
                archive.Rebuild();
                trial.Must(archive.Check().Count == 0, $"{what}: after the rebuild: {string.Join("; ", archive.Check())}");
                trial.Must(Ruin.Difference(archive) is null, $"{what}: after the rebuild: {Ruin.Difference(archive)}");
            }
            trial.Count();
            System.IO.Directory.Delete(folder, recursive: true);
        }
        trial.Note($"{refused} refused at opening, {found} found by the check, {harmless} changed nothing that is read");
    }

    // As a reader without the right to repair sees it, so that nothing is put right before it is looked at.
    private static IReadOnlyList<string> Problems(string folder, out bool isRefused)
    {
        isRefused = false;
        string index = Path.Combine(folder, "lucene");
        try
        {
            using IQuoteIndex reader = IndexEngine.Lucene.OpenReader(index);
            // With another note beside it an index is not the store's own, and is built again by whoever opens it.
            using QuoteStore store = QuoteStore.Open(Path.Combine(folder, "quotes.db"), StoreAccess.Read);
            string note = Path.Combine(index, "store-id");
            if (!File.Exists(note) || File.ReadAllText(note).Trim() != store.Identity)
            {
                isRefused = true;
                return ["not the store's own: quotes rebuild"];
            }
            if (reader.State.Generation == 0) return ["an empty index is behind the store: quotes rebuild"];
        }
        catch (Exception refusal) when (refusal is IndexDamagedException or IndexFormatException)
        {
            isRefused = true;
            return [refusal.Message];
        }
        return IndexEngine.Lucene.Check(index, CancellationToken.None);
    }

    private static string Foreign(string index)
    {
        foreach (string file in System.IO.Directory.GetFiles(index).Where(file => Path.GetFileName(file) != "store-id")) File.Delete(file);
        using SimpleFSDirectory directory = new(index);
        using IndexWriter writer = new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()));
        writer.SetCommitData(new Dictionary<string, string> { ["format"] = "quotes-0" });
        writer.Commit();
        return "an index of another format";
    }
}
