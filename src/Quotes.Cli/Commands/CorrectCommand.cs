using System.CommandLine;
using Quotes.Archive;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes correct</c>: writes down what people found wrong.</summary>
internal static class CorrectCommand
{
    public static Command Create()
    {
        Command command = new("correct", "Correct what the machine found, in a file beside the index that you can also edit; ingesting and rebuilding keep it")
        {
            Speaker(), Merge(), Split(), Alias(), NotAQuote(), Undo(), CorrectionListCommand.Create(), CorrectionGoldCommand.Create(),
        };
        command.Aliases.Add("corrections");
        return Examples.With(command,
            "quotes correct speaker 3f9a51c07e22d4b8 'Mara Quill' --role envoy --note 'named in the next sentence'",
            "quotes correct merge m-quill mara-quill",
            "quotes correct split jon-smith 'Jon Smith (mayor)' --outlet 'The Ford Gazette'",
            "quotes correct alias 'the Iron Envoy' mara-quill",
            "quotes correct not-a-quote 3f9a51c07e22d4b8",
            "quotes correct list",
            "quotes correct undo 5c1f09aa",
            "quotes corrections gold > gold.jsonl");
    }

    private static Command Speaker()
    {
        Command command = new("speaker", "Somebody else said this quote");
        Argument<string> quote = Quote(command);
        GivenSpeakerOptions speaker = new(command, ofQuote: true);
        return Writing(command, (parsed, archive) => new Correction { Id = "", Type = CorrectionType.Speaker, Quote = parsed.GetRequiredValue(quote), Speaker = speaker.Given(parsed, archive) },
            "quotes correct speaker 3f9a51c07e22d4b8 'Mara Quill' --role envoy", "quotes correct speaker 3f9a51c07e22d4b8 --unknown");
    }

    private static Command Merge()
    {
        Command command = new("merge", "All quotes of one speaker are another's");
        Argument<string> from = From(command);
        GivenSpeakerOptions speaker = new(command);
        return Writing(command, (parsed, archive) => new Correction { Id = "", Type = CorrectionType.Merge, From = SpeakerId.ForName(parsed.GetRequiredValue(from)), Speaker = speaker.Given(parsed, archive) },
            "quotes correct merge m-quill mara-quill");
    }

    private static Command Split()
    {
        Command command = new("split", "Some quotes of a speaker are another's of the same name");
        Argument<string> from = From(command);
        GivenSpeakerOptions speaker = new(command);
        CorrectionScopeOptions where = new(command);
        return Writing(command, (parsed, archive) => new Correction
        {
            Id = "",
            Type = CorrectionType.Split,
            From = SpeakerId.ForName(parsed.GetRequiredValue(from)),
            Speaker = speaker.Given(parsed, archive),
            Where = where.Scope(parsed),
        }, "quotes correct split jon-smith 'Jon Smith (mayor)' --outlet 'The Ford Gazette' --dates 2031");
    }

    private static Command Alias()
    {
        Command command = new("alias", "A name as printed means this speaker");
        Argument<string> printed = new("PRINTED") { Description = "The name as the articles print it; case and accents do not matter" };
        command.Add(printed);
        GivenSpeakerOptions speaker = new(command);
        CorrectionScopeOptions where = new(command);
        return Writing(command, (parsed, archive) => new Correction { Id = "", Type = CorrectionType.Alias, Printed = parsed.GetRequiredValue(printed), Speaker = speaker.Given(parsed, archive), Where = where.Scope(parsed) },
            "quotes correct alias 'the Iron Envoy' mara-quill", "quotes correct alias 'the president' 'Oda Brenn' --dates '>=2031-06'");
    }

    private static Command NotAQuote()
    {
        Command command = new("not-a-quote", "This is no quote");
        Argument<string> quote = Quote(command);
        return Writing(command, (parsed, _) => new Correction { Id = "", Type = CorrectionType.NotAQuote, Quote = parsed.GetRequiredValue(quote) }, "quotes correct not-a-quote 3f9a51c07e22d4b8");
    }

    private static Command Undo()
    {
        Command command = new("undo", "A correction does not hold; undone in its turn, it holds again");
        Argument<string> id = new("CORRECTION") { Description = "The id of the correction, as 'quotes correct list' prints it" };
        command.Add(id);
        return Writing(command, (parsed, _) => new Correction { Id = "", Type = CorrectionType.Undo, Undoes = parsed.GetRequiredValue(id) }, "quotes correct undo 5c1f09aa");
    }

    private static Argument<string> Quote(Command command)
    {
        Argument<string> quote = new("QUOTE") { Description = "The id of the quote, as search prints it" };
        command.Add(quote);
        return quote;
    }

    private static Argument<string> From(Command command)
    {
        Argument<string> from = new("FROM") { Description = "The id or name of the speaker, as 'quotes speakers' prints it" };
        command.Add(from);
        return from;
    }

    private static Command Writing(Command command, Func<ParseResult, QuoteArchive, Correction> correction, params string[] examples)
    {
        Option<string?> note = new("--note") { Description = "Why", HelpName = "TEXT" };
        Option<string> by = new("--by") { Description = "Who says so; your user name unless said", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
        IndexOption index = new(command);
        command.Add(note);
        command.Add(by);
        command.SetAction(parsed =>
        {
            using QuoteArchive archive = index.OpenForReading(parsed);
            Correction written = archive.Correct(correction(parsed, archive) with { Who = parsed.GetValue(by), Note = parsed.GetValue(note) });
            Console.WriteLine(Terminal.Safe($"Wrote correction {written.Id} to {archive.CorrectionsPath}{Reached(archive, written)}."));
            return ExitCode.Good;
        });
        return Examples.With(command, examples);
    }

    private static string Reached(QuoteArchive archive, Correction written)
    {
        CorrectionReport report = archive.ReportCorrections(limit: 1);
        if (report.IsPending) return "; the index shows it as soon as whoever is writing has finished a step";
        if (written.Type == CorrectionType.Undo) return "";
        long quotes = archive.ReportCorrection(written.Id)?.Quotes ?? 0;
        return quotes switch { 0 => "; no quote shows it yet", 1 => "; 1 quote shows it", _ => $"; {quotes} quotes show it" };
    }
}
