using System.CommandLine;
using Quotes.Search;

namespace Quotes.Cli;

/// <summary>The query and one option for each parameter of the search page, under the same name, so that what is learned here holds there.</summary>
internal sealed class SearchOptions
{
    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = "Words, \"exact phrases\", AND OR NOT, + -, speaker:NAME and other fields, as on the search page; nothing finds all",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Dictionary<string, Option<string[]>> _options = [];

    /// <param name="command">The command that searches.</param>
    /// <param name="leftOut">Parameters that make no sense for it.</param>
    public SearchOptions(Command command, params string[] leftOut)
    {
        command.Add(_query);
        foreach (string name in SearchParameters.Names)
        {
            if (name == "q" || leftOut.Contains(name)) continue;
            Option<string[]> option = new("--" + name)
            {
                Description = Describe(name),
                HelpName = "VALUE",
                Hidden = name.StartsWith("not.", StringComparison.Ordinal),
                Arity = ArgumentArity.OneOrMore,
                AllowMultipleArgumentsPerToken = false,
            };
            if (name == "minConfidence") option.Aliases.Add("--min-confidence");
            _options.Add(name, option);
            command.Add(option);
        }
    }

    /// <summary>The request; null when something is wrong, which has then been said on standard error.</summary>
    public SearchRequest? Request(ParseResult parsed)
    {
        List<KeyValuePair<string, string>> parameters = [new("q", string.Join(' ', parsed.GetValue(_query) ?? []))];
        foreach ((string name, Option<string[]> option) in _options)
        {
            foreach (string value in parsed.GetValue(option) ?? []) parameters.Add(new(name, value));
        }
        ParsedParameters read = SearchParameters.Parse(parameters);
        foreach (ParameterError error in read.Errors) Terminal.Tell($"quotes: --{error.Parameter}: {error.Message}");
        return read.Request;
    }

    private static string Describe(string name) => name switch
    {
        "speaker" => "Only this speaker id, as 'quotes speakers' shows it. Repeat for several; --not.speaker excludes; so for all filters",
        "kind" => $"Only speakers of this kind: {string.Join(", ", EnumNames<SpeakerKind>.All)}",
        "role" => "Only this office, such as 'foreign minister'",
        "affiliation" => "Only speakers of this body",
        "country" => "Only speakers of this country",
        "addressee" => "Only quotes said to these, such as reporters",
        "mentions" => "Only quotes whose own words name this person, state or body: a name, or a speaker's id",
        "outlet" => "Only articles of this outlet",
        "type" => $"Only quotes of this type: {string.Join(", ", EnumNames<QuoteType>.All)}",
        "cue" => $"Only this class of cue: {string.Join(", ", EnumNames<CueClass>.All)}",
        "language" => "Only articles in this language, such as en",
        "article" => "Only quotes of the article with this id",
        "corrected" => "Only quotes people corrected: true; or only others: false",
        "beside" => "Only quotes in articles that quote this speaker, too: id or name",
        "from" => "Said (or, where that is not known, published) on or after: 2025, 2025-03 or 2025-03-24",
        "to" => "Said (or published) on or before; a month or year includes its last day",
        "said.from" or "said.to" => "The same for the day it was said alone",
        "published.from" or "published.to" => "The same for the day of publication alone",
        "minConfidence" => "Only attributions at least this sure, from 0 to 1",
        "sort" => $"The order: {string.Join(", ", EnumNames<SortOrder>.All)}",
        "seed" => $"What --sort random shuffles by, from 0 to {SearchRequest.MaxSeed}; the same seed draws the same sample anywhere",
        "fold" => "What one result is: utterance, what several articles report counted once; none, every report for itself",
        "limit" => $"How many results to show, up to {SearchRequest.MaxLimit}; {SearchRequest.DefaultLimit} unless said",
        "cursor" => "Where to go on, as printed below the page before",
        "facet" => "Count the values of this field among all matches, or of the date. Repeat for several",
        "scale" => "share: with --facet date, show beside every count how many quotes it is a share of",
        "facetLimit" => "How many values to count for each",
        _ => "",
    };
}
