namespace Quotes.Search.Tests;

public sealed class LuceneQueryTests : QueryContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LuceneFilterTests : FilterContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LucenePagingTests : PagingContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LuceneLifecycleTests : LifecycleContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LuceneUtteranceTests : UtteranceContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LuceneCompareTests : CompareContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LuceneDirectoryTests : DirectoryContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LucenePortraitTests : PortraitContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LuceneSweepTests : SweepContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LuceneNameTests : NameContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LuceneConcordanceTests : ConcordanceContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}

public sealed class LuceneGroupTests : GroupContract
{
    protected override IQuoteIndex OpenIndex(string folder) => LuceneQuoteIndex.Open(folder);

    protected override IQuoteIndexWriter OpenWriter(string folder) => LuceneQuoteIndexWriter.Open(folder);
}
