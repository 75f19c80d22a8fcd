namespace Quotes.Storage.Tests;

public sealed class TextTests
{
    // Not theory data: attributes are kept as UTF-8, which would replace the halves.
    private static readonly string[] Texts =
    [
        "",
        "NUL \0 inside \0",
        "a lone \ud83d high and \ude00 low half, \udc00",
        "whole pairs \U0001F54A and marks \u201c\u201d \ufffd \ufeff \uffff",
        "line\r\nends\n\u2028\u2029\u0085",
    ];

    [Fact]
    public void EveryTextComesBackCharacterByCharacter()
    {
        using TempFolder folder = new();
        using QuoteStore store = QuoteStore.Open(folder.File("quotes.db"), StoreAccess.Write);
        foreach (string text in Texts)
        {
            string padded = text + " and forty more characters so that a span fits";
            Article article = Invented.Article("a", padded) with { Title = text, Outlet = text };
            Quote quote = Invented.Quote(article) with { Text = text, Addressee = text };
            store.Put([(article, [quote])], "1");

            ArticleRecord record = store.FindArticle("a")!;
            Assert.Equal(padded.ToCharArray(), record.Article.Text.ToCharArray());
            Assert.Equal(text.ToCharArray(), record.Article.Title!.ToCharArray());
            Assert.Equal(text.ToCharArray(), record.Quotes.Single().Text.ToCharArray());
            Assert.Equal(ArticleState.Unchanged, store.Compare(article).State);
        }
        Assert.Empty(store.Check());
    }

    [Fact]
    public void DifferentLoneSurrogatesAreDifferentArticles()
    {
        using TempFolder folder = new();
        using QuoteStore store = QuoteStore.Open(folder.File("quotes.db"), StoreAccess.Write);
        store.Put([(Invented.Article("a", "half \ud800"), [])], "1");
        Assert.Equal(ArticleState.Changed, store.Compare(Invented.Article("a", "half \ud801")).State);
    }

    [Fact]
    public void LongTextIsHeld()
    {
        using TempFolder folder = new();
        using QuoteStore store = QuoteStore.Open(folder.File("quotes.db"), StoreAccess.Write);
        Random random = new(1);
        string noise = string.Create(3_000_000, random, static (chars, r) =>
        {
            for (int i = 0; i < chars.Length; i++) chars[i] = (char)r.Next(0x10000);
        });
        store.Put([(Invented.Article("a", noise), [])], "1");
        Assert.True(noise == store.FindArticle("a")!.Article.Text);
    }

    [Fact]
    public void IdsMayHaveAnyLetters()
    {
        using TempFolder folder = new();
        using QuoteStore store = QuoteStore.Open(folder.File("quotes.db"), StoreAccess.Write);
        string[] ids = ["é", "e\u0301", "É", "A", "a", " a", "https://x.example/?q=%00&é", "\U0001F54A"];
        foreach (string id in ids) Assert.Equal(PutOutcome.Added, store.PutOne(id));
        Assert.Equal(ids, store.ChangesSince(0).Select(c => c.ArticleId));
        Assert.All(ids, id => Assert.Equal(id, store.FindArticle(id)!.Article.Id));
    }
}
