using System.CommandLine;
using System.Globalization;
using Quotes.Archive;
using Quotes.Search;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes speakers</c>: who is quoted, and under which id.</summary>
internal static class SpeakersCommand
{
    public static Command Create()
    {
        Command command = new("speakers", "List speakers, most quoted first, with the ids that --speaker takes");
        Argument<string[]> name = new("NAME") { Description = "Words of the name or their beginnings; nothing lists all", Arity = ArgumentArity.ZeroOrMore };
        Option<int> limit = new("--limit") { Description = $"How many to list, up to {SearchRequest.MaxLimit}", HelpName = "N", DefaultValueFactory = _ => SearchRequest.DefaultLimit };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > SearchRequest.MaxLimit) result.AddError($"--limit: expected a number from 1 to {SearchRequest.MaxLimit}");
        });
        Option<string?> cursor = new("--cursor") { Description = "Where to go on, as printed below the page before", HelpName = "CURSOR" };
        IndexOption index = new(command);
        command.Add(name);
        command.Add(limit);
        command.Add(cursor);
        command.SetAction(parsed =>
        {
            using QuoteArchive archive = index.OpenForReading(parsed);
            SpeakerResult result = archive.Index.Speakers(new SpeakerRequest
            {
                Query = string.Join(' ', parsed.GetValue(name) ?? []),
                Limit = parsed.GetValue(limit),
                Cursor = parsed.GetValue(cursor),
            }, CommandRunner.Stopped);
            Show(result);
            return ExitCode.Good;
        });
        return Examples.With(command, "quotes speakers", "quotes speakers brandt");
    }

    private static void Show(SpeakerResult result)
    {
        using LineOutput output = new();
        Terminal terminal = Terminal.Output;
        foreach (SpeakerSummary speaker in result.Speakers)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{speaker.Quotes,9:#,0}  {terminal.Bold(speaker.Name)}  {EnumNames<SpeakerKind>.Of(speaker.Kind)}  [{speaker.Id}]"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.Total:#,0} speakers match."));
        if (result.Next is { } next) output.WriteLine($"More: add --cursor {next}");
        output.Flush();
    }
}
