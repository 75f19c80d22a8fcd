namespace Quotes.Extraction;

/// <summary>The evidence for one word's part of speech: itself, its neighbours, and the two tags before it.</summary>
internal static class TaggerFeatures
{
    /// <summary>How many features each word has.</summary>
    public const int Count = 38;

    /// <summary>Fills <paramref name="keys"/> for the word at <paramref name="i"/>.</summary>
    public static void Fill(ReadOnlySpan<WordAtoms> words, int i, PosTag before, PosTag beforeThat, Span<uint> keys)
    {
        var edge = default(WordAtoms);
        ref readonly var w = ref words[i];
        ref readonly var l = ref (i > 0 ? ref words[i - 1] : ref edge);
        ref readonly var l2 = ref (i > 1 ? ref words[i - 2] : ref edge);
        ref readonly var r = ref (i + 1 < words.Length ? ref words[i + 1] : ref edge);
        ref readonly var r2 = ref (i + 2 < words.Length ? ref words[i + 2] : ref edge);
        ulong t1 = (ulong)before, t2 = (ulong)beforeThat;
        ulong first = i == 0 || before is PosTag.OpenQuote or PosTag.Colon && i < 3 ? 1u : 0u;
        ulong form = w.Case | first << 8;
        var k = 0;
        keys[k++] = FeatureKey.Of(1, w.Word);
        keys[k++] = FeatureKey.Of(2, w.Word, form);
        keys[k++] = FeatureKey.Of(3, w.Suffix1);
        keys[k++] = FeatureKey.Of(4, w.Suffix2);
        keys[k++] = FeatureKey.Of(5, w.Suffix3);
        keys[k++] = FeatureKey.Of(6, w.Suffix4);
        keys[k++] = FeatureKey.Of(7, w.Suffix3, form);
        keys[k++] = FeatureKey.Of(8, w.Prefix3);
        keys[k++] = FeatureKey.Of(9, form);
        keys[k++] = FeatureKey.Of(10, form, l.Case, r.Case);
        keys[k++] = FeatureKey.Of(11, t1);
        keys[k++] = FeatureKey.Of(12, t1, t2);
        keys[k++] = FeatureKey.Of(13, t1, w.Word);
        keys[k++] = FeatureKey.Of(14, t1, w.Suffix3);
        keys[k++] = FeatureKey.Of(15, l.Word);
        keys[k++] = FeatureKey.Of(16, l2.Word);
        keys[k++] = FeatureKey.Of(17, r.Word);
        keys[k++] = FeatureKey.Of(18, r2.Word);
        keys[k++] = FeatureKey.Of(19, l.Word, w.Word);
        keys[k++] = FeatureKey.Of(20, w.Word, r.Word);
        keys[k++] = FeatureKey.Of(21, r.Suffix3);
        keys[k++] = FeatureKey.Of(22, l.Suffix3);
        keys[k++] = FeatureKey.Of(23, t1, r.Word);
        keys[k++] = FeatureKey.Of(24, t1, form);
        keys[k++] = FeatureKey.Of(25, w.Class);
        keys[k++] = FeatureKey.Of(26, w.Class6);
        keys[k++] = FeatureKey.Of(27, w.Class, form);
        keys[k++] = FeatureKey.Of(28, l.Class);
        keys[k++] = FeatureKey.Of(29, r.Class);
        keys[k++] = FeatureKey.Of(30, r2.Class);
        keys[k++] = FeatureKey.Of(31, w.Class, r.Class);
        keys[k++] = FeatureKey.Of(32, l.Class, w.Class);
        keys[k++] = FeatureKey.Of(33, t1, w.Class);
        keys[k++] = FeatureKey.Of(34, t1, r.Class);
        keys[k++] = FeatureKey.Of(35, w.Word, r.Class6);
        keys[k++] = FeatureKey.Of(36, t1, t2, w.Class6);
        keys[k++] = FeatureKey.Of(37, w.Suffix2, r.Suffix2, l.Suffix2);
        keys[k++] = FeatureKey.Of(38, w.Word, l2.Word);
    }
}
