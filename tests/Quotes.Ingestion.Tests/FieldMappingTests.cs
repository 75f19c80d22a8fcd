namespace Quotes.Ingestion.Tests;

public sealed class FieldMappingTests
{
    [Theory]
    [InlineData("body=text", "'body' is not a field of an article: expected id, url, title, source, date, language or text")]
    [InlineData("text", "'text' is not a field mapping: expected FIELD=NAME, as in text=body")]
    [InlineData("text=", "'text=' is not a field mapping: expected FIELD=NAME, as in text=body")]
    public void AWrongMappingSaysWhatIsExpected(string text, string message)
    {
        Assert.False(FieldMapping.TryParse(text, out FieldMapping mapping, out string? error));
        Assert.Equal(message, error);
        Assert.Equal(FieldMapping.Default, mapping);
    }

    [Fact]
    public void EveryFieldCanBeMapped()
    {
        Assert.True(FieldMapping.TryParse("id=a,url=b,title=c,outlet=d,date=e,language=f,text=g", out FieldMapping mapping, out _));
        Assert.Equal(new FieldMapping { Id = "a", Url = "b", Title = "c", Source = "d", Date = "e", Language = "f", Text = "g" }, mapping);
    }
}
