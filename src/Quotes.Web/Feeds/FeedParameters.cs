using Quotes.Search;
using Quotes.Web.Hosting;
using Quotes.Web.Pages;

namespace Quotes.Web.Feeds;

/// <summary>The parameters of feeds: those of a search but its order, which is always newest first, and its counts.</summary>
internal static class FeedParameters
{
    /// <summary>What a feed does not take.</summary>
    public static IReadOnlyList<string> LeftOut { get; } = ["sort", "seed", "facet", "facetLimit"];

    private static readonly string[] Paging = ["limit", "cursor"];

    /// <summary>The request of a search's feed, newest first, or what is wrong with it.</summary>
    public static ParsedParameters OfSearch(IQueryCollection query) => Parse(SearchDesk.Pairs(query), [.. SearchParameters.Names.Except(LeftOut)]);

    /// <summary>The request of a speaker's feed, newest first, or what is wrong with it.</summary>
    public static ParsedParameters OfSpeaker(string speakerId, IQueryCollection query) => Parse([.. SearchDesk.Pairs(query), new("speaker", speakerId)], [.. Paging, "speaker"]);

    /// <summary>The whole of what a request finds, not a page of it.</summary>
    public static SearchRequest Unpaged(SearchRequest request) => request with { Limit = SearchRequest.DefaultLimit, Cursor = null };

    /// <summary>The address of a page of a speaker's feed.</summary>
    public static string AddressOfSpeaker(string speakerId, SearchRequest request) => Addresses.SpeakerFeed(speakerId)
        + QueryString.Create(SearchParameters.Format(request).Where(p => Paging.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, (string?)p.Value)));

    // A cursor belongs to the order of the feed, so the order is there when it is read.
    private static ParsedParameters Parse(IEnumerable<KeyValuePair<string, string>> given, IReadOnlyList<string> legal)
    {
        List<KeyValuePair<string, string>> parameters = [.. given];
        ParameterError[] errors = [.. parameters.Where(p => !legal.Contains(p.Key)).Select(p => new ParameterError(
            p.Key, new Sentence("feed-without", $"A feed is newest first and counts nothing: it takes no “{p.Key}”. The parameters are {string.Join(", ", legal)}."), legal))];
        return errors.Length > 0 ? new ParsedParameters(null, errors) : SearchParameters.Parse([.. parameters, new("sort", EnumNames<SortOrder>.Of(SortOrder.Newest))]);
    }
}
