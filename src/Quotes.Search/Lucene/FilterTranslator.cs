using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Quotes.Search;

/// <summary>Turns the filters of a request into the engine's queries, each of which can be left out for its own facet.</summary>
internal sealed class FilterTranslator(SearchRequest request, LuceneQuery? text)
{
    /// <summary>The query for the text and all filters but those on <paramref name="without"/>.</summary>
    public LuceneQuery Translate(FilterField? without = null)
    {
        BooleanQuery all = [];
        if (text is not null) all.Add(text, Occur.MUST);
        foreach (Filter filter in request.Filters)
        {
            if (filter.Field != without) all.Add(Values(filter), filter.Negated ? Occur.MUST_NOT : Occur.MUST);
        }
        if (!request.Date.IsAll) all.Add(Days(FieldNames.Day, request.Date), Occur.MUST);
        if (!request.Said.IsAll) all.Add(Days(FieldNames.SaidOn, request.Said), Occur.MUST);
        if (!request.Published.IsAll) all.Add(Days(FieldNames.PublishedOn, request.Published), Occur.MUST);
        if (request.Beside.Length > 0) all.Add(QueryTranslator.Selecting(new ConstantScoreQuery(new BesideFilter(Normal(FilterField.Speaker, request.Beside)))), Occur.MUST);
        if (request.MinConfidence > 0) all.Add(Confident(request.MinConfidence), Occur.MUST);
        if (all.Clauses.All(clause => clause.IsProhibited)) all.Add(QueryTranslator.Everything(), Occur.MUST);
        return all.Clauses.Count == 1 ? all.Clauses[0].Query : all;
    }

    /// <summary>The query for a day in a range.</summary>
    public static LuceneQuery Days(string field, DateRange range) => QueryTranslator.Selecting(
        NumericRangeQuery.NewInt32Range(field, range.From?.DayNumber, range.To?.DayNumber, true, true));

    /// <summary>The form a value of a field has in the index: a speaker and who is mentioned can be given by name, anything printed in any case.</summary>
    public static string Normal(FilterField field, string value) => field switch
    {
        FilterField.Article => FoldedValue.Bounded(value),
        FilterField.Speaker or FilterField.Mentions => FoldedValue.Bounded(SpeakerId.ForName(value)),
        _ => FoldedValue.Of(value),
    };

    private static LuceneQuery Values(Filter filter) => QueryTranslator.Selecting(new ConstantScoreQuery(new TermsFilter(
        [.. filter.Values.Select(value => new Term(FieldNames.Of(filter.Field), Normal(filter.Field, value)))])));

    private static LuceneQuery Confident(double least) => QueryTranslator.Selecting(
        NumericRangeQuery.NewDoubleRange(FieldNames.Confidence, least, null, true, true));
}
