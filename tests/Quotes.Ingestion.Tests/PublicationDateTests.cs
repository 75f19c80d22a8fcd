using System.Globalization;
using System.Text.Json;

namespace Quotes.Ingestion.Tests;

public sealed class PublicationDateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2016-05-03", "2016-05-03T00:00:00")]
    [InlineData("2016-05-03 00:00:00", "2016-05-03T00:00:00")]
    [InlineData(" 2016-05-03T14:30:15Z ", "2016-05-03T14:30:15")]
    [InlineData("2016-05-03T14:30:15.123456+02:00", "2016-05-03T12:30:15")]
    [InlineData("2016-05-03 14:30:15+00:00", "2016-05-03T14:30:15")]
    [InlineData("2016-05-03 14:30:15 UTC", "2016-05-03T14:30:15")]
    [InlineData("Tue, 03 May 2016 10:00:00 GMT", "2016-05-03T10:00:00")]
    [InlineData("Tue, 03 May 2016 10:00:00 EDT", "2016-05-03T14:00:00")]
    [InlineData("Tue, 3 May 2016 10:00:00 +0200", "2016-05-03T08:00:00")]
    [InlineData("1462233600", "2016-05-03T00:00:00")]
    [InlineData("1462233600000", "2016-05-03T00:00:00")]
    [InlineData("1462233600.5", "2016-05-03T00:00:00")]
    [InlineData("20160503", "2016-05-03T00:00:00")]
    [InlineData("20160503143015", "2016-05-03T14:30:15")]
    [InlineData("20160503T143015Z", "2016-05-03T14:30:15")]
    [InlineData("May 3, 2016", "2016-05-03T00:00:00")]
    [InlineData("3 May 2016", "2016-05-03T00:00:00")]
    [InlineData("Tuesday, May 3, 2016", "2016-05-03T00:00:00")]
    [InlineData("2016/05/03", "2016-05-03T00:00:00")]
    [InlineData("7/23/17", "2017-07-23T00:00:00")]
    [InlineData("23.7.2017", "2017-07-23T00:00:00")]
    [InlineData("4/4/17", "2017-04-04T00:00:00")]
    public void DatesOfNewsDumpsAreRead(string written, string utc)
    {
        ArticleRead read = Read(written);
        Assert.Empty(read.Warnings);
        Assert.Equal(utc, read.Article.PublishedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("None")]
    [InlineData("nan")]
    [InlineData("0000-00-00 00:00:00")]
    public void NoDateIsNoDateAndNoNote(string written)
    {
        ArticleRead read = Read(written);
        Assert.Null(read.Article.PublishedAt);
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("4/5/17")]
    [InlineData("yesterday")]
    [InlineData("2016-13-45")]
    [InlineData("99999999999999999999")]
    [InlineData("3 hours ago")]
    public void ADateWithoutOneReadingIsLeftOutAndSaidSo(string written)
    {
        ArticleRead read = Read(written);
        Assert.Null(read.Article.PublishedAt);
        Assert.StartsWith($"the date '{written}' is left out: expected a form such as 2016-05-03", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001", "2001-01-01")]
    [InlineData("2001-09", "2001-09-01")]
    public void AYearOrMonthIsItsFirstDayAndSaysSo(string written, string day)
    {
        ArticleRead read = Read(written);
        Assert.Equal(day, read.Article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Contains("taken as its first day", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    private ArticleRead Read(string date) =>
        Reading.Article(_folder.Write("a.jsonl", JsonSerializer.Serialize(new { text = "x", date })));
}
