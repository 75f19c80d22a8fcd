namespace Quotes.Search.Tests;

public sealed class CompareParametersTests
{
    [Theory]
    [InlineData("of=a&of=b")]
    [InlineData("by=country&of=Velmora&of=Orsava&of=Ost&q=peace&from=2025-01-01&type=direct&not.speaker=x&minConfidence=0.5")]
    [InlineData("by=outlet&of=a b&of=c&scale=share&sort=oldest&limit=0&cursor=2025-03-01")]
    public void WhatIsWrittenReadsTheSame(string parameters)
    {
        CompareRequest request = Read(parameters, out _);
        IReadOnlyList<KeyValuePair<string, string>> written = CompareParameters.Format(request);
        ParsedComparison again = CompareParameters.Parse(written);
        Assert.Empty(again.Errors);
        Assert.Equal(written, CompareParameters.Format(again.Request));
        foreach (string parameter in parameters.Split('&')) Assert.Contains(parameter, written.Select(p => $"{p.Key}={p.Value}"));
    }

    [Theory]
    [InlineData("of=a", "of", "this one has 1")]
    [InlineData("of=a&of=A", "of", "this one has 1")]
    [InlineData("q=x", "of", "this one has 0")]
    [InlineData("of=a&of=b&of=c&of=d&of=e", "of", "this one has 5")]
    [InlineData("of=a&of=b&by=title", "by", "speaker, country, outlet")]
    [InlineData("of=a&of=b&speaker=c", "speaker", "“by” is “speaker”")]
    [InlineData("of=a&of=b&by=outlet&not.outlet=c", "not.outlet", "“by” is “outlet”")]
    [InlineData("of=a&of=b&sort=relevance", "sort", "newest, oldest")]
    [InlineData("of=a&of=b&limit=21", "limit", "0 to 20")]
    [InlineData("of=a&of=b&scale=log", "scale", "raw, share")]
    [InlineData("of=a&of=b&facet=outlet", "facet", "There is no parameter")]
    [InlineData("of=a&of=b&type=loud", "type", "direct, mixed, indirect")]
    [InlineData("of=a&of=b&cursor=xyz", "cursor", "2025-03")]
    public void AMistakeIsNamedOnceWithWhatIsLegal(string parameters, string name, string message)
    {
        Read(parameters, out IReadOnlyList<ParameterError> errors);
        ParameterError error = Assert.Single(errors);
        Assert.Equal(name, error.Parameter);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASidesSearchHasAllButTheOtherSides()
    {
        SearchRequest side = Read("of=a&of=b&q=peace&type=direct&to=2025", out _).Of("b");
        Assert.Equal("q=peace&type=direct&speaker=b&to=2025-12-31&sort=newest", SearchParameters.ToQueryString(side));
    }

    private static CompareRequest Read(string parameters, out IReadOnlyList<ParameterError> errors)
    {
        ParsedComparison parsed = CompareParameters.Parse(parameters.Split('&').Select(p => KeyValuePair.Create(p.Split('=')[0], p[(p.IndexOf('=') + 1)..])));
        errors = parsed.Errors;
        return parsed.Request;
    }
}
