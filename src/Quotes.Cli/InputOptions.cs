using System.CommandLine;
using System.Globalization;
using Quotes.Ingestion;

namespace Quotes.Cli;

/// <summary>What the commands that read articles have in common: the inputs and how to read them.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _inputs = new("PATH")
    {
        Description = "Files (.txt .md .html .xml .json .jsonl .csv .parquet .pdf .warc, each also .gz), folders, http(s) URLs, or - for standard input: "
            + "JSON lines when it begins with {, otherwise one plain text",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _map = new("--map")
    {
        Description = "Other names for the fields id, url, title, source, date, language and text of JSON and CSV, such as text=body,date=published",
        HelpName = "FIELD=NAME,...",
    };

    private readonly Option<string?> _speakers = new("--speakers")
    {
        Description = "Who spoke, for General Debate texts named COUNTRY_SESSION_YEAR.txt: a CSV with the columns Year, ISO Code or Country, Name, Post",
        HelpName = "SHEET.csv",
    };

    private readonly Option<string[]> _lists = new("--urls")
    {
        Description = "Pages to fetch: a file with an address a line, # for comments; a file .urls needs no option",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _sitemaps = new("--sitemap")
    {
        Description = "Pages to fetch: all that this sitemap names, an address or a file; the address of a site stands for the sitemaps its robots.txt names",
        HelpName = "URL",
    };

    private readonly Option<string?> _since = new("--since")
    {
        Description = "Of a sitemap only pages changed since: 2025, 2025-03 or 2025-03-24; pages of which it does not say are fetched",
        HelpName = "DATE",
    };

    private readonly Option<double> _maxAge = new("--max-age")
    {
        Description = "Hours for which a page of a list or sitemap that was fetched is not asked for again",
        HelpName = "HOURS",
        DefaultValueFactory = _ => 24,
    };

    private readonly FetchOptions _fetch;

    /// <param name="command">The command that reads.</param>
    /// <param name="keeps">Whether it keeps what it reads.</param>
    public InputOptions(Command command, bool keeps)
    {
        command.Add(_inputs);
        foreach (Option option in (Option[])[_map, _speakers, _lists, _sitemaps, _since]) command.Add(option);
        if (keeps) command.Add(_maxAge);
        _fetch = new FetchOptions(command, keeps);
        _since.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } since && Day(since) is null) result.AddError("--since: expected 2025, 2025-03 or 2025-03-24");
        });
        _maxAge.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 87_600)) result.AddError("--max-age: expected hours from 0 to 87600");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(_inputs) is not { Length: > 0 } && result.GetValue(_lists) is not { Length: > 0 } && result.GetValue(_sitemaps) is not { Length: > 0 })
            {
                result.AddError("expected at least one PATH, --urls or --sitemap");
            }
        });
        _map.Validators.Add(result =>
        {
            if (!FieldMapping.TryParse(result.GetValueOrDefault<string?>() ?? "", out _, out string? error)) result.AddError($"--map: {error}");
        });
    }

    public string[] Inputs(ParseResult parsed) => parsed.GetValue(_inputs) ?? [];

    /// <summary>Lists and sitemaps.</summary>
    public WebInputs Web(ParseResult parsed) => new()
    {
        Lists = parsed.GetValue(_lists) ?? [],
        Sitemaps = parsed.GetValue(_sitemaps) ?? [],
        Since = Day(parsed.GetValue(_since)),
    };

    /// <summary>How many bytes there are to read; null when nobody knows.</summary>
    public long? Size(ParseResult parsed) => Web(parsed) is { Lists.Count: 0, Sitemaps.Count: 0 } ? InputSize.Of(Inputs(parsed)) : null;

    public ReadOptions Reading(ParseResult parsed, ReadMeter? meter = null)
    {
        FieldMapping.TryParse(parsed.GetValue(_map) ?? "", out FieldMapping fields, out _);
        SpeakerSheet? speakers = parsed.GetValue(_speakers) is { } sheet ? SpeakerSheet.Read(sheet) : null;
        return new ReadOptions { Fields = fields, Speakers = speakers, Web = _fetch.Read(parsed) with { MaxAge = TimeSpan.FromHours(parsed.GetValue(_maxAge)) }, Meter = meter };
    }

    private static DateTimeOffset? Day(string? text) =>
        DateTimeOffset.TryParseExact(text, ["yyyy", "yyyy-M", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset day) ? day : null;
}
