using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Quotes.Search;

/// <summary>Reads a whole index and says what is wrong with it.</summary>
public static class LuceneIndexCheck
{
    private const string Remedy = "Run `quotes rebuild` to build it anew from the store.";

    /// <summary>Checks every file's checksum and structure, and every stored quote's hash. Reads all, so it takes as long as the disk needs.</summary>
    /// <param name="directory">The index's folder; an absent or empty one has no problems.</param>
    /// <param name="cancellation">Ends the check with an exception.</param>
    /// <returns>One sentence for each problem; none when the index is whole.</returns>
    public static IReadOnlyList<string> Run(string directory, CancellationToken cancellation = default)
    {
        IndexFolder folder = new(directory);
        try
        {
            if (!folder.HasCommit()) return [];
            List<string> problems = [];
            folder.Guarded(() => Structure(folder, problems));
            using IndexSnapshot snapshot = folder.OpenSnapshot();
            CheckRows(snapshot, problems, cancellation);
            if (problems.Count == 0) CheckUtterances(folder, snapshot, problems);
            return problems;
        }
        catch (Exception e) when (e is IndexFormatException or IndexDamagedException)
        {
            return [e.Message];
        }
    }

    private static int Structure(IndexFolder folder, List<string> problems)
    {
        using Lucene.Net.Store.Directory files = folder.Open();
        StringWriter log = new();
        CheckIndex.Status status = new CheckIndex(files) { InfoStream = log }.DoCheckIndex();
        if (!status.Clean)
        {
            problems.Add($"The index in {folder.Path} is damaged in {status.NumBadSegments} of {status.NumSegments} segments"
                + $" ({status.TotLoseDocCount} quotes): {FirstFailure(log.ToString())} {Remedy}");
        }
        return problems.Count;
    }

    private static string FirstFailure(string log)
    {
        string[] lines = log.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        int failed = Array.FindIndex(lines, line => line.Contains("FAILED", StringComparison.Ordinal) || line.StartsWith("ERROR", StringComparison.Ordinal));
        return failed < 0 ? "no reason given." : string.Join(" ", lines.Skip(failed).Take(3));
    }

    private static void CheckRows(IndexSnapshot snapshot, List<string> problems, CancellationToken cancellation)
    {
        foreach (AtomicReaderContext leaf in snapshot.Reader.Leaves)
        {
            AtomicReader reader = leaf.AtomicReader;
            for (int doc = 0; doc < reader.MaxDoc; doc++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (reader.LiveDocs is { } live && !live.Get(doc)) continue;
                if (Failure(reader, doc) is { } failure) problems.Add($"The quote in place {leaf.DocBase + doc} of the index cannot be trusted: {failure} {Remedy}");
            }
        }
    }

    // Settled again from the ground, nothing may come out that is not so already.
    private static void CheckUtterances(IndexFolder folder, IndexSnapshot snapshot, List<string> problems)
    {
        IEnumerable<int> all = snapshot.Reader.Leaves.SelectMany(leaf => Enumerable.Range(0, leaf.Reader.MaxDoc)
            .Where(doc => leaf.AtomicReader.LiveDocs is not { } live || live.Get(doc)).Select(doc => leaf.DocBase + doc));
        IReadOnlyList<QuoteEntry> wrong = new UtteranceSettler(new UtteranceReader(snapshot.Reader, new ComparedQuotes())).Settle(all);
        if (wrong.Count == 0) return;
        problems.Add($"The index in {folder.Path} has {wrong.Count} quotes whose utterance or speaker is not what all reports together give, the first of them '{wrong[0].Quote.Id}'. {Remedy}");
    }

    private static string? Failure(AtomicReader reader, int doc)
    {
        try
        {
            Rows.Read(reader, doc);
            return null;
        }
        catch (Exception e) when (IndexFolder.IsDamage(e))
        {
            return e.Message;
        }
    }
}
