using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Quotes.Search;

/// <summary>Finds the quotes worth comparing with a text: those that have its rare words, or three of its words in a row.</summary>
/// <remarks>
/// The work is bounded whatever the text: at most <see cref="MostShingles"/> rows of three words and <see cref="MostWords"/> words
/// are asked for, chosen from all parts of the text, in each part the rarest. What matches counts by how rare it is, whatever
/// the quote's length, so that a long turn of a transcript stands where a short quote with the same words does.
/// </remarks>
internal static class CandidateSearch
{
    public const string Turn = "turn";

    private const int ShingleLength = 3;
    private const int MostShingles = 32;
    private const int MostWords = 12;

    /// <summary>The turns of transcripts.</summary>
    public static LuceneQuery Transcripts() => QueryTranslator.Selecting(new TermQuery(new Term(FieldNames.Transcript, Turn)));

    public static IReadOnlyList<QuoteEntry> Run(IndexSnapshot snapshot, AlikeRequest request, CancellationToken cancellation)
    {
        if (Words(snapshot.Reader, request.Parts) is not { } words) return [];
        BooleanQuery all = [];
        all.Add(words, Occur.MUST);
        if (request.TranscriptsOnly) all.Add(Transcripts(), Occur.MUST);
        SearchRequest conditions = new() { Filters = request.Filters, Date = request.Date };
        ResultCollector collector = new(SortOrder.Relevance, Folding.None, request.Limit, null, [], cancellation);
        new PatientSearcher(snapshot.Reader, cancellation) { Similarity = new RoundedSimilarity() }.Search(new FilterTranslator(conditions, all).Translate(), collector);
        return [.. collector.Page().Select(doc => Rows.Read(snapshot.Reader, doc.Doc))];
    }

    private static BooleanQuery? Words(IndexReader reader, IReadOnlyList<IReadOnlyList<string>> parts)
    {
        Dictionary<string, float> rarity = new(StringComparer.Ordinal);
        float RarityOf(string word)
        {
            if (!rarity.TryGetValue(word, out float known)) rarity[word] = known = Rarity(reader, word);
            return known;
        }
        BooleanQuery any = [];
        foreach (string[] shingle in Shingles(parts, RarityOf)) any.Add(Weighed(Phrase(shingle), shingle.Sum(RarityOf)), Occur.SHOULD);
        foreach (string word in parts.SelectMany(p => p).Distinct().Select((word, at) => (word, at)).OrderByDescending(w => RarityOf(w.word)).ThenBy(w => w.at)
            .Select(w => w.word).Where(w => RarityOf(w) > 0).Take(MostWords))
        {
            any.Add(Weighed(new TermQuery(new Term(TextFields.Said.Exact, word)), RarityOf(word)), Occur.SHOULD);
        }
        return any.Clauses.Count == 0 ? null : any;
    }

    // The text is cut into as many stretches as may be asked for, and each gives its rarest row of words: a quote may have any part.
    private static IEnumerable<string[]> Shingles(IReadOnlyList<IReadOnlyList<string>> parts, Func<string, float> rarity)
    {
        List<string[]> all = [];
        foreach (IReadOnlyList<string> part in parts)
        {
            int length = Math.Min(ShingleLength, part.Count);
            for (int i = 0; length > 1 && i + length <= part.Count; i++) all.Add([.. part.Skip(i).Take(length)]);
        }
        // A word the index does not have leads nowhere.
        all.RemoveAll(shingle => shingle.Any(word => rarity(word) == 0));
        int stretches = Math.Min(MostShingles, all.Count);
        for (int i = 0; i < stretches; i++)
        {
            int from = i * all.Count / stretches, to = (i + 1) * all.Count / stretches;
            yield return all.GetRange(from, to - from).MaxBy(shingle => shingle.Sum(rarity))!;
        }
    }

    // As the engine's own inverse document frequency; 0 for a word the index does not have.
    private static float Rarity(IndexReader reader, string word)
    {
        int frequency = reader.DocFreq(new Term(TextFields.Said.Exact, word));
        return frequency == 0 ? 0 : MathF.Round(MathF.Log(1 + (reader.MaxDoc - frequency + 0.5f) / (frequency + 0.5f)) * 1024) / 1024 + 1f / 1024;
    }

    private static PhraseQuery Phrase(string[] words)
    {
        PhraseQuery phrase = [];
        foreach (string word in words) phrase.Add(new Term(TextFields.Said.Exact, word));
        return phrase;
    }

    private static ConstantScoreQuery Weighed(LuceneQuery query, float weight) => new(query) { Boost = weight };
}
