using System.CommandLine;
using System.Globalization;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Json;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes changes</c>: what happened to articles after they were ingested.</summary>
internal static class ChangesCommand
{
    private const int MostQuotes = 20;

    public static Command Create()
    {
        Command command = new("changes", "List articles that changed after they were ingested, with the quotes that appeared, vanished or changed; or that print a notice of a correction");
        Dictionary<string, Option<string[]>> options = ChangeParameters.Names.ToDictionary(name => name, Option);
        IndexOption index = new(command);
        Option<bool> json = new("--json") { Description = "Print instead, on one line, what /api/v1/changes answers; links are relative to the site" };
        foreach (Option<string[]> option in options.Values) command.Add(option);
        command.Add(json);
        command.SetAction(parsed =>
        {
            List<KeyValuePair<string, string>> parameters = [];
            foreach ((string name, Option<string[]> option) in options) parameters.AddRange((parsed.GetValue(option) ?? []).Select(value => KeyValuePair.Create(name, value)));
            (ChangeRequest? request, IReadOnlyList<ParameterError> errors) = ChangeParameters.Parse(parameters);
            foreach (ParameterError error in errors) Terminal.Tell($"quotes: --{error.Parameter}: {error.Message}");
            if (request is null) return ExitCode.Fatal;
            using QuoteArchive archive = index.OpenForReading(parsed);
            ChangePage page = archive.Changes(request);
            using LineOutput output = new();
            if (parsed.GetValue(json)) output.WriteLine(ContractJson.Line(ChangesToJson.Answer(archive.Index.State, request, page, "/api/v1/changes")));
            else foreach (string line in Lines(request, page, Terminal.Output)) output.WriteLine(line);
            output.Flush();
            return ExitCode.Good;
        });
        return Examples.With(command, "quotes changes", "quotes changes --outlet 'Halden Post' --from 2025-03", "quotes changes --what notices --json");
    }

    private static Option<string[]> Option(string name) => new("--" + name)
    {
        Description = name switch
        {
            "what" => "changes, unless said: what changed from one ingest to the next; notices: articles that print a notice of a correction",
            "outlet" => "Only of this outlet, whole, in any case",
            "article" => "Only of the article with this id",
            "from" => "The first day of the change, or of the article with the notice: 2025, 2025-03 or 2025-03-24",
            "to" => "The last day",
            "limit" => $"How many articles to list, up to {ChangeRequest.MaxLimit}; {ChangeRequest.DefaultLimit} unless said",
            _ => "Where to go on, as printed below the page before",
        },
        HelpName = "VALUE",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private static IEnumerable<string> Lines(ChangeRequest request, ChangePage page, Terminal terminal)
    {
        foreach (ArticleChange change in page.Items)
        {
            string when = change.At is { } at ? Day(at) : change.Article.PublishedAt is { } published ? Day(published) : "undated";
            yield return $"{when}  {terminal.Bold(change.Article.Title ?? "(untitled)")}  {Terminal.Safe(change.Article.Outlet ?? "")}  [{Terminal.Safe(change.Article.Id)}]";
            if (change.At is not null && change.Diff is null) yield return "  what it said before was not kept";
            if (change.HasOtherExtractor) yield return "  read by another version of the extractor since: only what changed in print is shown";
            if (change.Diff is { HasOtherTitle: true } titled) yield return "  headline  " + Compared(titled.Before.Title ?? "", titled.After.Title ?? "", WordDiff.Of(titled.Before.Title ?? "", titled.After.Title ?? ""));
            foreach (QuoteChange quote in (change.Diff?.Changes ?? []).Take(MostQuotes))
            {
                yield return $"  {EnumNames<QuoteFate>.Of(quote.Fate),-9} {Words(quote)}";
                yield return $"            {Who(quote)}";
            }
            if ((change.Diff?.Changes.Count() ?? 0) - MostQuotes is > 0 and var more) yield return string.Create(CultureInfo.InvariantCulture, $"  and {more:#,0} more");
            foreach (CorrectionNotice notice in change.Notices) yield return $"  {EnumNames<NoticeKind>.Of(notice.Kind)} printed: {Terminal.Safe(notice.Text)}";
        }
        string noun = request.What == ChangeKind.Changes ? "change" : "article";
        yield return page.Total == 1 ? $"1 {noun}." : string.Create(CultureInfo.InvariantCulture, $"{page.Total:#,0} {noun}s.");
        if (page.Next is { } next) yield return $"More: add --cursor {ChangeParameters.Format(next).Single(p => p.Key == "cursor").Value}";
    }

    private static string Words(QuoteChange quote) => quote.Differs.HasFlag(QuoteDifference.Words)
        ? Compared(quote.Before!.Text, quote.After!.Text, quote.Words)
        : Terminal.Safe((quote.After ?? quote.Before)!.Text);

    // As wdiff writes: what went between [- -], what came between {+ +}.
    private static string Compared(string before, string after, WordDiff diff) => Terminal.Safe(string.Concat(diff.Stretches.Select(s => s.Kind switch
    {
        DiffKind.Same => s.Second.In(after),
        DiffKind.Deleted => $"[-{s.First.In(before).TrimEnd()}-] ",
        DiffKind.Inserted => $"{{+{s.Second.In(after).TrimEnd()}+}} ",
        _ => $"[-{s.First.In(before).TrimEnd()}-]{{+{s.Second.In(after).TrimEnd()}+}} ",
    })));

    private static string Who(QuoteChange quote) => Terminal.Safe(quote.Differs.HasFlag(QuoteDifference.Speaker)
        ? $"[-{Name(quote.Before!)}-]{{+{Name(quote.After!)}+}}"
        : Name((quote.After ?? quote.Before)!)) + Rest(quote);

    private static string Rest(QuoteChange quote) =>
        (quote.Differs.HasFlag(QuoteDifference.Type) ? $"  type [-{EnumNames<QuoteType>.Of(quote.Before!.Type)}-]{{+{EnumNames<QuoteType>.Of(quote.After!.Type)}+}}" : "")
        + (quote.Differs.HasFlag(QuoteDifference.Cue) ? Terminal.Safe($"  cue [-{quote.Before!.Cue?.Text ?? "none"}-]{{+{quote.After!.Cue?.Text ?? "none"}+}}") : "");

    private static string Name(Quote quote) => quote.Speaker.Name ?? quote.Speaker.Mention?.Text ?? "unknown";

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
