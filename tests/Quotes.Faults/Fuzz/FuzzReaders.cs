using Quotes.Faults.Fuzz.Samples;
using Quotes.Ingestion;

namespace Quotes.Faults.Fuzz;

/// <summary>Every format that can be read, as the registry has them: a format added there is tried here without anybody thinking of it.</summary>
internal static class FuzzReaders
{
    private const int MostResults = 100_000;

    private static readonly ReadOptions Options = new() { DocumentTimeout = TimeSpan.FromSeconds(10) };

    public static IEnumerable<Fault> All { get; } =
        [.. InputFormats.All.Select(format => new Fault($"fuzz-{Name(format)}", $"any {format.Extensions[0]}: articles or failures that say why", trial => Run(trial, format)))];

    private static string Name(InputFormat format) => format.Extensions[0][1..];

    private static void Run(Trial trial, InputFormat format)
    {
        IReadOnlyList<byte[]> samples = SampleFiles.Of(format);
        if (samples.Count == 0)
        {
            trial.Fail($"there is no sample of {format.Extensions[0]} to begin from: add one to the fixtures of Quotes.Ingestion.Tests, or to SampleFiles");
            return;
        }
        string folder = trial.NewFolder("read");
        Directory.CreateDirectory(folder);
        Fuzzing.Try(trial, Mutation.Of(samples), trial.Wanted(1_000, 1_000_000), bytes => Read(folder, format, bytes), Convert.ToBase64String);
    }

    private static void Read(string folder, InputFormat format, byte[] bytes)
    {
        string path = Path.Combine(folder, $"{Environment.CurrentManagedThreadId}{format.Extensions[0]}");
        File.WriteAllBytes(path, bytes);
        int count = 0;
        foreach (ReadResult result in new ArticleReader(Options).Read([path]))
        {
            if (++count > MostResults) throw new InvalidOperationException("there is no end of results");
            if (result is ArticleRead { Article: var article })
            {
                if (article.Text.Length == 0 || article.Id.Length == 0) throw new InvalidOperationException($"an article without text or id: {article}");
                foreach (GivenTurn turn in article.Turns)
                {
                    if (turn.Span.Start < 0 || turn.Span.End > article.Text.Length || turn.Span.IsEmpty) throw new InvalidOperationException($"a turn outside its text: {turn}");
                }
            }
            else if (result is ReadFailure { Message.Length: 0 }) throw new InvalidOperationException("a failure without a reason");
        }
        if (count == 0 && bytes.Length > 0 && format == InputFormats.Text) throw new InvalidOperationException("nothing came of something");
    }
}
