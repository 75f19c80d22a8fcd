using System.CommandLine;
using System.Globalization;
using Quotes.Archive;
using Quotes.Storage;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes show</c>: one quote where it stands, and why it was attributed so.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        Command command = new("show", "Show a quote in its paragraph, with its speaker and the evidence");
        Argument<string> id = new("ID") { Description = "The id of the quote, as search prints it; with --page that of its article, too" };
        Option<bool> page = new("--page") { Description = "Print the page the article was read from, as it came, where it was kept (ingest --keep-pages)" };
        IndexOption index = new(command);
        command.Add(id);
        command.Add(page);
        command.SetAction(parsed =>
        {
            using QuoteArchive archive = index.OpenForReading(parsed);
            string wanted = parsed.GetRequiredValue(id);
            if (parsed.GetValue(page)) return PrintPage(archive, wanted);
            if (archive.FindQuote(wanted) is not { } found)
            {
                Terminal.Tell(Missing(archive, wanted));
                return ExitCode.Problems;
            }
            using LineOutput output = new();
            foreach (string line in Lines(found.Record, found.Quote, Terminal.Output)) output.WriteLine(line);
            output.Flush();
            return ExitCode.Good;
        });
        return Examples.With(command, "quotes show 3f9a51c07e22d4b8", "quotes show --page 3f9a51c07e22d4b8 > page.html");
    }

    // The bytes alone go to standard output, what is known of them to standard error.
    private static int PrintPage(QuoteArchive archive, string id)
    {
        string? article = archive.FindArticle(id) is not null ? id : archive.FindQuote(id)?.Record.Article.Id;
        IReadOnlyList<KeptPage> pages = article is null ? [] : archive.Store.KeptPages(article);
        if (pages.Count == 0)
        {
            Terminal.Tell(Terminal.Safe(article is null
                ? $"quotes: there is no quote or article '{id}' in {archive.Folder}"
                : $"quotes: no page of article '{article}' was kept; 'quotes ingest --keep-pages' keeps pages fetched by URL"));
            return ExitCode.Problems;
        }
        foreach ((int number, KeptPage page) in pages.Index())
        {
            string from = page.Address == page.Url ? page.Url : $"{page.Url}, which led to {page.Address}";
            Terminal.Tell(Terminal.Safe(string.Create(CultureInfo.InvariantCulture,
                $"{(number == 0 ? "page" : "earlier")}  {page.At:yyyy-MM-dd HH:mm:ss} UTC  {page.Content.Length:#,0} bytes  SHA-256 {page.Sha256}  {from}")));
        }
        foreach (string header in pages[0].Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Terminal.Tell("  " + header);
        using LineOutput output = new();
        output.Write(stream => stream.Write(pages[0].Content));
        return ExitCode.Good;
    }

    private static string Missing(QuoteArchive archive, string id)
    {
        if (archive.FindPastQuote(id) is not { } past) return $"quotes: there is no quote '{id}' in {archive.Folder}";
        string became = past.Change.After is { } after ? $"the article has it now as '{after.Id}'" : "the article does not have it any more";
        return $"quotes: the quote '{id}' stood in an earlier version of its article; {became}. 'quotes changes --article {past.Article.Id}' shows what changed.";
    }

    private static IEnumerable<string> Lines(ArticleRecord record, Quote quote, Terminal terminal)
    {
        Article article = record.Article;
        yield return terminal.Bold(article.Title ?? "(untitled)");
        yield return string.Join(" · ", new[] { article.Outlet, article.PublishedAt?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), article.Url }
            .Where(part => part is not null).Select(part => Terminal.Safe(part!)));
        yield return "";
        TextSpan paragraph = Paragraph(article.Text, quote);
        yield return terminal.Marked(paragraph.In(article.Text), [.. quote.Spans.Select(s => new TextSpan(s.Start - paragraph.Start, s.End - paragraph.Start))]);
        yield return "";
        yield return "speaker     " + QuoteLines.Who(quote, terminal) + $" ({EnumNames<SpeakerKind>.Of(quote.Speaker.Kind)})"
            + (SpeakerId.For(quote.Speaker) is { } id ? $" [{id}]" : "");
        if (quote.Speaker.Mention is { } mention) yield return $"named as    {Terminal.Safe(mention.Text)}";
        if (quote.Speaker.Country is { } country) yield return $"country     {Terminal.Safe(country)}";
        if (quote.Cue is { } cue) yield return $"cue         {Terminal.Safe(cue.Text)} ({cue.Lemma}, {EnumNames<CueClass>.Of(cue.Class)})";
        if (quote.Addressee is { } addressee) yield return $"told to     {Terminal.Safe(addressee)}";
        if (quote.SaidOn is { } said) yield return string.Create(CultureInfo.InvariantCulture, $"said on     {said.Date:yyyy-MM-dd} (to the {EnumNames<DatePrecision>.Of(said.Precision)})");
        yield return $"type        {EnumNames<QuoteType>.Of(quote.Type)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"confidence  {quote.Confidence:0.00}");
        yield return $"evidence    {quote.Evidence}";
        yield return $"article     {Terminal.Safe(article.Id)}";
        if (quote.Corrected is not { } corrected) yield break;
        foreach (CorrectionMark mark in corrected.By)
        {
            string[] by = [CorrectionTypeNames.Of(mark.Type), mark.Who is { } who ? "by " + who : "", mark.At is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "", mark.Note ?? ""];
            yield return $"corrected   {Terminal.Safe(string.Join(", ", by.Where(part => part.Length > 0)))} [{Terminal.Safe(mark.Id)}]";
        }
        yield return string.Create(CultureInfo.InvariantCulture,
            $"machine     {Terminal.Safe(corrected.Speaker.Name ?? "unknown")}, confidence {corrected.Confidence:0.00}, {corrected.Evidence}");
    }

    // From the line feed before the first span to the one after the last.
    private static TextSpan Paragraph(string text, Quote quote)
    {
        int start = quote.Spans[0].Start == 0 ? 0 : text.LastIndexOf('\n', quote.Spans[0].Start - 1) + 1;
        int end = text.IndexOf('\n', quote.Spans[^1].End);
        return new TextSpan(start, end < 0 ? text.Length : end);
    }
}
