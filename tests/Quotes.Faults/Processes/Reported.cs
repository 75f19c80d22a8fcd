using System.Text.Json;
using Quotes.Archive;
using Quotes.Search;

namespace Quotes.Faults.Processes;

/// <summary>What ingests reported as committed, held against what an archive has.</summary>
internal sealed class Reported
{
    private readonly Dictionary<string, int> _quotes = new(StringComparer.Ordinal);

    public int Count => _quotes.Count;

    /// <summary>Takes lines of a report; a last line that was cut off by the end of the process says nothing.</summary>
    /// <returns>How many articles they report.</returns>
    public int Add(IEnumerable<string> lines)
    {
        int articles = 0;
        foreach (string line in lines)
        {
            if (!line.StartsWith("{\"id\":", StringComparison.Ordinal) || !line.EndsWith('}')) continue;
            using JsonDocument json = JsonDocument.Parse(line);
            string id = json.RootElement.GetProperty("id").GetString()!;
            articles++;
            if (json.RootElement.TryGetProperty("quotes", out JsonElement quotes)) _quotes[id] = quotes.GetInt32();
            else if (json.RootElement.GetProperty("outcome").GetString() == "unchanged") _quotes.TryAdd(id, -1);
        }
        return articles;
    }

    /// <summary>Opens the archive as the next user would and says what is not as it was reported.</summary>
    public void Compare(string folder, Trial trial, string when)
    {
        List<string> notices = [];
        using QuoteArchive archive = QuoteArchive.OpenForReading(folder, new ArchiveOptions { Notice = notices.Add });
        foreach (string problem in archive.Check()) trial.Fail($"{when}: check: {problem}");
        long stored = archive.Store.Count().Quotes;
        trial.Must(archive.Index.State.Quotes == stored, $"{when}: the index has {archive.Index.State.Quotes} quotes, the store {stored}");
        foreach ((string id, int quotes) in _quotes)
        {
            ArticleRecord? held = archive.Store.FindArticle(id);
            if (held is null)
            {
                trial.Fail($"{when}: {id} was reported and is missing");
                continue;
            }
            trial.Must(quotes < 0 || held.Quotes.Count == quotes, $"{when}: {id} was reported with {quotes} quotes and has {held.Quotes.Count}");
        }
        // Every quote in the index once: by the ids of all, and not more of them than there are in the store.
        HashSet<string> shown = new(StringComparer.Ordinal);
        using QuoteSweep sweep = archive.Index.Sweep(new SearchRequest { Fold = Folding.None }, CancellationToken.None);
        foreach (QuoteHit hit in sweep.Parts().SelectMany(part => part)) trial.Must(shown.Add(hit.Entry.Quote.Id), $"{when}: quote {hit.Entry.Quote.Id} is shown twice");
        trial.Must(shown.Count == stored, $"{when}: {shown.Count} quotes are found, {stored} stored");
        foreach (string notice in notices) trial.Fail($"{when}: {notice}");
    }
}
