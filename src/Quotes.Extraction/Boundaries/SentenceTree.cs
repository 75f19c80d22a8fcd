namespace Quotes.Extraction;

/// <summary>A sentence as the dependency parser sees it; token numbers are the article's.</summary>
internal sealed class SentenceTree
{
    // Longer sentences are lists and lost full stops; the parser has seen few.
    private const int LongestSentence = 80;

    private readonly int _first;
    private readonly int[] _heads;
    private readonly DependencyLabel[] _labels;
    private readonly int[] _ends;

    private SentenceTree(int first, int[] heads, DependencyLabel[] labels)
    {
        (_first, _heads, _labels) = (first, heads, labels);
        _ends = new int[heads.Length];
        DependencyTree.FindExtents(heads, new int[heads.Length], _ends);
    }

    /// <summary>The tree of a sentence, or null where it is too long to parse well.</summary>
    public static SentenceTree? Parse(List<Token> tokens, Sentence sentence)
    {
        int length = sentence.Last - sentence.First;
        if (length > LongestSentence) return null;
        string[] texts = new string[length];
        PosTag[] tags = new PosTag[length];
        for (int k = 0; k < length; k++) (texts[k], tags[k]) = (tokens[sentence.First + k].Text, tokens[sentence.First + k].Tag);
        int[] heads = new int[length];
        DependencyLabel[] labels = new DependencyLabel[length];
        SyntaxModel.Default.Parse(texts, tags, heads, labels);
        return new(sentence.First, heads, labels);
    }

    /// <summary>Where what begins at <paramref name="first"/> and depends on the cue ends; -1 when it does not depend on it.</summary>
    public int ComplementEnd(int first, int cue)
    {
        int at = first - _first;
        for (int steps = 0; at >= 0 && steps < _heads.Length; steps++)
        {
            if (_heads[at] == cue - _first) return _first + _ends[at];
            at = _heads[at];
        }
        return -1;
    }

    /// <summary>How the words from <paramref name="from"/> to <paramref name="to"/> hang on the rest: the relation of the first that depends on a word outside, and where that word stands.</summary>
    /// <returns>The relation and the token, -1 for the root; null when there are no words.</returns>
    public (DependencyLabel Label, int Head)? Attachment(int from, int to)
    {
        for (int k = Math.Max(from - _first, 0); k < Math.Min(to - _first, _heads.Length); k++)
        {
            if (_labels[k] == DependencyLabel.Punct) continue;
            int head = _heads[k] < 0 ? -1 : _heads[k] + _first;
            if (head < from || head >= to) return (_labels[k], head);
        }
        return null;
    }

    /// <summary>The relation of a token to its head.</summary>
    public DependencyLabel Label(int token) => _labels[token - _first];

    /// <summary>The subject of a verb, its own or that of the verb it continues; -1 when there is none.</summary>
    public int Subject(int verb) => DependencyTree.FindSubject(_heads, _labels, verb - _first) is var subject and >= 0 ? _first + subject : -1;
}
