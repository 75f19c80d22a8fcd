using Microsoft.Data.Sqlite;

namespace Quotes.Storage.Tests;

public sealed class DamageTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _path;

    public DamageTests()
    {
        _path = _folder.File("quotes.db");
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write);
        store.Put([Invented.Extracted("a"), Invented.Extracted("b"), Invented.Extracted("c")], "1");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("payload = zeroblob(40)")]
    [InlineData("payload = NULL")]
    [InlineData("payload = 17")]
    [InlineData("content_hash = zeroblob(32)")]
    [InlineData("row_hash = x''")]
    [InlineData("sequence = 77")]
    [InlineData("revision = 2")]
    [InlineData("indexed_at = 12")]
    [InlineData("indexed_at = -12")]
    [InlineData("extractor = 'other'")]
    public void AChangedColumnIsNamedOnReadingAndInTheCheckAndRepairedByPutting(string damage)
    {
        Run($"UPDATE articles SET {damage} WHERE id = 'b'");
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Write);

        StoreDamagedException found = Assert.Throws<StoreDamagedException>(() => store.FindArticle("b"));
        Assert.Contains("'b'", found.Message, StringComparison.Ordinal);
        Assert.Contains("Ingest the article again", found.Message, StringComparison.Ordinal);
        Assert.Throws<StoreDamagedException>(() => store.FindQuote(Invented.Quote(Invented.Article("b")).Id));
        Assert.Throws<StoreDamagedException>(() => store.ChangesSince(0).Count());
        Assert.Contains(store.Check(), problem => problem.Contains("'b'", StringComparison.Ordinal));
        Assert.NotNull(store.FindArticle("a"));

        List<StoreDamagedException> skipped = [];
        Assert.Equal(["a", "c"], store.ChangesSince(0, skipped.Add).Select(c => c.ArticleId).Order());
        Assert.Single(skipped);

        Assert.Equal(ArticleState.Changed, store.Compare(Invented.Article("b")).State);
        store.PutOne("b");
        Assert.NotNull(store.FindArticle("b"));
        Assert.Empty(store.Check());
    }

    [Theory]
    [InlineData("DELETE FROM quotes WHERE article = 2", "'b'")]
    [InlineData("UPDATE quotes SET id = 'x' WHERE article = 2", "'b'")]
    [InlineData("UPDATE store SET articles = 9", "9 articles")]
    [InlineData("UPDATE store SET quotes = 9", "9 quotes")]
    [InlineData("UPDATE store SET sequence = 1", "1 changes")]
    public void TheCheckComparesWhatIsHeldTwice(string damage, string named)
    {
        Run(damage);
        using QuoteStore store = QuoteStore.Open(_path, StoreAccess.Read);
        Assert.Contains(store.Check(), problem => problem.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public void AFlippedBitAnywhereInTheArticlesIsFound()
    {
        byte[] whole = File.ReadAllBytes(_path);
        Random random = new(7);
        int missed = 0;
        for (int round = 0; round < 60; round++)
        {
            byte[] flipped = [.. whole];
            int at;
            do at = random.Next(4096, whole.Length); while (whole[at] == 0);
            flipped[at] ^= (byte)(1 << random.Next(8));
            string path = _folder.File($"flipped-{round}.db");
            File.WriteAllBytes(path, flipped);
            if (FoundDamaged(path)) continue;
            // Not seen by the check, so it must have changed nothing that is read.
            using QuoteStore store = QuoteStore.Open(path, StoreAccess.Read);
            Assert.All(["a", "b", "c"], id => Assert.Equal(Invented.Article(id), store.FindArticle(id)!.Article));
            missed++;
        }
        Assert.True(missed < 20, $"{missed} of 60 flips were seen by nobody");
    }

    [Fact]
    public void ATornFileIsADamagedStoreNotAnEmptyOne()
    {
        using (FileStream file = File.OpenWrite(_path)) file.SetLength(4096 + 1000);
        Assert.True(FoundDamaged(_path));
    }

    private static bool FoundDamaged(string path)
    {
        try
        {
            using QuoteStore store = QuoteStore.Open(path, StoreAccess.Read);
            return store.Check().Count > 0;
        }
        catch (Exception found) when (found is StoreDamagedException or StoreFormatException)
        {
            return true;
        }
    }

    private void Run(string sql)
    {
        using SqliteConnection connection = new($"Data Source={_path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }
}
