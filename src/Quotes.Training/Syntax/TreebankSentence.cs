using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>One annotated sentence. Heads are positions, -1 for the root.</summary>
internal sealed record TreebankSentence(string Genre, string[] Words, PosTag[] Tags, int[] Heads, DependencyLabel[] Labels, string[] Lemmas, bool[] SpaceAfter)
{
    public int Length => Words.Length;
}
