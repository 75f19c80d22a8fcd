using System.CommandLine;
using Quotes.Ingestion;

namespace Quotes.Cli;

/// <summary>What the commands that read articles have in common: the inputs and how to read them.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _inputs = new("PATH")
    {
        Description = "Files (.txt .md .html .jsonl .csv, each also .gz), folders, http(s) URLs, or - for standard input: "
            + "JSON lines when it begins with {, otherwise one plain text",
        Arity = ArgumentArity.OneOrMore,
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

    private readonly Option<bool> _private = new("--allow-private-addresses")
    {
        Description = "Let URLs lead to this machine and its local networks",
    };

    public InputOptions(Command command)
    {
        command.Add(_inputs);
        command.Add(_map);
        command.Add(_speakers);
        command.Add(_private);
        _map.Validators.Add(result =>
        {
            if (!FieldMapping.TryParse(result.GetValueOrDefault<string?>() ?? "", out _, out string? error)) result.AddError($"--map: {error}");
        });
    }

    public string[] Inputs(ParseResult parsed) => parsed.GetRequiredValue(_inputs);

    public ReadOptions Reading(ParseResult parsed, ReadMeter? meter = null)
    {
        FieldMapping.TryParse(parsed.GetValue(_map) ?? "", out FieldMapping fields, out _);
        SpeakerSheet? speakers = parsed.GetValue(_speakers) is { } sheet ? SpeakerSheet.Read(sheet) : null;
        return new ReadOptions { Fields = fields, Speakers = speakers, AllowPrivateAddresses = parsed.GetValue(_private), Meter = meter };
    }
}
