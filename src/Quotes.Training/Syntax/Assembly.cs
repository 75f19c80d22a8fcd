using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>A sentence being put together from words and pieces.</summary>
internal sealed class Assembly
{
    private readonly List<PosTag> _tags = [];
    private readonly List<int> _heads = [];
    private readonly List<DependencyLabel> _labels = [];

    public List<string> Words { get; } = [];

    /// <summary>Adds a word without a head; returns its position.</summary>
    public int Add(string word, PosTag tag)
    {
        Words.Add(word);
        _tags.Add(tag);
        _heads.Add(-1);
        _labels.Add(DependencyLabel.Root);
        return Words.Count - 1;
    }

    /// <summary>Adds a piece; returns the position of its root.</summary>
    public int Add(Piece piece) => AddPart(piece, 0, piece.Words.Length, new int[piece.Words.Length]);

    /// <summary>Adds some of a piece's words, noting in <paramref name="map"/> where each went; returns the position of the piece's root once it has been added.</summary>
    public int AddPart(Piece piece, int from, int to, int[] map)
    {
        for (var i = from; i < to; i++) map[i] = Add(piece.Words[i], piece.Tags[i]);
        if (to < piece.Words.Length) return -1;
        for (var i = 0; i < to; i++)
            if (piece.Heads[i] >= 0) Attach(map[i], map[piece.Heads[i]], piece.Labels[i]);
        return map[piece.Root];
    }

    public void Attach(int word, int head, DependencyLabel label) => (_heads[word], _labels[word]) = (head, label);

    /// <summary>Adds the full stop and finishes.</summary>
    public TreebankSentence End(int root)
    {
        Attach(Add(".", PosTag.Stop), root, DependencyLabel.Punct);
        return Finish(root);
    }

    public TreebankSentence Finish(int root)
    {
        Attach(root, -1, DependencyLabel.Root);
        if (_heads.Count(h => h < 0) != 1) throw new InvalidOperationException($"More than one root: {string.Join(' ', Words)}");
        var n = Words.Count;
        return new TreebankSentence("reported", [.. Words], [.. _tags], [.. _heads], [.. _labels], [.. Words], new bool[n], new bool[n]);
    }
}
