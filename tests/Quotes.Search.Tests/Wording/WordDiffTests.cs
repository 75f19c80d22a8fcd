using CsCheck;

namespace Quotes.Search.Tests;

public sealed class WordDiffTests
{
    // Few words, so that random texts share some; marks and case as they come.
    private static readonly string[] Vocabulary =
        ["we", "We", "will", "not", "sign", "the", "treaty", "“treaty”", "—", "border.", "and", "élan", "elan"];

    private static readonly Gen<string> Text = Gen.Int[0, Vocabulary.Length - 1].Array[0, 30]
        .Select(numbers => string.Join(' ', numbers.Select(n => Vocabulary[n])));

    [Theory]
    [InlineData("We will sign.", "“We will sign”", "=We will sign.")]
    [InlineData("We will sign the treaty.", "We will not sign the treaty.", "=We will |+not |=sign the treaty.")]
    [InlineData("We will not sign the treaty.", "We will sign the treaty.", "=We will |-not |=sign the treaty.")]
    [InlineData("The border is closed today.", "The bridge is closed today.", "=The |~border >bridge |=is closed today.")]
    [InlineData("Nobody, he said, crossed the river", "Nobody crossed the river", "=Nobody, |-he said, |=crossed the river")]
    [InlineData("sign it", "refuse", "~sign it>refuse")]
    [InlineData("The Élan of co-operation", "the elan of co operation!", "=The Élan of co-operation")]
    [InlineData("", "at last", "+at last")]
    [InlineData("", "", "")]
    [InlineData("…", "—", "=…")]
    public void TwoTextsCompareAs(string first, string second, string expected) => Assert.Equal(expected, Show(first, second));

    [Fact]
    public void ASharedWordletBetweenTwoChangesIsChance() => Assert.Equal(
        "=We |~reject the plan >welcome the treaty |=today",
        Show("We reject the plan today", "We welcome the treaty today"));

    [Fact]
    public void TheFiguresSayHowMuchIsShared()
    {
        WordDiff diff = WordDiff.Of("will follow the river", "The border will follow the river to the sea");
        Assert.Equal((4, 9, 4, 4), (diff.FirstWords, diff.SecondWords, diff.SharedWords, diff.LongestRun));
        Assert.Equal((1.0, 4 / 9.0), (diff.FirstShare, diff.SecondShare));
        Assert.False(diff.IsSame);
        Assert.True(WordDiff.Of("Follow it.", "“follow it”").IsSame);
        Assert.False(WordDiff.Of("…", "…").IsSame);
    }

    [Fact]
    public void TheStretchesCoverBothTextsAndSameOnesHaveTheSameWords() => Gen.Select(Text, Text).Sample((first, second) =>
    {
        WordDiff diff = WordDiff.Of(first, second);
        Assert.Equal(first, string.Concat(diff.Stretches.Select(s => s.First.In(first))));
        Assert.Equal(second, string.Concat(diff.Stretches.Select(s => s.Second.In(second))));
        foreach (DiffStretch stretch in diff.Stretches)
        {
            IReadOnlyList<string> here = Words.FoldedOf(stretch.First.In(first)), there = Words.FoldedOf(stretch.Second.In(second));
            switch (stretch.Kind)
            {
                case DiffKind.Same: Assert.Equal(here, there); break;
                case DiffKind.Deleted: Assert.True(here.Count > 0 && there.Count == 0); break;
                case DiffKind.Inserted: Assert.True(here.Count == 0 && there.Count > 0); break;
                case DiffKind.Replaced: Assert.True(here.Count > 0 && there.Count > 0); break;
            }
        }
    });

    [Fact]
    public void NoLongerCommonSequenceExistsAndTheOrderOfTheTextsDoesNotMatter() => Gen.Select(Text, Text).Sample((first, second) =>
    {
        WordDiff diff = WordDiff.Of(first, second);
        Assert.Equal(LongestCommon([.. Words.FoldedOf(first)], [.. Words.FoldedOf(second)]), diff.SharedWords);
        Assert.Equal(diff.SharedWords, WordDiff.Of(second, first).SharedWords);
    });

    [Fact]
    public void LongTextsAreComparedBetweenTheWordsThatStandOnce()
    {
        string[] words = [.. Enumerable.Range(0, 40_000).Select(i => i % 3 == 0 ? "the" : $"word{i}")];
        string[] changed = [.. words];
        for (int i = 100; i < changed.Length; i += 400) changed[i] = "other";
        WordDiff diff = WordDiff.Of(string.Join(' ', words), string.Join(' ', changed));
        Assert.Equal(words.Length - words.Zip(changed).Count(pair => pair.First != pair.Second), diff.SharedWords);
    }

    [Fact]
    public void LongTextsOfOneWordEndToo() =>
        Assert.Equal(30_000, WordDiff.Of(string.Join(' ', Enumerable.Repeat("no", 30_000)), string.Join(' ', Enumerable.Repeat("no", 60_000))).SharedWords);

    private static int LongestCommon(string[] first, string[] second)
    {
        int[,] longest = new int[first.Length + 1, second.Length + 1];
        for (int i = 1; i <= first.Length; i++)
        {
            for (int j = 1; j <= second.Length; j++)
            {
                longest[i, j] = first[i - 1] == second[j - 1] ? longest[i - 1, j - 1] + 1 : Math.Max(longest[i - 1, j], longest[i, j - 1]);
            }
        }
        return longest[first.Length, second.Length];
    }

    private static string Show(string first, string second) => string.Join('|', WordDiff.Of(first, second).Stretches.Select(s => s.Kind switch
    {
        DiffKind.Same => "=" + s.First.In(first),
        DiffKind.Deleted => "-" + s.First.In(first),
        DiffKind.Inserted => "+" + s.Second.In(second),
        _ => "~" + s.First.In(first) + ">" + s.Second.In(second),
    }));
}
