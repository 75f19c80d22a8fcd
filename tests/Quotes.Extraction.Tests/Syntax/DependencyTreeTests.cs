using CsCheck;
using Xunit;

namespace Quotes.Extraction.Tests;

public class DependencyTreeTests
{
    [Theory]
    [InlineData("The minister rejected the offer , saying that Velda would wait .", "saying", "minister")]
    [InlineData("Orlan rejected the offer and said Velda would wait .", "said", "Orlan")]
    [InlineData("Orlan wanted to say more .", "say", "Orlan")]
    [InlineData("The minister was told about the attack .", "told", "minister")]
    public void AVerbWithoutASubjectTakesThatOfTheVerbItContinues(string sentence, string verb, string subject)
    {
        var analysis = new Analysis(sentence);
        var found = DependencyTree.FindSubject(analysis.Heads, analysis.Labels, Array.IndexOf(analysis.Words, verb));
        Assert.Equal(subject, analysis.Words[found]);
    }

    [Fact]
    public void AVerbOfAnotherClauseHasNoSubject() =>
        Assert.Equal(-1, DependencyTree.FindSubject([1, -1], [DependencyLabel.Amod, DependencyLabel.Root], 0));

    [Fact]
    public void ExtentsCoverAllDependents() =>
        Gen.Int[0, 7].Array[1, 30].Sample(picks =>
        {
            string[] words = ["the", "minister", "said", ",", "that", "Orlan", "of", "left"];
            var analysis = new Analysis(string.Join(' ', picks.Select(p => words[p])));
            var n = analysis.Words.Length;
            var starts = new int[n];
            var ends = new int[n];
            DependencyTree.FindExtents(analysis.Heads, starts, ends);
            for (var word = 0; word < n; word++)
            {
                var under = Enumerable.Range(0, n).Where(i => IsUnder(analysis.Heads, i, word)).ToArray();
                Assert.Equal((under[0], under[^1] + 1), (starts[word], ends[word]));
                Assert.Equal(under.Length, ends[word] - starts[word]);
            }
        }, iter: 300);

    private static bool IsUnder(int[] heads, int word, int top)
    {
        while (word >= 0 && word != top) word = heads[word];
        return word == top;
    }
}
