using Parquet;
using Parquet.Schema;

namespace Quotes.Ingestion.Tests;

public sealed class ParquetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ARowIsAnArticle()
    {
        IReadOnlyList<ReadResult> results = Reading.All(_folder.Write("a.parquet", await Table("text", "title", 3)));
        Assert.Equal(3, results.Count);
        Article second = Assert.IsType<ArticleRead>(results[1]).Article;
        Assert.Equal("The minister said that talk 2 goes on.", second.Text);
        Assert.Equal("Talk 2", second.Title);
        Assert.Equal(new DateTimeOffset(2031, 4, 2, 0, 0, 0, TimeSpan.Zero), second.PublishedAt);
        Assert.Equal("2", second.Id);
        Assert.Equal(2, results[1].Location.Line);
    }

    [Fact]
    public async Task ColumnsOfOtherNamesAreMapped()
    {
        Assert.True(FieldMapping.TryParse("text=body", out FieldMapping fields, out _));
        Assert.Equal(2, Reading.All(_folder.Write("a.parquet", await Table("body", "title", 2)), new ReadOptions { Fields = fields }).Count);
    }

    [Fact]
    public async Task WithoutATextItSaysWhatThereIs()
    {
        ReadFailure failure = Reading.Failure(_folder.Write("a.parquet", await Table("body", "title", 2)));
        Assert.Contains("there is no column 'text': found 'id', 'body', 'title', 'date'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptyTextIsAFailureOfItsRow()
    {
        IReadOnlyList<ReadResult> results = Reading.All(_folder.Write("a.parquet", await Table("text", "title", 3, emptyRow: 2)));
        Assert.Equal([true, false, true], results.Select(r => r is ArticleRead));
        Assert.Equal(2, results[1].Location.Line);
    }

    [Fact]
    public async Task ACutOrDamagedFileIsAFailure()
    {
        byte[] whole = await Table("text", "title", 50);
        Assert.Contains("no Parquet file or is cut short", Reading.Failure(_folder.Write("a.parquet", whole[..(whole.Length / 2)])).Message, StringComparison.Ordinal);
        Assert.Contains("no Parquet file or is cut short", Reading.Failure(_folder.Write("b.parquet", "PAR1")).Message, StringComparison.Ordinal);
        byte[] torn = [.. whole];
        for (int i = 8; i < 200; i++) torn[i] ^= 0x5A;
        Assert.Contains(Reading.All(_folder.Write("c.parquet", torn)), result => result is ReadFailure);
    }

    [Fact]
    public void ACountThatCannotBeIsNotBelieved()
    {
        // A list of two thousand million schema elements, of which none is there.
        byte[] contents = [0x29, 0xFC, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0x00];
        byte[] file = [.. "PAR1"u8, .. contents, (byte)contents.Length, 0, 0, 0, .. "PAR1"u8];
        Assert.Contains("a list of 2147483647", Reading.Failure(_folder.Write("a.parquet", file)).Message, StringComparison.Ordinal);
    }

    private static async Task<byte[]> Table(string text, string title, int rows, int emptyRow = 0)
    {
        DataField<int> id = new("id");
        DataField<string> texts = new(text), titles = new(title);
        DataField<DateTime> date = new("date");
        int[] numbers = [.. Enumerable.Range(1, rows)];
        using MemoryStream file = new();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, texts, titles, date), file))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<int>(id, numbers);
            await group.WriteAsync(texts, numbers.Select(n => n == emptyRow ? "" : $"The minister said that talk {n} goes on.").ToArray());
            await group.WriteAsync(titles, numbers.Select(n => $"Talk {n}").ToArray());
            await group.WriteAsync<DateTime>(date, numbers.Select(_ => new DateTime(2031, 4, 2, 0, 0, 0, DateTimeKind.Utc)).ToArray());
        }
        return file.ToArray();
    }
}
