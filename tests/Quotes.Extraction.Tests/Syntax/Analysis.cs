namespace Quotes.Extraction.Tests;

/// <summary>A sentence, given as words with spaces between, with its tags and tree.</summary>
internal sealed class Analysis
{
    public Analysis(string sentence)
    {
        Words = sentence.Split(' ');
        Tags = new PosTag[Words.Length];
        Heads = new int[Words.Length];
        Labels = new DependencyLabel[Words.Length];
        Steps = SyntaxModel.Default.Analyze(Words, Tags, Heads, Labels);
    }

    public string[] Words { get; }

    public PosTag[] Tags { get; }

    public int[] Heads { get; }

    public DependencyLabel[] Labels { get; }

    public int Steps { get; }

    public string TagLine => string.Join(' ', Tags.Select(t => t.Name()));

    /// <summary>"nsubj of said": the relation of a word's first occurrence and the head's text; "root" alone for the root.</summary>
    public string Relation(string word)
    {
        var i = Array.IndexOf(Words, word);
        return Heads[i] < 0 ? "root" : $"{Labels[i].Name()} of {Words[Heads[i]]}";
    }

    /// <summary>Whether heads form one tree: a single root and no circle.</summary>
    public bool IsTree()
    {
        if (Heads.Count(h => h < 0) != 1) return false;
        return Enumerable.Range(0, Words.Length).All(start =>
        {
            var at = start;
            for (var step = 0; step <= Words.Length && at >= 0; step++) at = Heads[at];
            return at < 0;
        });
    }
}
