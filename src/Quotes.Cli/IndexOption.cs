using System.CommandLine;
using Quotes.Archive;

namespace Quotes.Cli;

/// <summary>Where the articles and the index lie, for all commands that use them.</summary>
internal sealed class IndexOption
{
    private readonly Option<string?> _folder = new("--index")
    {
        Description = "The folder with the store and the index; without it QUOTES_INDEX, else ./index",
        HelpName = "DIR",
    };

    public IndexOption(Command command) => command.Add(_folder);

    public string Folder(ParseResult parsed) => QuoteArchive.Locate(parsed.GetValue(_folder));

    public QuoteArchive OpenForReading(ParseResult parsed) => QuoteArchive.OpenForReading(Folder(parsed), Options);

    public QuoteArchive OpenForWriting(ParseResult parsed) => QuoteArchive.OpenForWriting(Folder(parsed), Options);

    public QuoteArchive OpenForWriting(ParseResult parsed, OfficesOption offices) => QuoteArchive.OpenForWriting(Folder(parsed), Options.With(offices.Extractor(parsed)));

    /// <summary>How commands open an archive: what is to be told goes to standard error.</summary>
    public static ArchiveOptions Options => new() { Notice = notice => Terminal.Tell($"quotes: {notice}") };
}
