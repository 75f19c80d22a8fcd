using System.Text;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>Words that say nothing of what a text is about: the stop words of the Snowball project for English and French, as the engine carries them.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> Stems = Read();

    /// <summary>Whether a word that was reduced to its stem is one of them, or too short or not made of letters only.</summary>
    public static bool Has(string stem) => stem.Length < 3 || !stem.All(char.IsLetter) || Stems.Contains(stem);

    private static HashSet<string> Read()
    {
        HashSet<string> stems = new(StringComparer.Ordinal);
        foreach (string file in (string[])["english_stop.txt", "french_stop.txt"])
        {
            using TextReader reader = IOUtils.GetDecodingReader(typeof(SnowballFilter), file, Encoding.UTF8);
            CharArraySet words = WordlistLoader.GetSnowballWordSet(reader, LuceneVersion.LUCENE_48);
            foreach (string word in words)
            {
                foreach (string folded in Words.FoldedOf(word)) stems.Add(EnglishStems.Of(folded));
            }
        }
        return stems;
    }
}
