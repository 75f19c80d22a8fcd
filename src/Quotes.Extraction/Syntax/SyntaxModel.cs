using System.Buffers;

namespace Quotes.Extraction;

/// <summary>Parts of speech and dependencies of English sentences. Immutable and thread-safe; integers only, so the same words give the same answer on any machine.</summary>
/// <remarks>
/// Words are those of the Penn Treebank: "do" "n't", "Orlan" "'s", punctuation apart; hyphenated words may be one word or
/// split at the hyphen; quotation marks may be straight, curly or PTB's. MODEL.md beside this file says how good it is.
/// </remarks>
public sealed class SyntaxModel
{
    private static readonly Lazy<SyntaxModel> Embedded = new(LoadEmbedded);

    private readonly Tagger _tagger;
    private readonly Parser _parser;

    internal SyntaxModel(SyntaxWeights weights)
    {
        Classes = weights.BuildClasses();
        _tagger = new Tagger(Classes, new SparseWeights(weights.Tags), weights.BuildDictionary());
        _parser = new Parser(new ActionWeights(weights.Actions), new SparseWeights(weights.Labels));
        Lemmas = new Lemmatizer(weights.Lemmas);
    }

    /// <summary>The model that ships with the program, loaded at the first use.</summary>
    public static SyntaxModel Default => Embedded.Value;

    /// <summary>Finds the dictionary forms of words.</summary>
    public Lemmatizer Lemmas { get; }

    internal WordClasses Classes { get; }

    /// <summary>Reads a trained model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static SyntaxModel Load(Stream stream) => new(SyntaxWeights.Read(stream));

    /// <summary>Gives each word of a sentence its part of speech.</summary>
    /// <param name="words">The sentence's words; empty words are allowed.</param>
    /// <param name="tags">At least as long as <paramref name="words"/>.</param>
    /// <exception cref="ArgumentException">There are fewer places for tags than words.</exception>
    public void Tag(ReadOnlySpan<string> words, Span<PosTag> tags)
    {
        if (tags.Length < words.Length) throw new ArgumentException($"{words.Length} words, but {tags.Length} places for their tags.", nameof(tags));
        var atoms = ArrayPool<WordAtoms>.Shared.Rent(words.Length);
        _tagger.Prepare(words, atoms);
        _tagger.Tag(atoms.AsSpan(0, words.Length), tags);
        ArrayPool<WordAtoms>.Shared.Return(atoms);
    }

    /// <summary>Finds the head of each word and its relation to it. Every sentence becomes one tree.</summary>
    /// <param name="words">The sentence's words.</param>
    /// <param name="tags">Their parts of speech, from <see cref="Tag"/>.</param>
    /// <param name="heads">Receives the position of each word's head, -1 for the sentence's root.</param>
    /// <param name="labels">Receives the relations.</param>
    /// <returns>How many actions were taken: two per word.</returns>
    /// <exception cref="ArgumentException">There are fewer tags, or places for heads or labels, than words.</exception>
    public int Parse(ReadOnlySpan<string> words, ReadOnlySpan<PosTag> tags, Span<int> heads, Span<DependencyLabel> labels)
    {
        var n = words.Length;
        if (tags.Length < n || heads.Length < n || labels.Length < n)
            throw new ArgumentException($"{n} words, but {tags.Length} tags and places for {heads.Length} heads and {labels.Length} labels.");
        var atoms = ArrayPool<WordAtoms>.Shared.Rent(n + 2);
        _tagger.Prepare(words, atoms);
        var steps = Parse(atoms, tags[..n], heads, labels);
        ArrayPool<WordAtoms>.Shared.Return(atoms);
        return steps;
    }

    /// <summary>Tags and parses at once, which is faster than one after the other.</summary>
    /// <inheritdoc cref="Parse(ReadOnlySpan{string}, ReadOnlySpan{PosTag}, Span{int}, Span{DependencyLabel})"/>
    public int Analyze(ReadOnlySpan<string> words, Span<PosTag> tags, Span<int> heads, Span<DependencyLabel> labels)
    {
        var n = words.Length;
        if (tags.Length < n || heads.Length < n || labels.Length < n)
            throw new ArgumentException($"{n} words, but places for {tags.Length} tags, {heads.Length} heads and {labels.Length} labels.");
        var atoms = ArrayPool<WordAtoms>.Shared.Rent(n + 2);
        _tagger.Prepare(words, atoms);
        _tagger.Tag(atoms.AsSpan(0, n), tags);
        var steps = Parse(atoms, tags[..n], heads, labels);
        ArrayPool<WordAtoms>.Shared.Return(atoms);
        return steps;
    }

    // The atoms have two places behind the sentence for the parser's own nodes.
    internal int Parse(Span<WordAtoms> atoms, ReadOnlySpan<PosTag> tags, Span<int> heads, Span<DependencyLabel> labels)
    {
        var n = tags.Length;
        var numbers = ArrayPool<int>.Shared.Rent(ParserState.MemoryFor(n));
        var marks = ArrayPool<uint>.Shared.Rent(n + 2);
        var allTags = ArrayPool<PosTag>.Shared.Rent(n + 2);
        tags.CopyTo(allTags);
        Parser.AddNodes(n, atoms, allTags);
        ParserFeatures.CountMarks(tags, marks);
        var state = new ParserState(n, numbers);
        var steps = _parser.Parse(ref state, atoms, allTags, marks);
        for (var i = 0; i < n; i++)
        {
            heads[i] = state.Heads[i] == state.Root ? -1 : state.Heads[i];
            labels[i] = (DependencyLabel)state.Labels[i];
        }

        ArrayPool<PosTag>.Shared.Return(allTags);
        ArrayPool<uint>.Shared.Return(marks);
        ArrayPool<int>.Shared.Return(numbers);
        return steps;
    }

    private static SyntaxModel LoadEmbedded()
    {
        using var stream = typeof(SyntaxModel).Assembly.GetManifestResourceStream("Quotes.Extraction.Syntax.weights")
            ?? throw new InvalidOperationException("The syntax weights are not embedded in this build.");
        return Load(stream);
    }
}
