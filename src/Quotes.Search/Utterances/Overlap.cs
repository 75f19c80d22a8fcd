namespace Quotes.Search;

/// <summary>What the words of two quotes have in common.</summary>
/// <param name="Shared">How many words they share, in the same order.</param>
/// <param name="Run">The most of them in a row in both.</param>
/// <param name="Telling">How many of the shared words say something.</param>
/// <param name="NumbersDiffer">Whether each has a number that the other has not: then they tell of different things, or of different days.</param>
internal readonly record struct Overlap(int Shared, int Run, int Telling, bool NumbersDiffer)
{
    /// <summary>The overlap of two equal texts.</summary>
    public static Overlap Whole(int[] words) => new(words.Length, words.Length, words.Count(ComparedWords.IsTelling), false);

    /// <summary>Compares two texts word by word.</summary>
    public static Overlap Of(int[] first, int[] second)
    {
        int shared = 0, run = 0, telling = 0, numbers = 0;
        foreach (SharedRun common in new CommonWords(first, second).Runs())
        {
            shared += common.Length;
            run = Math.Max(run, common.Length);
            foreach (int word in first.AsSpan(common.First, common.Length))
            {
                if (ComparedWords.IsTelling(word)) telling++;
                if (ComparedWords.IsNumber(word)) numbers++;
            }
        }
        bool differ = first.Count(ComparedWords.IsNumber) > numbers && second.Count(ComparedWords.IsNumber) > numbers;
        return new Overlap(shared, run, telling, differ);
    }
}
