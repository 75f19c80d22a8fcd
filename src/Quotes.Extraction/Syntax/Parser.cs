namespace Quotes.Extraction;

/// <summary>Finds the head of each word in a single pass: shift the next word, or attach the last one to the next or to the one before it.</summary>
/// <remarks>The arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta (2011): exactly two actions per word, so time grows with the number of words only.</remarks>
internal sealed class Parser(ActionWeights actions, SparseWeights labels)
{
    /// <summary>The three actions.</summary>
    public enum Action
    {
        /// <summary>Put the next word on the stack.</summary>
        Shift,

        /// <summary>Attach the stack's top to the next word.</summary>
        Left,

        /// <summary>Attach the stack's top to the word below it.</summary>
        Right,
    }

    /// <summary>The tag of the root node, beyond those of words.</summary>
    public const PosTag RootTag = (PosTag)63;

    /// <summary>Whether an action is possible: the root waits until one word is left, and takes only that.</summary>
    public static bool CanDo(in ParserState state, Action action) => action switch
    {
        Action.Shift => state.Next < state.Length,
        Action.Left => state.Depth > 0 && (state.Next < state.Length || state.Depth == 1),
        _ => state.Depth > 1,
    };

    /// <summary>Whether nothing is left to do.</summary>
    public static bool IsDone(in ParserState state) => state.Depth == 0 && state.Next == state.Length;

    /// <summary>Fills the two nodes behind the words: root and none.</summary>
    public static void AddNodes(int length, Span<WordAtoms> words, Span<PosTag> tags)
    {
        words[length] = new WordAtoms { Word = 0x5851F42D4C957F2D };
        words[length + 1] = default;
        tags[length] = RootTag;
        tags[length + 1] = PosTag.None;
    }

    /// <summary>Runs to the end; returns the number of actions. Words and tags have two places behind the sentence, see <see cref="AddNodes"/>.</summary>
    public int Parse(ref ParserState state, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<PosTag> tags, ReadOnlySpan<uint> marks)
    {
        Span<uint> keys = stackalloc uint[ParserFeatures.ActionCount];
        Span<int> scores = stackalloc int[DependencyLabels.Count];
        var steps = 0;
        for (; !IsDone(state); steps++)
        {
            var action = Choose(state, words, tags, marks, keys);
            if (action == Action.Shift)
            {
                state.Shift();
                continue;
            }

            int word = state.Peek(0), head = action == Action.Left ? state.Next : state.Peek(1);
            state.Attach(head, Label(state, word, head, words, tags, marks, keys, scores));
        }

        return steps;
    }

    /// <summary>The relation where nothing but the tag and the root decide it; otherwise none.</summary>
    public static DependencyLabel Certain(PosTag tag, int head, int root) =>
        head == root ? DependencyLabel.Root : tag is >= PosTag.Comma ? DependencyLabel.Punct : DependencyLabel.None;

    private Action Choose(in ParserState state, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<PosTag> tags, ReadOnlySpan<uint> marks, Span<uint> keys)
    {
        bool shift = CanDo(state, Action.Shift), left = CanDo(state, Action.Left), right = CanDo(state, Action.Right);
        // Marks head nothing, unless nothing else is left to do.
        if (shift)
        {
            left &= tags[state.Next] < PosTag.Comma;
            right &= tags[state.Peek(1)] < PosTag.Comma;
        }

        if (!left && !right) return Action.Shift;
        if (!shift) return left ? Action.Left : Action.Right;
        var count = ParserFeatures.FillAction(state, words, tags, marks, keys);
        var (l, r) = actions.Score(keys[..count]);
        if (right && r > 0 && r > l) return Action.Right;
        return left && l > 0 ? Action.Left : Action.Shift;
    }

    private DependencyLabel Label(in ParserState state, int word, int head, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<PosTag> tags, ReadOnlySpan<uint> marks, Span<uint> keys, Span<int> scores)
    {
        if (Certain(tags[word], head, state.Root) is var label and not DependencyLabel.None) return label;
        var count = ParserFeatures.FillLabel(state, word, head, words, tags, marks, keys);
        labels.Score(keys[..count], scores);
        var best = (int)DependencyLabel.Nsubj;
        for (var i = best + 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return (DependencyLabel)best;
    }
}
