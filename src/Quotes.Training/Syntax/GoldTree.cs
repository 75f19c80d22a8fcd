using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>The right tree of a sentence, and what each action of the parser would lose of it for good.</summary>
internal sealed class GoldTree
{
    private readonly int[][] _dependents;

    public GoldTree(TreebankSentence sentence)
    {
        var n = sentence.Length;
        Heads = Array.ConvertAll(sentence.Heads, h => h < 0 ? n : h);
        Labels = sentence.Labels;
        _dependents = new int[n + 1][];
        var lists = new List<int>[n + 1];
        for (var i = 0; i <= n; i++) lists[i] = [];
        for (var i = 0; i < n; i++) lists[Heads[i]].Add(i);
        for (var i = 0; i <= n; i++) _dependents[i] = [.. lists[i]];
    }

    /// <summary>Heads; the root is the position after the last word.</summary>
    public int[] Heads { get; }

    public DependencyLabel[] Labels { get; }

    /// <summary>Shifting the next word loses its dependents on the stack, and its head when that lies below the top.</summary>
    public int ShiftCost(in ParserState state)
    {
        var next = state.Next;
        var cost = 0;
        foreach (var d in _dependents[next])
            if (d < next && state.Heads[d] == state.None) cost++;
        var head = Heads[next];
        // A head before the next word that has none of its own yet is on the stack.
        if (head < next && head != state.Peek(0) && state.Heads[head] == state.None) cost++;
        return cost;
    }

    /// <summary>Attaching the top to the next word loses its dependents to come, and its head when that is another one still in reach.</summary>
    public int LeftCost(in ParserState state)
    {
        var top = state.Peek(0);
        var cost = DependentsFrom(top, state.Next);
        var head = Heads[top];
        if (head != state.Next && (head > state.Next || head == state.Peek(1))) cost++;
        return cost;
    }

    /// <summary>Attaching the top to the word below loses its dependents to come, and its head when that is still to come.</summary>
    public int RightCost(in ParserState state)
    {
        var top = state.Peek(0);
        return DependentsFrom(top, state.Next) + (Heads[top] >= state.Next ? 1 : 0);
    }

    private int DependentsFrom(int word, int position)
    {
        var cost = 0;
        foreach (var d in _dependents[word])
            if (d >= position) cost++;
        return cost;
    }
}
