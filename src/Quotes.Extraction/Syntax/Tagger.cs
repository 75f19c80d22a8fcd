namespace Quotes.Extraction;

/// <summary>Gives words their parts of speech, from left to right, each in the light of the two tags before.</summary>
internal sealed class Tagger(WordClasses classes, SparseWeights weights, TagDictionary certain)
{
    /// <summary>Computes what is known of each word, the sentence's capitalisation included.</summary>
    public static void Prepare(WordClasses classes, ReadOnlySpan<string> texts, Span<WordAtoms> words)
    {
        for (var i = 0; i < texts.Length; i++) words[i] = WordAtoms.Of(texts[i], classes);
        var headline = WordShape.CaseOf(words[..texts.Length], texts);
        foreach (ref var word in words[..texts.Length]) word.Case = (byte)(word.Shape | headline << 6);
    }

    /// <summary>Computes what is known of each word with this tagger's classes.</summary>
    public void Prepare(ReadOnlySpan<string> texts, Span<WordAtoms> words) => Prepare(classes, texts, words);

    /// <summary>Tags prepared words.</summary>
    public void Tag(ReadOnlySpan<WordAtoms> words, Span<PosTag> tags)
    {
        Span<uint> keys = stackalloc uint[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[PosTags.Count];
        PosTag before = PosTag.None, beforeThat = PosTag.None;
        for (var i = 0; i < words.Length; i++)
        {
            var tag = certain.Find(words[i]);
            if (tag == PosTag.None)
            {
                TaggerFeatures.Fill(words, i, before, beforeThat, keys);
                weights.Score(keys, scores);
                tag = PosTag.CC;
                for (var t = PosTag.CD; (int)t < scores.Length; t++)
                    if (scores[(int)t] > scores[(int)tag]) tag = t;
            }

            tags[i] = tag;
            beforeThat = before;
            before = tag;
        }
    }
}
