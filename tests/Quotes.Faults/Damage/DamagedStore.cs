using Quotes.Archive;
using Quotes.Archive.Tests;
using Quotes.Search;
using Quotes.Storage;

namespace Quotes.Faults.Damage;

/// <summary>The store's file damaged, and restored from a backup.</summary>
internal static class DamagedStore
{
    private static readonly string[] Commands = ["quotes restore", "ngest the article again", "quotes remove", "--index"];

    public static void Run(Trial trial)
    {
        string whole = trial.NewFolder("whole"), saved = trial.NewFolder("saved");
        Ruin.Build(whole);
        QuoteArchive.Backup(whole, saved, Invented.Options);
        int refused = 0, found = 0, harmless = 0;
        long wanted = trial.Wanted(50, 3_000);
        for (long i = 0; i < wanted && !trial.IsOver; i++)
        {
            string folder = trial.NewFolder("damaged"), file = Path.Combine(folder, "quotes.db");
            Ruin.Copy(whole, folder);
            string what = i % 40 == 39 ? Foreign(file) : Ruin.Damage(file, trial.Random);
            IReadOnlyList<string> problems = Problems(file, out bool isRefused);
            if (isRefused) refused++;
            else if (problems.Count > 0) found++;
            trial.Must(problems.All(problem => Commands.Any(command => problem.Contains(command, StringComparison.Ordinal))), $"{what}: no command that repairs is named: {string.Join("; ", problems)}");
            if (problems.Count == 0)
            {
                harmless++;
                using QuoteArchive archive = QuoteArchive.OpenForReading(folder, Invented.Options);
                trial.Must(Ruin.Difference(archive) is null, $"{what}: seen by nobody: {Ruin.Difference(archive)}");
            }
            RestoreSummary restored = QuoteArchive.Restore(saved, folder, force: true, Invented.Options);
            using (QuoteArchive archive = QuoteArchive.OpenForReading(folder, Invented.Options))
            {
                trial.Must(archive.Check().Count == 0, $"{what}: after the restore: {string.Join("; ", archive.Check())}");
                trial.Must(Ruin.Difference(archive) is null, $"{what}: after the restore: {Ruin.Difference(archive)}");
            }
            trial.Must(what.EndsWith("deleted", StringComparison.Ordinal) || Directory.Exists(restored.Aside), $"{what}: what was there was not set aside");
            trial.Count();
            Directory.Delete(folder, recursive: true);
        }
        trial.Note($"{refused} refused at opening, {found} found by the check, {harmless} changed nothing that is read");
    }

    private static IReadOnlyList<string> Problems(string file, out bool isRefused)
    {
        isRefused = false;
        try
        {
            using QuoteStore store = QuoteStore.Open(file, StoreAccess.Read);
            // An index without a store is told by the archive's check, which compares the two.
            return store.Identity is null ? ["no store: quotes restore"] : store.Check();
        }
        catch (Exception refusal) when (refusal is StoreDamagedException or StoreFormatException)
        {
            isRefused = true;
            return [refusal.Message];
        }
    }

    // The field "user version" of SQLite's header.
    private static string Foreign(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        bytes[63] = 99;
        File.WriteAllBytes(file, bytes);
        return "a store of another format";
    }
}
