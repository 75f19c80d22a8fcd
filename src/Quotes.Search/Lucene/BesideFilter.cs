using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneFilter = Lucene.Net.Search.Filter;

namespace Quotes.Search;

/// <summary>Selects the quotes of articles that also quote a certain speaker.</summary>
/// <remarks>The quotes of an article are written in one go, so all of them are in one segment.</remarks>
/// <param name="speaker">The speaker's id as the index writes it.</param>
internal sealed class BesideFilter(string speaker) : LuceneFilter
{
    private readonly string _speaker = speaker;

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        AtomicReader reader = context.AtomicReader;
        if (reader.GetTermDocsEnum(new Term(FieldNames.Of(FilterField.Speaker), _speaker)) is not { } theirs) return null;
        SegmentValues articles = SegmentColumns.Of(reader).Values(reader, FieldNames.Of(FilterField.Article));
        bool[] quoting = new bool[articles.Joined.Length + 1];
        for (int doc = theirs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = theirs.NextDoc())
        {
            if (reader.LiveDocs?.Get(doc) != false) quoting[articles.Slots[doc]] = true;
        }
        FixedBitSet beside = new(reader.MaxDoc);
        for (int doc = 0; doc < reader.MaxDoc; doc++)
        {
            if (quoting[articles.Slots[doc]] && acceptDocs?.Get(doc) != false) beside.Set(doc);
        }
        return beside;
    }

    public override bool Equals(object? obj) => obj is BesideFilter other && other._speaker == _speaker;

    public override int GetHashCode() => _speaker.GetHashCode(StringComparison.Ordinal);
}
