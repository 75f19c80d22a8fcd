namespace Quotes.Search;

/// <summary>What became of a stretch of words from one text to the other.</summary>
public enum DiffKind
{
    /// <summary>Both texts have the same words there; case, accents and punctuation may differ.</summary>
    Same,
    /// <summary>Only the first text has words there.</summary>
    Deleted,
    /// <summary>Only the second text has words there.</summary>
    Inserted,
    /// <summary>Each text has words of its own there.</summary>
    Replaced,
}

/// <summary>A stretch of the comparison.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="First">Where it stands in the first text, with the punctuation behind it; without a word, at the place where they are missing, for <see cref="DiffKind.Inserted"/>.</param>
/// <param name="Second">Where it stands in the second text; without a word for <see cref="DiffKind.Deleted"/>.</param>
public readonly record struct DiffStretch(DiffKind Kind, TextSpan First, TextSpan Second);

/// <summary>Two texts compared word by word: which words they share, in order, and what each has of its own.</summary>
/// <remarks>
/// Words are those of <see cref="Words"/>, compared folded: case, accents, quotation marks and punctuation do not count. The
/// shared words are a longest common subsequence, found in time proportional to the product of the lengths after common ends
/// are set aside; beyond <see cref="MostCells"/> only between words that stand once in each text (the patience method), so
/// that long texts take time in proportion to their length, and what lies between may share more than is found.
/// </remarks>
public sealed class WordDiff
{
    /// <summary>The most pairs of words that are compared at once: two texts of 2,000 words.</summary>
    public const int MostCells = 4_000_000;

    private WordDiff(IReadOnlyList<DiffStretch> stretches, int firstWords, int secondWords, int shared, int longestRun)
    {
        Stretches = stretches;
        FirstWords = firstWords;
        SecondWords = secondWords;
        SharedWords = shared;
        LongestRun = longestRun;
    }

    /// <summary>The comparison in order. The stretches cover both texts whole, each character once.</summary>
    public IReadOnlyList<DiffStretch> Stretches { get; }

    /// <summary>How many words the first text has.</summary>
    public int FirstWords { get; }

    /// <summary>How many words the second text has.</summary>
    public int SecondWords { get; }

    /// <summary>How many words they share, in the same order.</summary>
    public int SharedWords { get; }

    /// <summary>The most words shared without another between them in either text.</summary>
    public int LongestRun { get; }

    /// <summary>The share of the first text's words that the second has in the same order, from 0 to 1; 0 without words.</summary>
    public double FirstShare => FirstWords == 0 ? 0 : (double)SharedWords / FirstWords;

    /// <summary>The share of the second text's words that the first has in the same order, from 0 to 1; 0 without words.</summary>
    public double SecondShare => SecondWords == 0 ? 0 : (double)SharedWords / SecondWords;

    /// <summary>Whether both texts have the same words, and at least one.</summary>
    public bool IsSame => SharedWords > 0 && SharedWords == FirstWords && SharedWords == SecondWords;

    /// <summary>Compares two texts.</summary>
    public static WordDiff Of(string first, string second)
    {
        List<Word> before = Words.Of(first), after = Words.Of(second);
        List<SharedRun> runs = new CommonWords(before.ConvertAll(w => w.Folded), after.ConvertAll(w => w.Folded)).Runs();
        IReadOnlyList<DiffStretch> stretches = DiffStretches.Of((first, before), (second, after), runs);
        return new WordDiff(stretches, before.Count, after.Count, runs.Sum(r => r.Length), runs.Count == 0 ? 0 : runs.Max(r => r.Length));
    }
}
