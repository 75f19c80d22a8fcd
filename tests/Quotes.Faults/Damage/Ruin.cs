using Quotes.Archive;
using Quotes.Archive.Tests;
using Quotes.Search;

namespace Quotes.Faults.Damage;

/// <summary>A small archive to be damaged, and what it must hold.</summary>
internal static class Ruin
{
    private const int Articles = 60;

    public static IReadOnlyDictionary<string, string> Expected { get; } = Enumerable.Range(0, Articles)
        .ToDictionary(number => $"d{number}", number => $"The envoy said “the {(number % 2 == 0 ? "bridge" : "ferry")} stays closed for {number} days” on Monday, and “nothing else was agreed on paper {number}”.");

    public static void Build(string folder)
    {
        using QuoteArchive archive = QuoteArchive.OpenForWriting(folder, Invented.Options);
        // In parts, so that there are several segments, and with something deleted.
        foreach (KeyValuePair<string, string>[] part in Expected.Chunk(25)) archive.Ingest(part.Select(pair => Invented.Read(pair.Key, pair.Value)));
        archive.Ingest([Invented.Read("gone")]);
        archive.Remove("gone");
    }

    /// <summary>What is not as it must be in the whole archive, by what is read and not by its own check; null when all is.</summary>
    public static string? Difference(QuoteArchive archive)
    {
        Dictionary<string, string> shown = [];
        using (QuoteSweep sweep = archive.Index.Sweep(new SearchRequest { Fold = Folding.None }))
        {
            foreach (QuoteHit hit in sweep.Parts().SelectMany(part => part)) shown[hit.Entry.Quote.Id] = hit.Entry.Quote.Text;
        }
        foreach ((string id, string text) in Expected)
        {
            if (archive.Store.FindArticle(id)?.Article.Text != text) return $"{id} is not in the store as it was";
            foreach (Quote quote in Invented.Extract(Invented.Article(id, text)))
            {
                if (!shown.Remove(quote.Id, out string? words) || words != quote.Text) return $"“{quote.Text}” is found as “{words}”";
            }
        }
        return shown.Count == 0 ? null : $"{shown.Count} quotes too many";
    }

    /// <summary>Copies a folder with all that is in it.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string folder in Directory.GetDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (string file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    /// <summary>Damages a file in one of many ways.</summary>
    /// <returns>What was done.</returns>
    public static string Damage(string file, Random random)
    {
        byte[] bytes = File.ReadAllBytes(file);
        string name = Path.GetFileName(file);
        int kind = random.Next(8);
        if (bytes.Length == 0 || kind == 0)
        {
            File.Delete(file);
            return $"{name} deleted";
        }
        int at = random.Next(bytes.Length);
        switch (kind)
        {
            case 1: File.WriteAllBytes(file, bytes[..at]); return $"{name} cut to {at} of {bytes.Length} bytes";
            case 2: File.WriteAllBytes(file, []); return $"{name} emptied";
            case 3: Array.Clear(bytes, at, Math.Min(512, bytes.Length - at)); break;
            case 4: random.NextBytes(bytes.AsSpan(at, Math.Min(16, bytes.Length - at))); break;
            default: bytes[at] ^= (byte)(1 << random.Next(8)); break;
        }
        File.WriteAllBytes(file, bytes);
        return $"{name} changed at {at} of {bytes.Length} (way {kind})";
    }
}
