using System.Collections.Concurrent;
using System.CommandLine;
using Quotes.Evaluation;
using Quotes.Extraction;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes evaluate</c>: extracts the texts of gold articles and scores the result against what people marked in them.</summary>
internal static class EvaluateCommand
{
    private const string ByGroup = "group", ByStage = "stage", ByConfidence = "confidence";

    public static Command Create()
    {
        Command command = new("evaluate", "Extract the articles of a gold file and print how well the quotes found agree with those people marked");
        Argument<string> gold = new("GOLD")
        {
            Description = "JSON lines (also .gz): id, text, quotes [{type, content, cue, speaker, canonical, kind}], offsets in code points; date, source and title where known",
        };
        Option<string> texts = new("--texts")
        {
            Description = "JSON lines (also .gz) that hold the texts of gold articles given without, by id",
            HelpName = "FILE",
        };
        Option<int> errors = new("--errors")
        {
            Description = "List up to N statements missed, N found that nobody marked, and N with a wrong or missing name",
            HelpName = "N",
        };
        Option<string> by = new("--by")
        {
            Description = "One table with all figures; content, cue, mention and name separately; or how far confidence can be trusted",
            DefaultValueFactory = _ => ByGroup,
        };
        by.AcceptOnlyFromAmong(ByGroup, ByStage, ByConfidence);
        Option<FileInfo> plot = new("--plot")
        {
            Description = "Write the reliability plot, an SVG image: the share of right names over confidence",
            HelpName = "FILE",
        };
        errors.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0) result.AddError("--errors: expected 0 or more");
        });
        command.Add(gold);
        command.Add(errors);
        command.Add(by);
        command.Add(plot);
        command.Add(texts);
        OfficesOption offices = new(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(gold), parsed.GetValue(texts), parsed.GetValue(errors), parsed.GetRequiredValue(by), parsed.GetValue(plot), offices.Extractor(parsed).Offices));
        return Examples.With(command,
            "quotes evaluate gold.jsonl",
            "quotes evaluate --errors 20 gold.jsonl",
            "quotes evaluate --by stage gold.jsonl.gz",
            "quotes evaluate --by confidence --plot reliability.svg gold.jsonl");
    }

    private static int Run(string path, string? texts, int errors, string by, FileInfo? plot, OfficeRegistry offices)
    {
        foreach (string file in texts is null ? [path] : (string[])[path, texts])
        {
            if (File.Exists(file)) continue;
            Terminal.Tell($"quotes: {file}: there is no such file");
            return ExitCode.Fatal;
        }
        IReadOnlyList<GoldArticle> gold = GoldFile.Read(path, texts);
        ConcurrentQueue<string> problems = [];
        using LineOutput output = new();
        Scorecard scores = Score(gold, new QuoteExtractor { Offices = offices }, problems);
        // What lies below the threshold is part of the question, so for this one nothing is withheld.
        Lazy<Reliability> reliability = new(() => Reliability.Of(Score(gold, new QuoteExtractor { Offices = offices, Threshold = 0 }, problems).Attributions));
        output.Write(by switch
        {
            ByStage => ScoreTable.PrintStages(scores),
            ByConfidence => ReliabilityTable.Print(reliability.Value, QuoteExtractor.DefaultThreshold),
            _ => ScoreTable.Print(scores),
        });
        if (plot is not null) File.WriteAllText(plot.FullName, ReliabilityPlot.Svg(reliability.Value));
        foreach (ScoringErrorKind kind in Enum.GetValues<ScoringErrorKind>())
        {
            foreach (string line in ErrorList.Lines(scores, kind, errors)) output.WriteLine(Terminal.Safe(line));
        }
        output.Flush();
        foreach (string problem in problems.Distinct().Order(StringComparer.Ordinal)) Terminal.Tell($"quotes: {problem}");
        return problems.IsEmpty ? ExitCode.Good : ExitCode.Problems;
    }

    private static Scorecard Score(IReadOnlyList<GoldArticle> gold, QuoteExtractor extractor, ConcurrentQueue<string> problems)
    {
        var predictions = gold.DistinctBy(article => article.Article.Id).AsParallel().WithCancellation(CommandRunner.Stopped)
            .Select(article => (article.Article.Id, Quotes: Extract(extractor, article.Article, problems)))
            .ToDictionary(extracted => extracted.Id, extracted => extracted.Quotes, StringComparer.Ordinal);
        return Scorer.Score(gold, predictions);
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
