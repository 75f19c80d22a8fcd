using System.Globalization;
using Quotes.Archive;
using Quotes.Archive.Tests;
using Quotes.Search;

namespace Quotes.Faults.Sharing;

/// <summary>One writer changes all articles in each commit; ten readers must never see two of its rounds at once.</summary>
internal static class ReadersAndWriter
{
    private const int Articles = 60;
    private const int Readers = 10;

    public static void Run(Trial trial)
    {
        string folder = trial.NewFolder("shared");
        long rounds = trial.Wanted(25, 2_000), written = 0;
        using QuoteArchive writer = QuoteArchive.OpenForWriting(folder, Invented.Options);
        Write(writer, 0);
        bool done = false;
        Thread[] readers = [.. Enumerable.Range(0, Readers).Select(number => new Thread(() => Read(folder, trial, number, () => Volatile.Read(ref done))))];
        foreach (Thread reader in readers) reader.Start();
        for (int round = 1; round <= rounds && !trial.IsOver; round++)
        {
            Write(writer, round);
            written = round;
        }
        Volatile.Write(ref done, true);
        foreach (Thread reader in readers) reader.Join();
        trial.Note($"{written:#,0} commits of {Articles} articles");
    }

    private static void Write(QuoteArchive archive, int round) => archive.Ingest(Enumerable.Range(0, Articles).Select(number =>
        Invented.Read($"r{number}", string.Create(CultureInfo.InvariantCulture, $"The envoy said “round {round} of item {number} is over”."))));

    private static void Read(string folder, Trial trial, int number, Func<bool> isDone)
    {
        try
        {
            using QuoteArchive archive = QuoteArchive.OpenForReading(folder, Invented.Options);
            for (int turn = number; !isDone(); turn++)
            {
                archive.Index.Refresh();
                if (turn % 3 == 0) Sweep(archive.Index, trial);
                else if (turn % 3 == 1) Search(archive.Index, trial);
                else Page(archive.Index, trial);
                trial.Count();
            }
        }
        catch (Exception failed)
        {
            trial.Fail($"a reader failed: {failed}");
        }
    }

    private static void Search(IQuoteIndex index, Trial trial)
    {
        SearchResult found = index.Search(new SearchRequest { Query = "round", Fold = Folding.None, Limit = 100, Facets = [FilterField.Outlet] });
        trial.Must(found.Total == Articles && found.Hits.Count == Articles, $"a search found {found.Total} of {Articles}");
        trial.Must(found.Facets[FilterField.Outlet].Sum(value => value.Count) == Articles, "the facet counts others than the search");
        OneRound(found.Hits, trial, "a search");
    }

    private static void Sweep(IQuoteIndex index, Trial trial)
    {
        using QuoteSweep sweep = index.Sweep(new SearchRequest { Query = "round", Fold = Folding.None });
        Thread.Yield();
        QuoteHit[] hits = [.. sweep.Parts().SelectMany(part => part)];
        trial.Must(hits.Length == Articles && sweep.Answer.Total == Articles, $"an export has {hits.Length} of {Articles}");
        OneRound(hits, trial, "an export");
    }

    // From one page to the next the index may move on; then what follows is in order and nothing comes twice.
    private static void Page(IQuoteIndex index, Trial trial)
    {
        HashSet<string> articles = [];
        string? cursor = null;
        int pages = 0;
        do
        {
            SearchResult page = index.Search(new SearchRequest { Query = "round", Fold = Folding.None, Sort = SortOrder.Oldest, Limit = 7, Cursor = cursor });
            OneRound(page.Hits, trial, "a page");
            foreach (QuoteHit hit in page.Hits) articles.Add(hit.Entry.Article.Id);
            cursor = page.Next;
            index.Refresh();
        }
        while (cursor is not null && ++pages < 100);
        trial.Must(cursor is null, "paging does not end");
    }

    private static void OneRound(IReadOnlyList<QuoteHit> hits, Trial trial, string what)
    {
        string[] rounds = [.. hits.Select(hit => hit.Entry.Quote.Text.Split(' ')[1]).Distinct()];
        trial.Must(rounds.Length <= 1, $"{what} mixes rounds {string.Join(", ", rounds)}");
    }
}
