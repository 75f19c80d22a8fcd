using CsCheck;

namespace Quotes.Search.Tests;

/// <summary>Which quotes form one utterance, what becomes of it as articles come and go, and how results are folded by it.</summary>
public abstract class UtteranceContract : QuoteIndexContract
{
    private const string Long = "We will not leave the table before the last lamp in Orsava has gone out";
    private const string Trimmed = "We will not leave the table before the last lamp in Orsava";
    private const string Repunctuated = "we will not leave the table — before the last lamp in “Orsava” has gone out…";

    private static ArticleRecord Report(string id, string day, string text, string? speaker = "Mira Tolven", QuoteType type = QuoteType.Direct, string? outlet = null) =>
        Sample.Article(id, outlet ?? "Outlet " + id, day, new SampleQuote(text) { Speaker = speaker, Type = type, Kind = SpeakerKind.Person });

    [Fact]
    public void ReportsOfTheSameWordsAreOneUtterance()
    {
        IQuoteIndex index = Index(
            Report("b", "2026-03-06", Trimmed), Report("a", "2026-03-05", Long), Report("c", "2026-03-07", Repunctuated, "Jon Smith"),
            Report("d", "2026-03-06", "she would not leave the table before the last lamp in Orsava has gone out", type: QuoteType.Mixed),
            Report("e", "2026-03-06", "We will leave the table when the goose in the reeds allows it"));
        Utterance utterance = index.FindUtterance(IdOf(index, "b"))!;
        Assert.Equal(4, utterance.Total);
        Assert.Equal(["a", "b", "d", "c"], utterance.Reports.Select(r => r.Article.Id));
        Assert.Equal(utterance.Reports.Select(r => r.Quote.Id).Min(StringComparer.Ordinal), utterance.Id);
        Assert.All(utterance.Reports, r => Assert.Equal(utterance.Id, r.Utterance));
        Assert.Equal(1, index.FindUtterance(IdOf(index, "e"))!.Total);
        Assert.Null(index.FindUtterance("0123456789abcdef"));
    }

    [Theory]
    [InlineData("We condemn this", "Mira Tolven", "2026-03-05", "Jon Smith", "2026-03-05", false)]
    [InlineData("We condemn this attack", "Mira Tolven", "2026-03-05", "Mira Tolven", "2026-03-06", true)]
    [InlineData("We condemn this attack", "Mira Tolven", "2026-03-05", "Tolven", "2026-03-06", true)]
    [InlineData("We condemn this attack", "Mira Tolven", "2026-03-05", "Jon Smith", "2026-03-05", false)]
    [InlineData("We condemn this attack", "Mira Tolven", "2026-03-05", "Mira Tolven", "2026-06-05", false)]
    [InlineData("No comment", "Mira Tolven", "2026-03-05", "Mira Tolven", "2026-03-05", false)]
    [InlineData("It is what it is and so it will be", "Mira Tolven", "2026-03-05", "Jon Smith", "2026-03-05", false)]
    [InlineData(Long, "Mira Tolven", "2026-03-05", "Jon Smith", "2026-03-05", true)]
    public void FewWordsNeedTheSameSpeakerAndNearDays(string words, string speaker, string day, string other, string otherDay, bool together)
    {
        IQuoteIndex index = Index(Report("a", day, words, speaker), Report("b", otherDay, words, other));
        Assert.Equal(together ? 2 : 1, index.FindUtterance(IdOf(index, "a"))!.Total);
    }

    [Fact]
    public void ReportsWithDifferentNumbersAreDifferentUtterances()
    {
        IQuoteIndex index = Index(
            Report("a", "2026-03-05", "The flood in Orsava took 12 houses and the old bridge with them last night"),
            Report("b", "2026-03-06", "The flood in Orsava took 15 houses and the old bridge with them last night"));
        Assert.Equal(1, index.FindUtterance(IdOf(index, "a"))!.Total);
    }

    [Fact]
    public void WhatALongReportGluesTogetherIsNotOneUtterance()
    {
        const string Other = "The second bridge shall be built of oak and painted in the colours of both towns";
        const string Rest = "Nobody asked the geese about any of it and they have said so at great length since";
        IQuoteIndex index = Index(
            Report("whole", "2026-03-05", $"{Long}. {Other}. {Rest}. {Rest.Replace("geese", "ducks")}"),
            Report("one", "2026-03-05", Long), Report("two", "2026-03-05", Other));
        Assert.Equal(1, index.FindUtterance(IdOf(index, "one"))!.Total);
        Assert.Equal(1, index.FindUtterance(IdOf(index, "two"))!.Total);
    }

    [Fact]
    public void AnUtteranceSplitsWhenWhatHeldItTogetherIsRemovedOrReplaced()
    {
        const string First = "the treaty on the river binds both banks as long as water runs";
        const string Second = "and whoever moves a stone of it answers to the council of both towns";
        IQuoteIndex index = Index(Report("whole", "2026-03-05", $"{First} {Second}"), Report("one", "2026-03-05", First), Report("two", "2026-03-05", Second));
        Assert.Equal(3, index.FindUtterance(IdOf(index, "one"))!.Total);
        Write(2, Report("whole", "2026-03-05", "Something else altogether was printed in its place the next day"));
        Assert.True(index.Refresh());
        Assert.Equal(1, index.FindUtterance(IdOf(index, "one"))!.Total);
        Write(3, Report("whole", "2026-03-05", $"{First} {Second}"));
        Assert.True(index.Refresh());
        Assert.Equal(3, index.FindUtterance(IdOf(index, "two"))!.Total);
        using (IQuoteIndexWriter writer = OpenWriter(Folder))
        {
            writer.Remove("whole");
            writer.Commit(4, Sample.IndexedAt);
        }
        Assert.True(index.Refresh());
        Assert.Equal(1, index.FindUtterance(IdOf(index, "two"))!.Total);
    }

    [Fact]
    public void UtterancesAreTheSameWhateverTheOrderAndThePieces()
    {
        string[] words = [.. "river border treaty goose council bridge lamp stone harvest mayor winter boat market garden letter window".Split(' ')];
        string[] speakers = ["Mira Tolven", "Tolven", "Jon Smith"];
        Gen<ArticleRecord> article = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 6], Gen.Int[0, 10], Gen.Int[0, 2], Gen.Int[1, 40], Gen.Int[0, 3], (id, start, length, speaker, day, change) =>
        {
            // Windows over one text: they overlap, contain one another and chain.
            string[] cut = [.. Enumerable.Range(0, 5 + length).Select(i => words[(start * 2 + i) % words.Length])];
            if (change > 0) cut[change] = "changed" + change;
            return Report($"a{id}", DateOnly.FromDayNumber(739_000 + day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), string.Join(' ', cut), speakers[speaker]);
        });
        Gen.Select(article.Array[2, 14], Gen.Int[1, 5], Gen.Int).Sample((articles, each, seed) =>
        {
            // The last version of each article is what counts; the pieces see the earlier ones, too.
            ArticleRecord[] last = [.. articles.GroupBy(a => a.Article.Id).Select(g => g.Last())];
            string atOnce = Settled(writer =>
            {
                foreach (ArticleRecord record in last) writer.Put(record);
            });
            string shuffledInPieces = Settled(writer =>
            {
                int done = 0;
                foreach (ArticleRecord record in articles.SkipLast(last.Length).Concat(last.OrderBy(_ => new Random(seed).Next())))
                {
                    if (done % 3 == 2) writer.Remove(record.Article.Id);
                    if (done++ % each == 0) writer.Commit(done, Sample.IndexedAt);
                    writer.Put(record);
                }
                writer.Remove("never there");
            });
            Assert.Equal(atOnce, shuffledInPieces);
        }, iter: 40, threads: 1);
    }

    [Fact]
    public void AFullNameInOneReportResolvesWhatAnotherLeavesOpen()
    {
        IQuoteIndex index = Index(
            Report("full", "2026-03-05", Long), Report("surname", "2026-03-06", Repunctuated, "Tolven"), Report("nobody", "2026-03-06", Trimmed, null),
            Report("indirect", "2026-03-06", Long, "Tolven", QuoteType.Indirect));
        QuoteEntry surname = index.Find(IdOf(index, "surname"))!, nobody = index.Find(IdOf(index, "nobody"))!;
        Assert.Equal("Mira Tolven", surname.Quote.Speaker.Name);
        Assert.Equal("quote-cue-speaker+utterance", surname.Quote.Evidence);
        Assert.Equal("Tolven", surname.Reported.Speaker.Name);
        Assert.Equal("quote-cue-speaker", surname.Reported.Evidence);
        Assert.Equal("mira-tolven", nobody.SpeakerId);
        Assert.Null(nobody.Reported.Speaker.Name);
        Assert.Equal("Tolven", index.Find(IdOf(index, "indirect"))!.Quote.Speaker.Name);
        Assert.Equal(3, Texts(index, FilterContract.Request("speaker=mira-tolven&fold=none")).Length);
    }

    [Fact]
    public void NamesThatContradictOneAnotherResolveNothing()
    {
        IQuoteIndex index = Index(
            Report("one", "2026-03-05", Long), Report("other", "2026-03-05", Long, "Jon Smith"), Report("surname", "2026-03-06", Long, "Tolven"), Report("nobody", "2026-03-06", Trimmed, null));
        Assert.Equal("Mira Tolven", index.Find(IdOf(index, "surname"))!.Quote.Speaker.Name);
        Assert.Null(index.Find(IdOf(index, "nobody"))!.Quote.Speaker.Name);
        Assert.Equal("Jon Smith", index.Find(IdOf(index, "other"))!.Quote.Speaker.Name);
    }

    [Fact]
    public void ANameIsOpenAgainWhenTheReportThatGaveItIsGone()
    {
        IQuoteIndex index = Index(Report("full", "2026-03-05", Long), Report("nobody", "2026-03-06", Trimmed, null), Report("third", "2026-03-07", Long, null));
        Assert.Equal("Mira Tolven", index.Find(IdOf(index, "third"))!.Quote.Speaker.Name);
        using (IQuoteIndexWriter writer = OpenWriter(Folder))
        {
            writer.Remove("full");
            writer.Commit(2, Sample.IndexedAt);
        }
        Assert.True(index.Refresh());
        QuoteEntry third = index.Find(IdOf(index, "third"))!;
        Assert.Null(third.Quote.Speaker.Name);
        Assert.Null(third.Own);
        Assert.Equal(2, index.FindUtterance(third.Quote.Id)!.Total);
    }

    [Fact]
    public void ResultsAreFoldedUnlessAskedOtherwiseAndBothNumbersAreGiven()
    {
        IQuoteIndex index = Reported();
        SearchResult folded = index.Search(FilterContract.Request("q=table OR goose"), Ending);
        Assert.Equal((2, 2, 4), (folded.Total, folded.Utterances, folded.Quotes));
        Assert.Equal(2, folded.Hits.Count);
        Assert.Equal([3L, 1], folded.Hits.Select(h => h.Reports).OrderDescending());
        SearchResult single = index.Search(FilterContract.Request("q=table OR goose&fold=none"), Ending);
        Assert.Equal((4, 2, 4), (single.Total, single.Utterances, single.Quotes));
        Assert.Equal(4, single.Hits.Count);
    }

    [Fact]
    public void InOrderOfTimeAnUtteranceStandsWhereItsEarliestMatchingReportStands()
    {
        IQuoteIndex index = Reported();
        Assert.Equal(["goose", "a"], Articles(index, "sort=newest"));
        Assert.Equal(["a", "goose"], Articles(index, "sort=oldest"));
        Assert.Equal(["c"], Articles(index, "sort=oldest&from=2026-03-10&q=table"));
    }

    [Fact]
    public void FacetsCountAnUtteranceOnceForEachValueAndTheHistogramOnceInAll()
    {
        SearchResult result = Reported().Search(FilterContract.Request("facet=outlet&facet=type&facet=date&limit=0"), Ending);
        Assert.Equal("direct:2", string.Join(' ', result.Facets[FilterField.Type].Select(v => $"{v.Value}:{v.Count}")));
        Assert.Equal("outlet a:2 outlet b:1", string.Join(' ', result.Facets[FilterField.Outlet].Select(v => $"{v.Value}:{v.Count}")));
        Assert.Equal(result.Total, result.Histogram!.Buckets.Sum(b => b.Count) + result.Histogram.Undated);
        Assert.Equal(1, result.Histogram.Buckets[0].Count);
    }

    [Theory]
    [InlineData("relevance")]
    [InlineData("newest")]
    [InlineData("oldest")]
    public void FoldedPagesPutTogetherAreTheWholeResult(string sort)
    {
        // Every third article repeats the words of one before it, on another day and with another beginning.
        IQuoteIndex index = Index([.. Enumerable.Range(0, 45).Select(i => Report($"n{i:00}", $"2026-03-{1 + i * 7 % 28:00}",
            (i % 2 == 0 ? "" : "peace and ") + $"peace number{i % 15} holds on the river as the lantern{i % 15} burns above the quiet harbour{i % 15}"))]);
        string[] whole = Articles(index, $"q=peace&sort={sort}&limit=100");
        Assert.Equal(15, whole.Length);
        List<string> paged = [];
        SearchRequest request = FilterContract.Request($"q=peace&sort={sort}&limit=4");
        for (string? cursor = "first"; cursor is not null;)
        {
            SearchResult page = index.Search(request with { Cursor = cursor == "first" ? null : cursor }, Ending);
            Assert.Equal((15, 45), (page.Total, page.Quotes));
            paged.AddRange(page.Hits.Select(h => h.Entry.Article.Id));
            cursor = page.Next;
        }
        Assert.Equal(whole, paged);
    }

    private IQuoteIndex Reported() => Index(
        Report("a", "2026-03-05", Long, outlet: "Outlet A"), Report("b", "2026-03-06", Trimmed, outlet: "Outlet B"), Report("c", "2026-03-20", Long, outlet: "Outlet A"),
        Report("goose", "2026-03-08", "The goose stays where it is whatever the council may say of it", outlet: "Outlet A"));

    private static string[] Articles(IQuoteIndex index, string parameters) =>
        [.. index.Search(FilterContract.Request(parameters), Ending).Hits.Select(h => h.Entry.Article.Id)];

    private static string IdOf(IQuoteIndex index, string article) =>
        index.Search(FilterContract.Request($"article={article}&fold=none"), Ending).Hits[0].Entry.Quote.Id;

    // Every quote with its utterance and speaker, in an index of its own.
    private string Settled(Action<IQuoteIndexWriter> write)
    {
        string folder = Path.Combine(Folder, Guid.NewGuid().ToString("N"));
        using (IQuoteIndexWriter writer = OpenWriter(folder))
        {
            write(writer);
            writer.Commit(100, Sample.IndexedAt);
        }
        using IQuoteIndex index = OpenIndex(folder);
        return string.Join('\n', index.Search(FilterContract.Request("fold=none&limit=100"), Ending).Hits.Select(h => h.Entry).OrderBy(e => e.Quote.Id, StringComparer.Ordinal)
            .Select(e => $"{e.Quote.Id} {e.Utterance} {e.IsAlone} {e.Quote.Speaker.Name} {e.Quote.Evidence} {e.Quote.Confidence} {e.Reported.Speaker.Name}: {e.Quote.Text}"));
    }
}
