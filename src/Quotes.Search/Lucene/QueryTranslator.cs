using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Quotes.Search;

/// <summary>Turns our tree into the engine's query.</summary>
/// <param name="reader">What will be searched, to count what beginnings of words stand for.</param>
internal sealed class QueryTranslator(IndexReader reader)
{
    /// <summary>The query for a tree.</summary>
    /// <exception cref="QueryTextException">A beginning of a word stands for too many words of this index.</exception>
    public LuceneQuery Translate(QueryNode node) => node switch
    {
        WordNode word => InEach(word.Field, text => Word(text, word.Words)),
        PhraseNode phrase => InEach(phrase.Field, text => Sequence(text.Exact, phrase.Words.Select(text.ExactForm))),
        NearNode near => InEach(near.Field, text => Near(text.Loose, near.Words.Select(text.LooseForm), near.Distance)),
        PrefixNode prefix => InEach(prefix.Field, text => Prefix(text, prefix)),
        ValueNode value => Selecting(new TermQuery(new Term(EnumNames<QueryField>.Of(value.Field), value.Value))),
        DateNode date => FilterTranslator.Days(FieldNames.Day, date.Range),
        AndNode and => All(and.Parts),
        OrNode or => Any(or.Parts),
        NotNode => All([node]),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Unknown kind of query part."),
    };

    /// <summary>The query that finds what <paramref name="query"/> finds and adds nothing to relevance.</summary>
    public static LuceneQuery Selecting(LuceneQuery query) => new ConstantScoreQuery(query) { Boost = 0 };

    /// <summary>The query that finds everything.</summary>
    public static LuceneQuery Everything() => Selecting(new MatchAllDocsQuery());

    private BooleanQuery All(IReadOnlyList<QueryNode> parts)
    {
        BooleanQuery all = [];
        foreach (QueryNode part in parts)
        {
            if (part is NotNode not) all.Add(Translate(not.Part), Occur.MUST_NOT);
            else all.Add(Translate(part), Occur.MUST);
        }
        if (parts.All(part => part is NotNode)) all.Add(Everything(), Occur.MUST);
        return all;
    }

    private BooleanQuery Any(IReadOnlyList<QueryNode> parts)
    {
        BooleanQuery any = [];
        foreach (QueryNode part in parts) any.Add(Translate(part), Occur.SHOULD);
        return any;
    }

    // A quote that has the word in several texts counts as its best one, not as their sum.
    private static LuceneQuery InEach(QueryField field, Func<TextField, LuceneQuery> make)
    {
        IReadOnlyList<TextField> texts = TextFields.Of(field);
        if (texts.Count == 1) return Weighed(make(texts[0]), texts[0].Boost);
        DisjunctionMaxQuery best = new(0);
        foreach (TextField text in texts) best.Add(Weighed(make(text), text.Boost));
        return best;
    }

    private static LuceneQuery Weighed(LuceneQuery query, float boost)
    {
        if (boost == 0) return Selecting(query);
        query.Boost = boost;
        return query;
    }

    // "Ceasefire" is also "cease-fire", and the other way round.
    private static LuceneQuery Word(TextField text, IReadOnlyList<string> words)
    {
        LuceneQuery asWritten = Sequence(text.Loose, words.Select(text.LooseForm));
        if (text.Joined is null) return asWritten;
        Term joined = new(words.Count == 1 ? text.Joined : text.Loose, text.LooseForm(string.Concat(words)));
        return new DisjunctionMaxQuery(0) { asWritten, new TermQuery(joined) };
    }

    private static LuceneQuery Sequence(string field, IEnumerable<string> words)
    {
        PhraseQuery phrase = [];
        foreach (string word in words) phrase.Add(new Term(field, word));
        return phrase.GetTerms() is [Term only] ? new TermQuery(only) : phrase;
    }

    // Two forms of one word have one stem; asking for it twice could be met by one place.
    private static LuceneQuery Near(string field, IEnumerable<string> words, int distance)
    {
        SpanQuery[] terms = [.. words.Distinct().Select(word => new SpanTermQuery(new Term(field, word)))];
        return terms.Length == 1 ? terms[0] : new SpanNearQuery(terms, distance, inOrder: false);
    }

    private ConstantScoreQuery Prefix(TextField text, PrefixNode node)
    {
        if (Expansions(text.Exact, node.Prefix) > QueryLimits.Expansions)
        {
            throw new QueryTextException("beginning-too-common",
                $"More than {QueryLimits.Expansions} different words begin with “{node.Prefix}”; add letters before the “*”.", node.Span.Start);
        }
        return new ConstantScoreQuery(new PrefixFilter(new Term(text.Exact, node.Prefix)));
    }

    private int Expansions(string field, string prefix)
    {
        if (MultiFields.GetTerms(reader, field) is not { } terms) return 0;
        BytesRef start = new(prefix);
        TermsEnum words = terms.GetEnumerator();
        int count = 0;
        if (words.SeekCeil(start) == TermsEnum.SeekStatus.END) return 0;
        do
        {
            if (!StringHelper.StartsWith(words.Term, start)) break;
            count++;
        }
        while (count <= QueryLimits.Expansions && words.MoveNext());
        return count;
    }
}
