using System.CommandLine;
using System.Globalization;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Json;
using Quotes.Web.Languages;
using Quotes.Web.Pages;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes verify</c>: whether something was said, by whom, and where it stands.</summary>
/// <remarks>The exit code is 0 for verbatim and trimmed, 1 for altered, other-speaker and not-found, 2 when the command could not go on.</remarks>
internal static class VerifyCommand
{
    public static Command Create()
    {
        Command command = new("verify", "Say whether a quote was said: verbatim or trimmed (exit code 0), altered, other-speaker or not-found (1)");
        Argument<string[]> quote = new("TEXT")
        {
            Description = $"The purported quote, {VerifyRequest.MaxLength} characters at most; ... and [words in brackets] stand for anything; - reads standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        Dictionary<string, Option<string[]>> options = VerifyParameters.Names.Where(name => name != "quote").ToDictionary(name => name, Option);
        IndexOption index = new(command);
        Option<bool> json = new("--json") { Description = "Print instead, on one line, what /api/v1/verify answers; links are relative to the site" };
        command.Add(quote);
        foreach (Option<string[]> option in options.Values) command.Add(option);
        command.Add(json);
        command.SetAction(parsed =>
        {
            string text = string.Join(' ', parsed.GetRequiredValue(quote));
            List<KeyValuePair<string, string>> parameters = [new("quote", text == "-" ? Input() : text)];
            foreach ((string name, Option<string[]> option) in options) parameters.AddRange((parsed.GetValue(option) ?? []).Select(value => KeyValuePair.Create(name, value)));
            (VerifyRequest? request, IReadOnlyList<ParameterError> errors) = VerifyParameters.Parse(parameters);
            foreach (ParameterError error in errors) Terminal.Tell($"quotes: {(error.Parameter == "quote" ? "TEXT" : "--" + error.Parameter)}: {error.Message}");
            if (request is null) return ExitCode.Fatal;
            using QuoteArchive archive = index.OpenForReading(parsed);
            VerifyResult result = new QuoteVerifier(archive.Index).Verify(request, CommandRunner.Stopped);
            using LineOutput output = new();
            if (parsed.GetValue(json)) output.WriteLine(ContractJson.Line(VerifyToJson.Answer(result)));
            else foreach (string line in Lines(result, Terminal.Output)) output.WriteLine(line);
            output.Flush();
            return result.Verdict is Verdict.Verbatim or Verdict.Trimmed ? ExitCode.Good : ExitCode.Problems;
        });
        return Examples.With(command,
            "quotes verify 'The border follows the river' --speaker 'Ilka Vorrenec'",
            "quotes verify 'we will ... sign' --date 2025-03 --json",
            "quotes verify 'The harbour is open' || echo 'Look again'");
    }

    private static Option<string[]> Option(string name) => new("--" + name)
    {
        Description = name switch
        {
            "speaker" => "Who is said to have said it: an id, as 'quotes speakers' shows it, or a name",
            "date" => "When: 2025, 2025-03 or 2025-03-24",
            "from" => "Instead of --date, the first day",
            "to" => "Instead of --date, the last day",
            _ => $"How many sources to show, up to {VerifyRequest.MaxLimit}; {VerifyRequest.DefaultLimit} unless said",
        },
        HelpName = "VALUE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    // One character more than is compared tells a text that is too long.
    private static string Input()
    {
        char[] buffer = new char[VerifyRequest.MaxLength + 1];
        return new string(buffer, 0, Console.In.ReadBlock(buffer));
    }

    private static IEnumerable<string> Lines(VerifyResult result, Terminal terminal)
    {
        yield return terminal.Bold(VerdictNames.Of(result.Verdict)) + string.Create(CultureInfo.InvariantCulture, $"  {result.Score:0.00}");
        yield return Terminal.Safe(VerdictWords.Explain(result, Language.English));
        yield return Coverage(result);
        foreach (VerifySource source in result.Sources)
        {
            yield return "";
            string kind = VerdictNames.Of(source.Verdict) + (source.IsTranscript ? ", transcript" : "") + (source.IsParaphrase ? ", paraphrase" : "")
                + (source.Speaker is SpeakerMatch.Other or SpeakerMatch.Unknown ? $", {VerdictNames.Of(source.Speaker)} speaker" : "");
            yield return string.Create(CultureInfo.InvariantCulture, $"{source.Score:0.00}  {kind}");
            yield return "  " + Terminal.Safe(string.Concat(source.Diff.Stretches.Select(s => Marked(source, s))));
            foreach (QuoteEntry entry in source.Quotes)
            {
                foreach (string line in QuoteLines.Of(entry, [], 1, terminal).Skip(1)) yield return line;
            }
        }
        if (result.Total > result.Sources.Count) yield return string.Create(CultureInfo.InvariantCulture, $"\n{result.Total} sources in all: --limit shows more.");
    }

    // As wdiff writes: what only the quote has between [- -], what only the source has between {+ +}.
    private static string Marked(VerifySource source, DiffStretch stretch)
    {
        string first = stretch.First.In(source.Purported), second = stretch.Second.In(source.Window.In(source.Text));
        return stretch.Kind switch
        {
            DiffKind.Same => second,
            DiffKind.Deleted => $"[-{first.TrimEnd()}-] ",
            DiffKind.Inserted => $"{{+{second.TrimEnd()}+}} ",
            _ => $"[-{first.TrimEnd()}-]{{+{second.TrimEnd()}+}} ",
        };
    }

    private static string Coverage(VerifyResult result)
    {
        IndexCoverage of = result.Coverage;
        string who = string.IsNullOrEmpty(result.Request.Speaker) ? "" : result.Speakers.Count == 0 ? " of anybody called so" : $" of {string.Join(", ", result.Speakers.Take(5).Select(s => s.Name))}";
        string when = of.First is { } first && of.Last is { } last ? string.Create(CultureInfo.InvariantCulture, $", {first:yyyy-MM-dd} to {last:yyyy-MM-dd}") : "";
        return Terminal.Safe(string.Create(CultureInfo.InvariantCulture,
            $"Looked at: {of.Quotes:#,0} quotes{who} in {of.Articles:#,0} articles of {of.OutletCount:#,0} outlets{when}; the index has {result.Whole.Quotes:#,0} quotes."));
    }
}
