using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>One annotated sentence. Heads are positions, -1 for the root; <c>Persons</c> marks words inside the name or description of a person or an organisation.</summary>
internal sealed record TreebankSentence(string Genre, string[] Words, PosTag[] Tags, int[] Heads, DependencyLabel[] Labels, string[] Lemmas, bool[] SpaceAfter, bool[] Persons)
{
    public int Length => Words.Length;
}
