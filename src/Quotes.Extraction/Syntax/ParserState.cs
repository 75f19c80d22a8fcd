namespace Quotes.Extraction;

/// <summary>What the parser has decided so far in one sentence: the stack, the next word, and the arcs built.</summary>
/// <remarks>Node numbers are word positions; <see cref="Root"/> comes after the last word and <see cref="None"/> after the root.</remarks>
internal ref struct ParserState
{
    /// <summary>Integers of memory that a sentence of <paramref name="length"/> words needs.</summary>
    public static int MemoryFor(int length) => (length + 2) * Fields;

    private const int Fields = 11;

    /// <summary>Starts a sentence; <paramref name="memory"/> holds at least <see cref="MemoryFor"/> integers.</summary>
    public ParserState(int length, Span<int> memory)
    {
        Length = length;
        var size = length + 2;
        memory = memory[..(size * Fields)];
        Stack = memory[..size];
        Heads = memory.Slice(size, size);
        Labels = memory.Slice(size * 2, size);
        LeftMost = memory.Slice(size * 3, size);
        RightMost = memory.Slice(size * 4, size);
        LeftNext = memory.Slice(size * 5, size);
        RightNext = memory.Slice(size * 6, size);
        LeftCount = memory.Slice(size * 7, size);
        RightCount = memory.Slice(size * 8, size);
        LeftSet = memory.Slice(size * 9, size);
        RightSet = memory.Slice(size * 10, size);
        memory[..(size * 7)].Fill(length + 1);
        memory[(size * 7)..].Clear();
        Labels.Clear();
    }

    /// <summary>Words in the sentence.</summary>
    public readonly int Length;

    /// <summary>The words whose head is still open, the latest last.</summary>
    public readonly Span<int> Stack;

    /// <summary>The node that is the head of the sentence's head.</summary>
    public readonly int Root => Length;

    /// <summary>The node that is not there: what lies below the stack, the dependent of a word without dependents.</summary>
    public readonly int None => Length + 1;

    /// <summary>Head and relation of each word; outermost dependents on either side, and the one next to each outermost; how many on either side; relations seen on either side as bits.</summary>
    public readonly Span<int> Heads, Labels, LeftMost, RightMost, LeftNext, RightNext, LeftCount, RightCount, LeftSet, RightSet;

    /// <summary>How many words lie on the stack.</summary>
    public int Depth;

    /// <summary>The next word; equal to <see cref="Length"/> when only the root is left.</summary>
    public int Next;

    /// <summary>The word <paramref name="depth"/> places below the stack's top, or <see cref="None"/>.</summary>
    public readonly int Peek(int depth) => depth < Depth ? Stack[Depth - 1 - depth] : Length + 1;

    /// <summary>Puts the next word on the stack.</summary>
    public void Shift() => Stack[Depth++] = Next++;

    /// <summary>Makes the stack's top a dependent of <paramref name="head"/> and takes it off.</summary>
    public void Attach(int head, DependencyLabel label)
    {
        var word = Stack[--Depth];
        Heads[word] = head;
        Labels[word] = (int)label;
        if (head < word)
        {
            RightNext[head] = RightMost[head];
            RightMost[head] = word;
            RightCount[head]++;
            RightSet[head] |= 1 << LabelBit(label);
        }
        else
        {
            LeftNext[head] = LeftMost[head];
            LeftMost[head] = word;
            LeftCount[head]++;
            LeftSet[head] |= 1 << LabelBit(label);
        }
    }

    // Sets of relations are features of the parser; rare relations share a bit.
    private static int LabelBit(DependencyLabel label) => label switch
    {
        DependencyLabel.Nsubj or DependencyLabel.NsubjPass or DependencyLabel.Csubj or DependencyLabel.Expl => 0,
        DependencyLabel.Obj or DependencyLabel.Iobj => 1,
        DependencyLabel.Ccomp or DependencyLabel.Xcomp => 2,
        DependencyLabel.Obl or DependencyLabel.OblAgent or DependencyLabel.OblUnmarked => 3,
        DependencyLabel.Aux or DependencyLabel.AuxPass => 4,
        DependencyLabel.Cop => 5,
        DependencyLabel.Mark => 6,
        DependencyLabel.Case => 7,
        DependencyLabel.Det => 8,
        DependencyLabel.Amod or DependencyLabel.Nummod => 9,
        DependencyLabel.Compound or DependencyLabel.Flat => 10,
        DependencyLabel.Conj => 11,
        DependencyLabel.Cc => 12,
        DependencyLabel.Punct => 13,
        DependencyLabel.Nmod or DependencyLabel.NmodPoss or DependencyLabel.NmodDesc => 14,
        DependencyLabel.Acl or DependencyLabel.AclRelcl or DependencyLabel.Appos => 15,
        DependencyLabel.Advmod => 16,
        DependencyLabel.Advcl or DependencyLabel.Parataxis => 17,
        _ => 18,
    };
}
