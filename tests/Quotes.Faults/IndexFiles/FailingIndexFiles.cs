using Quotes.Archive;
using Quotes.Archive.Tests;
using Quotes.Search;

namespace Quotes.Faults.IndexFiles;

/// <summary>A life of an archive on bad index files, held against a model.</summary>
internal static class FailingIndexFiles
{
    public static void Run(Trial trial)
    {
        long wanted = trial.Wanted(6, 600), faults = 0, lost = 0, set = 0;
        for (int i = 0; i < wanted && !trial.IsOver; i++)
        {
            int every = i % 6 == 5 ? 0 : 1 + trial.Random.Next(1 << trial.Random.Next(1, 11));
            string folder = trial.NewFolder("bad");
            Model model = new();
            for (int life = 0; life < 4; life++)
            {
                FaultPlan plan = new(every, isLast: life % 2 == 1);
                Live(folder, plan, model, trial.Random);
                lost += plan.Crash(trial.Random);
                faults += plan.Failed;
                Compare(folder, model, trial, $"every {every}th operation, life {life}");
            }
            set += Directory.GetDirectories(folder, "lucene.damaged*").Length;
            trial.Count();
            Directory.Delete(folder, recursive: true);
        }
        trial.Note($"{faults:#,0} operations failed, {lost:#,0} unsynced files lost, {set} indexes set aside and built again");
    }

    private static void Live(string folder, FaultPlan plan, Model model, Random random)
    {
        ArchiveOptions options = Invented.Options with
        {
            Engine = new IndexEngine(LuceneQuoteIndex.Open, path => LuceneQuoteIndexWriter.Open(new IndexFolder(path, own => new FaultyDirectory(own, plan))), LuceneIndexCheck.Run),
        };
        try
        {
            using QuoteArchive archive = QuoteArchive.OpenForWriting(folder, options);
            for (int step = 0; step < 12; step++)
            {
                (string Id, string? Text)[] change = model.Some(random);
                try
                {
                    if (change is [(string gone, null)]) archive.Remove(gone);
                    else archive.Ingest(change.Select(c => Invented.Read(c.Id, c.Text!)));
                    model.Acknowledged(change);
                }
                catch (Exception failed) when (IsFault(failed))
                {
                    model.Failed(change);
                }
                if (random.Next(16) == 0) plan.PowerGoes();
            }
            plan.PowerGoes();
        }
        catch (Exception failed) when (IsFault(failed))
        {
            // Not even opened, or not closed.
        }
    }

    private static void Compare(string folder, Model model, Trial trial, string when)
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(folder, Invented.Options);
        foreach (string problem in archive.Check()) trial.Fail($"{when}: check: {problem}");
        foreach (string wrong in model.Settle(archive.Store)) trial.Fail($"{when}: {wrong}");
        Dictionary<string, string> shown = [];
        using (QuoteSweep sweep = archive.Index.Sweep(new SearchRequest { Fold = Folding.None }))
        {
            foreach (QuoteHit hit in sweep.Parts().SelectMany(part => part)) trial.Must(shown.TryAdd(hit.Entry.Quote.Id, hit.Entry.Quote.Text), $"{when}: shown twice");
        }
        foreach ((string id, string text) in model.Texts)
        {
            foreach (Quote quote in Invented.Extract(Invented.Article(id, text)))
            {
                trial.Must(shown.Remove(quote.Id, out string? words) && words == quote.Text, $"{when}: {id}: “{quote.Text}” is found as “{words}”");
            }
        }
        trial.Must(shown.Count == 0, $"{when}: {shown.Count} quotes too many");
    }

    private static bool IsFault(Exception failed) => failed is IOException or IndexDamagedException or ObjectDisposedException
        || (failed.InnerException is { } inner && IsFault(inner)) || (failed is AggregateException many && many.InnerExceptions.All(IsFault));
}
