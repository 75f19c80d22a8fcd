using System.CommandLine;
using Quotes.Archive;
using Quotes.Extraction;

namespace Quotes.Cli;

/// <summary>The user's own list of offices, for all commands that find quotes.</summary>
internal sealed class OfficesOption
{
    private readonly Option<string?> _file = new("--offices")
    {
        Description = "Your own list of who held which office, beside the one built in; without it QUOTES_OFFICES. Tab-separated: "
            + "country or body, office, title, name, from, to (- while it lasts), -, source",
        HelpName = "FILE",
    };

    public OfficesOption(Command command) => command.Add(_file);

    public string? File(ParseResult parsed) => parsed.GetValue(_file);

    public QuoteExtractor Extractor(ParseResult parsed) => OfficeFile.Extractor(File(parsed));
}
