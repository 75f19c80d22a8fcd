using System.Globalization;
using Quotes.Search;

namespace Quotes.Cli;

/// <summary>How a quote looks in a terminal.</summary>
internal static class QuoteLines
{
    public static IEnumerable<string> Of(QuoteEntry entry, IReadOnlyList<TextSpan> highlights, long reports, Terminal terminal)
    {
        yield return terminal.Marked(entry.Quote.Text, highlights);
        yield return "  " + Who(entry.Quote, terminal) + Facts(entry) + (reports > 1 ? string.Create(CultureInfo.InvariantCulture, $" · {reports:#,0} reports") : "");
        if (entry.Article.Title is { } title) yield return "  " + terminal.Dim(title);
        yield return "  " + terminal.Dim("quotes show " + entry.Quote.Id);
    }

    /// <summary>The speaker with office, as <c>Name, role, body</c>.</summary>
    public static string Who(Quote quote, Terminal terminal)
    {
        Speaker speaker = quote.Speaker;
        string name = speaker.Name ?? (speaker.Mention is { } mention ? $"unknown ({mention.Text})" : "unknown");
        string office = string.Join(", ", new[] { speaker.Role, speaker.Affiliation }.Where(part => part is not null && part != speaker.Name));
        return terminal.Bold(name) + (office.Length > 0 ? Terminal.Safe(", " + office) : "");
    }

    private static string Facts(QuoteEntry entry)
    {
        string when = entry.Quote.SaidOn is { } said ? "said " + Day(said.Date, said.Precision)
            : entry.Article.PublishedAt is { } at ? "published " + Day(DateOnly.FromDateTime(at.UtcDateTime)) : "undated";
        string outlet = entry.Article.Outlet is { } name ? " · " + Terminal.Safe(name) : "";
        return string.Create(CultureInfo.InvariantCulture,
            $" · {when}{outlet} · {EnumNames<QuoteType>.Of(entry.Quote.Type)} · confidence {entry.Quote.Confidence:0.00}");
    }

    private static string Day(DateOnly day, DatePrecision precision = DatePrecision.Day) =>
        day.ToString(precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
