using System.Collections.Concurrent;
using System.CommandLine;
using Quotes.Evaluation;
using Quotes.Extraction;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes evaluate</c>: extracts the texts of gold articles and scores the result against what people marked in them.</summary>
internal static class EvaluateCommand
{
    private const string ByGroup = "group", ByStage = "stage";

    public static Command Create()
    {
        Command command = new("evaluate", "Extract the articles of a gold file and print how well the quotes found agree with those people marked");
        Argument<string> gold = new("GOLD")
        {
            Description = "JSON lines (also .gz): id, text, quotes [{type, content, cue, speaker, canonical, kind}], offsets in code points; date, source and title where known",
        };
        Option<int> errors = new("--errors")
        {
            Description = "List up to N statements missed, N found that nobody marked, and N with a wrong or missing name",
            HelpName = "N",
        };
        Option<string> by = new("--by")
        {
            Description = "One table with all figures, or content, cue, mention and name separately",
            DefaultValueFactory = _ => ByGroup,
        };
        by.AcceptOnlyFromAmong(ByGroup, ByStage);
        errors.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0) result.AddError("--errors: expected 0 or more");
        });
        command.Add(gold);
        command.Add(errors);
        command.Add(by);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(gold), parsed.GetValue(errors), parsed.GetValue(by) == ByStage));
        return Examples.With(command,
            "quotes evaluate gold.jsonl",
            "quotes evaluate --errors 20 gold.jsonl",
            "quotes evaluate --by stage gold.jsonl.gz");
    }

    private static int Run(string path, int errors, bool byStage)
    {
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"quotes: {path}: there is no such file");
            return ExitCode.Fatal;
        }
        IReadOnlyList<GoldArticle> gold = GoldFile.Read(path);
        ConcurrentQueue<string> problems = [];
        QuoteExtractor extractor = new();
        var predictions = gold.DistinctBy(article => article.Article.Id).AsParallel().WithCancellation(CommandRunner.Stopped)
            .Select(article => (article.Article.Id, Quotes: Extract(extractor, article.Article, problems)))
            .ToDictionary(extracted => extracted.Id, extracted => extracted.Quotes, StringComparer.Ordinal);
        Scorecard scores = Scorer.Score(gold, predictions);
        using LineOutput output = new();
        output.Write(byStage ? ScoreTable.PrintStages(scores) : ScoreTable.Print(scores));
        foreach (ScoringErrorKind kind in Enum.GetValues<ScoringErrorKind>())
        {
            foreach (string line in ErrorList.Lines(scores, kind, errors)) output.WriteLine(Terminal.Safe(line));
        }
        output.Flush();
        foreach (string problem in problems.Order(StringComparer.Ordinal)) Console.Error.WriteLine($"quotes: {problem}");
        return problems.IsEmpty ? ExitCode.Good : ExitCode.Problems;
    }

    private static IReadOnlyList<Quote> Extract(QuoteExtractor extractor, Article article, ConcurrentQueue<string> problems)
    {
        try
        {
            return extractor.Extract(article);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A defect met in one article must not cost the others; it counts as one without quotes.
            problems.Enqueue($"{article.Id}: the extractor failed on this article, please report it: {error.GetType().Name}: {error.Message}");
            return [];
        }
    }
}
