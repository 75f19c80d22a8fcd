using Quotes.Evaluation;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>A content whose end was to be chosen, and the end people marked.</summary>
/// <param name="Article">The article's number in its file.</param>
/// <param name="Ends">For each end the keys of its features.</param>
/// <param name="Rule">The rules' end among them.</param>
/// <param name="Truth">The marked end, or the one nearest to it.</param>
internal sealed record BoundaryExample(int Article, uint[][] Ends, int Rule, int Truth);

/// <summary>Extracts gold articles by rules alone and finds the marked end of every content found.</summary>
internal static class BoundaryExamples
{
    // Less shared with what people marked, and it is another statement.
    private const double LeastShared = 0.5;

    public static List<BoundaryExample> Of(IReadOnlyList<GoldArticle> gold)
    {
        QuoteExtractor extractor = new() { Boundaries = null };
        List<BoundaryExample> examples = [];
        for (int number = 0; number < gold.Count; number++)
        {
            foreach ((_, AttributionEvidence evidence) in extractor.Attribute(gold[number].Article))
            {
                if (Example(number, gold[number].Statements, evidence) is { } example) examples.Add(example);
            }
        }
        return examples;
    }

    private static BoundaryExample? Example(int article, IReadOnlyList<GoldStatement> marked, AttributionEvidence evidence)
    {
        if (evidence.Statement is not { Cue: { } cue, Choice: { Rule: not "quotation" } choice }) return null;
        List<Token> tokens = evidence.Tokens;
        List<int> ends = choice.Ends(tokens);
        if (ends.Count < 2) return null;
        TextSpan cueSpan = new(tokens[cue.First].Start, tokens[cue.Last - 1].End);
        GoldStatement? gold = marked.FirstOrDefault(s => s.Cue.Any(cueSpan.Overlaps) && Shared(s, tokens, choice.First, ends[0], choice.Sentence.Last) > 0);
        if (gold is null) return null;
        int truth = -1;
        double best = LeastShared;
        for (int i = 0; i < ends.Count; i++)
        {
            double shared = Shared(gold, tokens, choice.First, ends[i], choice.Sentence.Last);
            if (shared > best) (truth, best) = (i, shared);
        }
        if (truth < 0) return null;
        BoundaryFeatures features = new(tokens, choice, ends);
        return new(article, [.. Enumerable.Range(0, ends.Count).Select(i => features.Of(i).ToArray())], ends.IndexOf(choice.RuleEnd), truth);
    }

    // Tokens both in the gold and before the end, over those in either, from the content's first token to the sentence's end.
    private static double Shared(GoldStatement gold, List<Token> tokens, int first, int end, int last)
    {
        int both = 0, either = 0;
        for (int k = first; k < last; k++)
        {
            bool marked = gold.Content.Any(tokens[k].Span.Overlaps), taken = k < end;
            both += marked && taken ? 1 : 0;
            either += marked || taken ? 1 : 0;
        }
        return either == 0 ? 0 : (double)both / either;
    }
}
