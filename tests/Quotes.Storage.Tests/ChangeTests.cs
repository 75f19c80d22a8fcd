namespace Quotes.Storage.Tests;

public sealed class ChangeTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly QuoteStore _store;

    public ChangeTests() => _store = QuoteStore.Open(_folder.File("quotes.db"), StoreAccess.Write);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void EveryPutAndRemovalGetsTheNextNumber()
    {
        _store.Put([Invented.Extracted("a"), Invented.Extracted("b"), Invented.Extracted("a")], "1");
        _store.Remove("a");
        _store.PutOne("c");

        Assert.Equal(4, _store.Sequence);
        Assert.Equal(
            [(2, "b", true), (3, "a", false), (4, "c", true)],
            _store.ChangesSince(0).Select(c => ((int)c.Sequence, c.ArticleId, c.Record is not null)));
        Assert.Equal([4], _store.ChangesSince(3).Select(c => (int)c.Sequence));
        Assert.Empty(_store.ChangesSince(4));
    }

    [Fact]
    public void AWalkSeesTheStoreAsItWasWhenItBegan()
    {
        for (int i = 0; i < 20; i++) _store.PutOne($"a{i}");
        List<string> seen = [];
        foreach (StoreChange change in _store.ChangesSince(0))
        {
            if (seen.Count == 5)
            {
                _store.Remove("a10");
                _store.PutOne("late");
            }
            seen.Add(change.ArticleId);
        }
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"a{i}"), seen);
        Assert.Equal(["a10", "late"], _store.ChangesSince(20).Select(c => c.ArticleId));
    }

    [Fact]
    public void AWalkThatIsLeftEarlyGivesItsConnectionBack()
    {
        for (int i = 0; i < 5; i++) _store.PutOne($"a{i}");
        for (int i = 0; i < 100; i++) Assert.Equal("a0", _store.ChangesSince(0).First().ArticleId);
        _store.PutOne("b");
        Assert.Equal("b", _store.ChangesSince(5).Single().ArticleId);
    }

    [Fact]
    public void TheIdentityIsTheStoresOwn()
    {
        using QuoteStore other = QuoteStore.Open(_folder.File("other.db"), StoreAccess.Write);
        using QuoteStore again = QuoteStore.Open(_store.Path, StoreAccess.Read);
        Assert.Equal(_store.Identity, again.Identity);
        Assert.NotEqual(_store.Identity, other.Identity);
    }
}
