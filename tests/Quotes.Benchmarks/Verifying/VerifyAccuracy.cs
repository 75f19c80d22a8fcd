using System.Diagnostics;
using System.Globalization;
using Quotes.Search;

namespace Quotes.Benchmarks;

/// <summary>How often the verdict on quotes of an index is right, as they are and altered by programs, and on what nobody said.</summary>
internal static class VerifyAccuracy
{
    private const int FewestWords = 8;

    /// <summary>Some of the direct quotes of an index, from all of it, the same at each run.</summary>
    public static IReadOnlyList<QuoteEntry> Some(IQuoteIndex index, int count)
    {
        SearchRequest all = new() { Filters = [new Filter(FilterField.Type, ["direct"])], MinConfidence = 0.8, Sort = SortOrder.Oldest, Limit = SearchRequest.MaxLimit };
        List<QuoteEntry> found = [];
        for (SearchResult page = index.Search(all); ; page = index.Search(all with { Cursor = page.Next }))
        {
            found.AddRange(page.Hits.Select(h => h.Entry).Where(q => q.Quote.Speaker.Name is not null && Words.Of(q.Quote.Text).Count is >= FewestWords and <= 120));
            if (page.Next is null) break;
        }
        int step = Math.Max(1, found.Count / count);
        return [.. found.Where((_, i) => i % step == 0).Take(count)];
    }

    /// <summary>For each way to alter the quotes how many verdicts are right, and of how many.</summary>
    public static IEnumerable<(string Name, int Right, int Of, IReadOnlyList<string> Wrong)> Measure(IQuoteIndex index, IReadOnlyList<QuoteEntry> quotes)
    {
        QuoteVerifier verifier = new(index);
        foreach (Perturbation perturbation in Perturbation.All)
        {
            yield return Count(perturbation.Name, quotes.Select((q, i) =>
                new Asked(perturbation.Apply(q.Quote.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries), i), q.SpeakerId)), perturbation.IsRight);
        }
        yield return Count("another speaker named", quotes.Where(q => q.Quote.Speaker.Kind == SpeakerKind.Person).Select(q => new Asked(q.Quote.Text, "Nobody McNoname")), r => r.Verdict == Verdict.OtherSpeaker);
        // Nobody said the first half of one statement with the second of another: altered, where one of the halves is most of it.
        yield return Count("halves of two quotes", quotes.Zip(quotes.Skip(1)).Select(pair => new Asked(Half(pair.First.Quote.Text, first: true) + " " + Half(pair.Second.Quote.Text, first: false), null)),
            r => r.Verdict is Verdict.NotFound or Verdict.Altered);
        yield return Count("words of several quotes mixed", quotes.Select((_, i) => new Asked(Mixed(quotes, i), null)), r => r.Verdict == Verdict.NotFound);

        (string, int, int, IReadOnlyList<string>) Count(string name, IEnumerable<Asked> asked, Func<VerifyResult, bool> isRight)
        {
            int right = 0, of = 0;
            List<string> wrong = [];
            foreach ((string? text, string? speaker) in asked)
            {
                if (text is null) continue;
                of++;
                VerifyResult result = verifier.Verify(new VerifyRequest { Quote = text, Speaker = speaker });
                if (isRight(result)) right++;
                else wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{VerdictNames.Of(result.Verdict)} {result.Score} [{text}] {(result.Sources.Count > 0 ? result.Sources[0].Text : "")}"));
            }
            return (name, right, of, wrong);
        }
    }

    /// <summary>Prints it.</summary>
    public static void Print(IQuoteIndex index, int count, bool showWrong)
    {
        IReadOnlyList<QuoteEntry> quotes = Some(index, count);
        Table.Title($"{quotes.Count} direct quotes of {index.State.Quotes}, altered");
        Stopwatch watch = Stopwatch.StartNew();
        int asked = 0;
        foreach ((string name, int right, int of, IReadOnlyList<string> wrong) in Measure(index, quotes))
        {
            asked += of;
            Table.Row(name, of == 0 ? 0 : 100.0 * right / of, "% right", $"of {of}");
            if (showWrong) foreach (string line in wrong.Take(6)) Console.WriteLine("    " + (line.Length > 500 ? line[..500] : line));
        }
        Table.Row("a verdict", watch.Elapsed.TotalMilliseconds / asked, "ms");
    }

    private sealed record Asked(string? Text, string? Speaker);

    private static string Half(string text, bool first)
    {
        string[] words = text.Split(' ');
        return string.Join(' ', first ? words[..(words.Length / 2)] : words[(words.Length / 2)..]);
    }

    private static string Mixed(IReadOnlyList<QuoteEntry> quotes, int at) => string.Join(' ', Enumerable.Range(0, 14).Select(i =>
        quotes[(at + 7 * i) % quotes.Count].Quote.Text.Split(' ') is var words ? words[(at + i) % words.Length] : ""));
}
