namespace Quotes.Search.Tests;

public sealed class QueryAdviceTests : QuoteIndexContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);

    [Theory]
    [InlineData("foreign minister ferry", "SaidBy role:\"foreign minister\" ferry 1")]
    [InlineData("karsian foreign minister ferry", "SaidBy role:\"foreign minister\" country:karsia ferry 1")]
    [InlineData("karsian minister of foreign trade ferry", "SaidBy role:\"minister of foreign trade\" country:karsia ferry 1")]
    [InlineData("karsia ferry", "SaidBy country:karsia ferry 2")]
    [InlineData("what did the foreign minister say about the ferry", "SaidBy role:\"foreign minister\" ferry 1")]
    [InlineData("\"the ferry\" foreign minister -toll", "SaidBy role:\"foreign minister\" \"the ferry\" NOT toll 1")]
    [InlineData("what was said about the toll", "Bare toll 1")]
    [InlineData("ferry toll", "Part ferry 3|Part toll 1")]
    [InlineData("ferry nowhere", "Part ferry 3|Part nowhere 0")]
    [InlineData("ferry", "")]
    [InlineData("foreign", "")]
    [InlineData("role:\"foreign minister\" ferry", "")]
    [InlineData("harbour master toll -fee", "Part harbour 0|Part master 0|Part toll 1")]
    [InlineData("", "")]
    [InlineData("\"open", "")]
    public void WordsMayBeMeantAsAnOfficeOrAPlaceAndAQuestionHasWordsThatAskNothing(string query, string expected) =>
        Assert.Equal(expected, string.Join('|', Advice(query, null).Select(a => $"{a.Kind} {a.Request.Query} {a.Total}")));

    [Fact]
    public void AnAdvisedQueryKeepsTheConditionsAndIsNotOfferedOnLaterPages()
    {
        IReadOnlyList<AdvisedQuery> advice = Advice("foreign minister ferry", [new Filter(FilterField.Type, ["indirect"])]);
        Assert.Equal(["Part foreign 0", "Part minister 0", "Part ferry 0"], advice.Select(a => $"{a.Kind} {a.Request.Query} {a.Total}"));
        Assert.All(advice, a => Assert.Equal("indirect", a.Request.Filters.Single().Values.Single()));
        Assert.Empty(QueryAdvice.Of(Quotes, new SearchRequest { Query = "foreign minister ferry", Cursor = "x" }, new SearchResult { Index = Quotes.State, Interpreted = "" }, _ => null, Ending));
    }

    private IReadOnlyList<AdvisedQuery> Advice(string query, IReadOnlyList<Filter>? filters)
    {
        SearchRequest request = new() { Query = query, Filters = filters ?? [] };
        return QueryAdvice.Of(Quotes, request, Quotes.Search(request, Ending), word => word == "Karsian" ? "Karsia" : null, Ending);
    }

    private IQuoteIndex Quotes => field ??= Index(Sample.Article("a",
        new SampleQuote("The ferry will sail") { Role = "Foreign Minister", Country = "Karsia" },
        new SampleQuote("Every ferry rusts") { Role = "harbour-master", Speaker = "Oda Brisk" },
        new SampleQuote("Each ferry is a trade") { Role = "Minister of Foreign Trade", Country = "Karsia" },
        new SampleQuote("The fair is open") { Role = "Karsian Minister of Foreign Trade", Country = "Karsia" },
        new SampleQuote("A toll is due") { Speaker = "Oda Brisk" }));
}
