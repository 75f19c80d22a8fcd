using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>Counts matching documents by something, segment after segment.</summary>
internal interface ICounter
{
    /// <summary>Goes on to a segment.</summary>
    void Enter(AtomicReaderContext segment);

    /// <summary>Counts a document of that segment.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="utterance">0 for a document that counts for itself. Documents with the same other number follow one another, possibly through several segments, and count together as one.</param>
    void Count(int doc, int utterance);
}
