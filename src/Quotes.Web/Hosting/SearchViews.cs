using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Pages;

namespace Quotes.Web.Hosting;

/// <summary>Answers the views of a search's results that are no lists of quotes, and makes what stands around them.</summary>
internal sealed class SearchViews(QuoteArchive archive, ExampleFinder examples)
{
    /// <summary>The words of a search in their contexts.</summary>
    public ConcordanceResult Concordance(ConcordanceRequest request, CancellationToken cancellation) =>
        archive.Index.Concordance(request, cancellation);

    /// <summary>Who says most of what a search finds.</summary>
    public GroupResult Groups(GroupRequest request, CancellationToken cancellation) =>
        archive.Index.Groups(request, cancellation);

    /// <summary>The page around an answer.</summary>
    /// <param name="request">What was searched.</param>
    /// <param name="result">What was found.</param>
    /// <param name="path">The view.</param>
    /// <param name="address">The same view of another search.</param>
    public SearchPage Around(SearchRequest request, SearchResult result, string path, Func<SearchRequest, string> address) => new()
    {
        Request = request,
        Result = result,
        Path = path,
        Active = ActiveFilters.Of(request, Label, address),
        Examples = examples.In(archive.Index, CancellationToken.None),
        Typed = request.Query,
    };

    /// <summary>The page around an address that was not understood.</summary>
    public SearchPage Misunderstood(IReadOnlyList<ParameterError> errors, IQueryCollection query, string path) => new()
    {
        Request = new SearchRequest(),
        Errors = errors,
        Path = path,
        Typed = query["q"].LastOrDefault() ?? "",
        Examples = examples.In(archive.Index, CancellationToken.None),
    };

    private string Label(FilterField field, string value) => field switch
    {
        FilterField.Speaker or FilterField.Mentions => archive.Index.FindSpeaker(value)?.Summary.Name ?? value,
        FilterField.Article => archive.Store.FindArticle(value)?.Article.Title ?? value,
        _ => value,
    };
}
