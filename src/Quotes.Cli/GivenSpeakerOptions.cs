using System.CommandLine;
using Quotes.Archive;
using Quotes.Search;

namespace Quotes.Cli;

/// <summary>Who it really is, for the commands that correct speakers: the id of one known, or a new one's name, and what else is known.</summary>
internal sealed class GivenSpeakerOptions
{
    private readonly Argument<string?> _name;
    private readonly Option<string?> _kind = new("--kind") { Description = $"What the speaker is: {string.Join(", ", EnumNames<SpeakerKind>.All)}", HelpName = "KIND" };
    private readonly Option<string?> _role = new("--role") { Description = "The office", HelpName = "OFFICE" };
    private readonly Option<string?> _affiliation = new("--affiliation") { Description = "The body", HelpName = "BODY" };
    private readonly Option<string?> _country = new("--country") { Description = "The state", HelpName = "STATE" };
    private readonly Option<string?>? _mention;
    private readonly Option<bool>? _unknown;

    public GivenSpeakerOptions(Command command, bool ofQuote = false)
    {
        _name = new Argument<string?>("SPEAKER")
        {
            Description = "The id of the right speaker, as 'quotes speakers' prints it, or the full name of one not known yet",
            Arity = ofQuote ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
        };
        command.Add(_name);
        _kind.AcceptOnlyFromAmong([.. EnumNames<SpeakerKind>.All]);
        foreach (Option option in (Option[])[_kind, _role, _affiliation, _country]) command.Add(option);
        if (!ofQuote) return;
        _mention = new Option<string?>("--mention") { Description = "The words that name the speaker at the quote, as printed; '' for none", HelpName = "WORDS" };
        _unknown = new Option<bool>("--unknown") { Description = "Nobody knows who said it" };
        command.Add(_mention);
        command.Add(_unknown);
    }

    /// <summary>The speaker given.</summary>
    /// <exception cref="CorrectionRefusedException">Neither an id of the index nor a name.</exception>
    public GivenSpeaker Given(ParseResult parsed, QuoteArchive archive)
    {
        string? mention = _mention is null ? null : parsed.GetValue(_mention);
        if (_unknown is not null && parsed.GetValue(_unknown)) return new GivenSpeaker(null, SpeakerKind.Unknown, Mention: mention);
        string given = parsed.GetValue(_name) ?? throw new CorrectionRefusedException("who said it is missing, expected a speaker's id or full name, or --unknown");
        SpeakerKind? kind = parsed.GetValue(_kind) is { } named && EnumNames<SpeakerKind>.TryParse(named, out SpeakerKind told) ? told : null;
        if (archive.Index.FindSpeaker(given)?.Summary is { } known) (given, kind) = (known.Name, kind ?? known.Kind);
        else if (given == SpeakerId.ForName(given)) throw new CorrectionRefusedException($"there is no speaker '{given}' in the index, expected an id as 'quotes speakers' prints it, or a full name");
        return new GivenSpeaker(given, kind, parsed.GetValue(_role), parsed.GetValue(_affiliation), parsed.GetValue(_country), mention);
    }
}

/// <summary>Which quotes a correction is about.</summary>
internal sealed class CorrectionScopeOptions
{
    private readonly Option<string[]> _articles = new("--article") { Description = "Only quotes of the article with this id. Repeat for several", HelpName = "ID" };
    private readonly Option<string[]> _outlets = new("--outlet") { Description = "Only quotes of articles of this outlet. Repeat for several", HelpName = "NAME" };
    private readonly Option<string?> _dates = new("--dates") { Description = "Only quotes said (or published) then: 2025-03, 2025-01..2025-06, '>=2025'", HelpName = "DATES" };

    public CorrectionScopeOptions(Command command)
    {
        foreach (Option option in (Option[])[_articles, _outlets, _dates]) command.Add(option);
        _dates.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } dates && !DateText.TryParseRange(dates, out _)) result.AddError($"--dates: '{dates}' is none, expected a day, month, year or range: 2025-03, 2025-01..2025-06, >=2025");
        });
    }

    /// <summary>The conditions; null without any.</summary>
    public CorrectionScope? Scope(ParseResult parsed)
    {
        CorrectionScope scope = new(parsed.GetValue(_articles) ?? [], parsed.GetValue(_outlets) ?? [], parsed.GetValue(_dates));
        return scope is { Articles.Count: 0, Outlets.Count: 0, Dates: null } ? null : scope;
    }
}
