namespace Quotes.Search.Tests;

public sealed class ChangeParameterTests
{
    [Fact]
    public void WhatIsFormattedIsParsedAgain()
    {
        ChangeRequest request = new()
        {
            What = ChangeKind.Notices,
            Outlet = "Halden Post & Co",
            Article = "a/b?c",
            Days = new DateRange(new DateOnly(2031, 1, 1), new DateOnly(2031, 3, 31)),
            Limit = 7,
            After = new ChangePlace(123456789L, 42, 3),
        };
        Assert.Equal(request, Parse(ChangeParameters.Format(request)).Request);
        Assert.Empty(ChangeParameters.Format(new ChangeRequest()));
    }

    [Theory]
    [InlineData("what", "everything", "changes, notices")]
    [InlineData("limit", "101", "1 to 100")]
    [InlineData("from", "yesterday", "2025-03-14")]
    [InlineData("cursor", "abc", "start again")]
    [InlineData("speaker", "x", "what, outlet, article, from, to, limit, cursor")]
    public void MistakesAreSaidWithWhatIsLegal(string name, string value, string said)
    {
        (ChangeRequest? request, IReadOnlyList<ParameterError> errors) = Parse([new(name, value)]);
        Assert.Null(request);
        Assert.Contains(said, Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACursorIsGoodOnlyForItsOwnList()
    {
        string cursor = ChangeParameters.Format(new ChangeRequest { Outlet = "Halden Post", After = new ChangePlace(5, 6, 7) }).Single(p => p.Key == "cursor").Value;
        Assert.NotNull(Parse([new("cursor", cursor), new("outlet", "halden post"), new("limit", "3")]).Request);
        Assert.Equal("cursor-foreign", Assert.Single(Parse([new("cursor", cursor)]).Errors).Said.Id);
    }

    private static (ChangeRequest? Request, IReadOnlyList<ParameterError> Errors) Parse(IEnumerable<KeyValuePair<string, string>> parameters) => ChangeParameters.Parse(parameters);
}
