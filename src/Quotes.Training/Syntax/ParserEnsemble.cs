using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Several parsers, half of them reading from right to left, that vote on each head. Slower and better than one: the teacher for news text.</summary>
internal sealed class ParserEnsemble
{
    private readonly (SyntaxModel Model, bool Reversed)[] _members;

    private ParserEnsemble((SyntaxModel, bool)[] members) => _members = members;

    public static ParserEnsemble Train(IReadOnlyList<TreebankSentence> sentences, Func<ParserTrainer, SyntaxModel> build, WordClasses classes, int members, int epochs)
    {
        var result = new (SyntaxModel, bool)[members];
        var backwards = sentences.Select(Reverse).ToArray();
        Parallel.For(0, members, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var trainer = new ParserTrainer(100 + i, 0.9);
            trainer.Train(i % 2 == 1 ? backwards : sentences, classes, epochs);
            result[i] = (build(trainer), i % 2 == 1);
        });
        return new ParserEnsemble(result);
    }

    /// <summary>The tree with most votes, and the share of votes its arcs have.</summary>
    public (TreebankSentence Tree, double Agreement) Parse(string[] words, PosTag[] tags)
    {
        var n = words.Length;
        var votes = new int[n + 1, n + 1];
        var labelVotes = new Dictionary<(int, int, DependencyLabel), int>();
        var heads = new int[n];
        var labels = new DependencyLabel[n];
        foreach (var (model, reversed) in _members)
        {
            if (reversed)
            {
                model.Parse(words.Reverse().ToArray(), tags.Reverse().ToArray(), heads, labels);
                Array.Reverse(heads);
                Array.Reverse(labels);
                for (var i = 0; i < n; i++)
                    if (heads[i] >= 0) heads[i] = n - 1 - heads[i];
            }
            else model.Parse(words, tags, heads, labels);

            for (var i = 0; i < n; i++)
            {
                votes[heads[i] + 1, i + 1]++;
                labelVotes[(heads[i], i, labels[i])] = labelVotes.GetValueOrDefault((heads[i], i, labels[i])) + 1;
            }
        }

        var best = ProjectiveTree.Best(votes, n);
        var agreement = 0;
        for (var i = 0; i < n; i++)
        {
            heads[i] = best[i + 1] - 1;
            agreement += votes[best[i + 1], i + 1];
            labels[i] = heads[i] < 0 ? DependencyLabel.Root : DependencyLabel.Dep;
            var most = 0;
            for (var label = DependencyLabel.Nsubj; (int)label < DependencyLabels.Count; label++)
            {
                if (heads[i] < 0 || labelVotes.GetValueOrDefault((heads[i], i, label)) is var count && count <= most) continue;
                most = count;
                labels[i] = label;
            }
        }

        return (new TreebankSentence("votes", words, tags, heads, labels, words, new bool[n], new bool[n]), (double)agreement / (n * _members.Length));
    }

    private static TreebankSentence Reverse(TreebankSentence s) => s with
    {
        Words = s.Words.Reverse().ToArray(),
        Tags = s.Tags.Reverse().ToArray(),
        Heads = s.Heads.Reverse().Select(h => h < 0 ? -1 : s.Length - 1 - h).ToArray(),
        Labels = s.Labels.Reverse().ToArray(),
    };
}
