using System.CommandLine;
using Quotes.Archive;
using Quotes.Evaluation;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes corrections gold</c>: corrected articles as gold to measure the machine by.</summary>
internal static class CorrectionGoldCommand
{
    public static Command Create()
    {
        Command command = new("gold", "Print the articles with corrected quotes, each with all its quotes as corrected, in the format 'quotes evaluate' reads. Quotes nobody looked at are the machine's: correct whole articles for figures to trust");
        IndexOption index = new(command);
        command.SetAction(parsed =>
        {
            using QuoteArchive archive = index.OpenForReading(parsed);
            using LineOutput output = new();
            foreach (ArticleRecord record in archive.CorrectedArticles()) output.WriteLine(GoldWriter.Line(Gold(record)));
            output.Flush();
            return ExitCode.Good;
        });
        return Examples.With(command, "quotes corrections gold > gold.jsonl", "quotes evaluate gold.jsonl");
    }

    private static GoldArticle Gold(ArticleRecord record) => new(record.Article, [.. record.Quotes.Select(quote => new GoldStatement
    {
        Type = quote.Type,
        Content = quote.Spans,
        Cue = quote.Cue is { } cue ? [cue.Span] : [],
        Mention = Mention(quote),
        Name = quote.Speaker.Name,
        Kind = quote.Speaker.Kind,
    })]);

    // Where people replaced the speaker and not the words that name him, nobody has said that these are right.
    private static TextSpan[] Mention(Quote quote)
    {
        bool replaced = quote.Corrected?.By.Any(mark => mark.Type == CorrectionType.Speaker) == true;
        return quote.Speaker.Mention is { } mention && !(replaced && mention == quote.Corrected!.Speaker.Mention) ? [mention.Span] : [];
    }
}
