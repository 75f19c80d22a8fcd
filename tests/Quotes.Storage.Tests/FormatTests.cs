namespace Quotes.Storage.Tests;

public sealed class FormatTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(StoreAccess.Read)]
    [InlineData(StoreAccess.Write)]
    public void AFileThatIsNoDatabaseIsRefusedAndLeftAlone(StoreAccess access)
    {
        string path = _folder.File("quotes.db");
        File.WriteAllText(path, new string('x', 5000));
        StoreFormatException refused = Assert.Throws<StoreFormatException>(() => QuoteStore.Open(path, access));
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(path));
    }

    [Theory]
    [InlineData(StoreAccess.Read)]
    [InlineData(StoreAccess.Write)]
    public void AnotherProgramsDatabaseIsRefusedAndLeftAlone(StoreAccess access)
    {
        string path = _folder.File("quotes.db");
        Sql.Run(path, "CREATE TABLE recipes (name TEXT)");
        byte[] before = File.ReadAllBytes(path);
        Assert.Throws<StoreFormatException>(() => QuoteStore.Open(path, access));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void AnotherVersionIsRefusedByItsNumber()
    {
        string path = _folder.File("quotes.db");
        QuoteStore.Open(path, StoreAccess.Write).Dispose();
        Sql.Run(path, "PRAGMA user_version = 12");
        StoreFormatException refused = Assert.Throws<StoreFormatException>(() => QuoteStore.Open(path, StoreAccess.Write));
        Assert.Contains("format 12, this program reads formats 1 to 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEmptyFileBecomesAStore()
    {
        string path = _folder.File("quotes.db");
        File.WriteAllBytes(path, []);
        using (QuoteStore reading = QuoteStore.Open(path, StoreAccess.Read)) Assert.Equal(0, reading.Sequence);
        using QuoteStore store = QuoteStore.Open(path, StoreAccess.Write);
        Assert.Equal(PutOutcome.Added, store.PutOne("a"));
    }

    [Fact]
    public void WritesGoThroughAWriteAheadLog()
    {
        string path = _folder.File("quotes.db");
        using QuoteStore store = QuoteStore.Open(path, StoreAccess.Write);
        store.PutOne("a");
        Assert.True(new FileInfo(path + "-wal").Length > 0);
    }
}
