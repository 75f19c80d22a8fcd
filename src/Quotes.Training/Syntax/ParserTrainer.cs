using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Trains the parser on its own mistakes: it follows its guesses and learns the best that can still be reached (Goldberg and Nivre 2013).</summary>
internal sealed class ParserTrainer(int seed, double following)
{
    private readonly Random _random = new(seed);
    private readonly uint[] _keys = new uint[ParserFeatures.ActionCount];
    private readonly uint[] _labelKeys = new uint[ParserFeatures.LabelCount];
    private readonly int[] _scores = new int[3];
    private readonly int[] _labelScores = new int[DependencyLabels.Count];

    public Perceptron Actions { get; } = new(3);

    public Perceptron Labels { get; } = new(DependencyLabels.Count);

    /// <summary>Sentences come with the tags the tagger gives them.</summary>
    public void Train(IReadOnlyList<TreebankSentence> sentences, WordClasses classes, int epochs)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _random.Shuffle(order);
            int right = 0, labelled = 0, all = 0;
            foreach (var at in order)
            {
                var (good, goodLabels) = Learn(sentences[at], classes, epoch);
                right += good;
                labelled += goodLabels;
                all += sentences[at].Length;
            }

            Console.Error.WriteLine($"  parser epoch {epoch + 1}: {100.0 * right / all:F2} / {100.0 * labelled / all:F2}, {Actions.FeatureCount} + {Labels.FeatureCount} features");
        }
    }

    private (int Heads, int Labels) Learn(TreebankSentence sentence, WordClasses classes, int epoch)
    {
        var n = sentence.Length;
        var words = new WordAtoms[n + 2];
        var tags = new PosTag[n + 2];
        var marks = new uint[n + 2];
        Tagger.Prepare(classes, sentence.Words, words);
        sentence.Tags.CopyTo(tags, 0);
        Parser.AddNodes(n, words, tags);
        ParserFeatures.CountMarks(sentence.Tags, marks);
        var gold = new GoldTree(sentence);
        var state = new ParserState(n, new int[ParserState.MemoryFor(n)]);
        while (!Parser.IsDone(state))
        {
            var action = Decide(state, gold, words, tags, marks, epoch);
            if (action == Parser.Action.Shift)
            {
                state.Shift();
                continue;
            }

            int word = state.Peek(0), head = action == Parser.Action.Left ? state.Next : state.Peek(1);
            state.Attach(head, Label(state, gold, word, head, words, tags, marks));
        }

        int right = 0, labelled = 0;
        for (var i = 0; i < n; i++)
        {
            if (state.Heads[i] != gold.Heads[i]) continue;
            right++;
            if (state.Labels[i] == (int)gold.Labels[i]) labelled++;
        }

        return (right, labelled);
    }

    private Parser.Action Decide(in ParserState state, GoldTree gold, WordAtoms[] words, PosTag[] tags, uint[] marks, int epoch)
    {
        Span<bool> can = [Parser.CanDo(state, Parser.Action.Shift), Parser.CanDo(state, Parser.Action.Left), Parser.CanDo(state, Parser.Action.Right)];
        if (!can[1] && !can[2]) return Parser.Action.Shift;
        if (!can[0]) return can[1] ? Parser.Action.Left : Parser.Action.Right;
        Span<int> costs = [gold.ShiftCost(state), gold.LeftCost(state), can[2] ? gold.RightCost(state) : int.MaxValue];
        var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
        var count = ParserFeatures.FillAction(state, words, tags, marks, _keys);
        Actions.Score(_keys.AsSpan(0, count), _scores);
        int guess = -1, best = -1;
        for (var i = 0; i < 3; i++)
        {
            if (!can[i]) continue;
            if (guess < 0 || _scores[i] > _scores[guess]) guess = i;
            if (costs[i] == least && (best < 0 || _scores[i] > _scores[best])) best = i;
        }

        Actions.Tick();
        if (costs[guess] == least) return (Parser.Action)guess;
        Actions.Update(_keys.AsSpan(0, count), best, guess);
        return (Parser.Action)(epoch > 0 && _random.NextDouble() < following ? guess : best);
    }

    private DependencyLabel Label(in ParserState state, GoldTree gold, int word, int head, WordAtoms[] words, PosTag[] tags, uint[] marks)
    {
        if (Parser.Certain(tags[word], head, state.Root) is var label and not DependencyLabel.None) return label;
        var count = ParserFeatures.FillLabel(state, word, head, words, tags, marks, _labelKeys);
        Labels.Score(_labelKeys.AsSpan(0, count), _labelScores);
        var guess = (int)DependencyLabel.Nsubj;
        for (var i = guess + 1; i < _labelScores.Length; i++)
            if (_labelScores[i] > _labelScores[guess]) guess = i;
        Labels.Tick();
        if (gold.Heads[word] == head && (int)gold.Labels[word] != guess) Labels.Update(_labelKeys.AsSpan(0, count), (int)gold.Labels[word], guess);
        return (DependencyLabel)guess;
    }
}
