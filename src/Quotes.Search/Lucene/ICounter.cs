using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>Counts matching documents by something, segment after segment.</summary>
internal interface ICounter
{
    /// <summary>Goes on to a segment.</summary>
    void Enter(AtomicReaderContext segment);

    /// <summary>Counts a document of that segment.</summary>
    void Count(int doc);
}
