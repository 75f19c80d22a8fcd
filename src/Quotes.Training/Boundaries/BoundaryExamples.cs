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
        QuoteExtractor extractor = new() { Boundaries = null, Reports = null };
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

    /// <summary>Examples from the marked statements alone, found or not: what follows their cue in its sentence, without a word from the rules.</summary>
    public static List<BoundaryExample> OfMarked(IReadOnlyList<GoldArticle> gold)
    {
        List<BoundaryExample> examples = [];
        for (int number = 0; number < gold.Count; number++)
        {
            ArticleText document = ArticleText.Read(gold[number].Article);
            SentenceReader reader = new(document, EntityTable.Build(document), true, null, null);
            foreach (GoldStatement statement in gold[number].Statements)
            {
                if (statement.Type != QuoteType.Direct && statement.Cue.Count == 1 && Marked(document, reader, statement) is { } choice && Example(number, statement, document.Tokens, choice) is { } example) examples.Add(example);
            }
        }
        return examples;
    }

    private static BoundaryChoice? Marked(ArticleText document, SentenceReader reader, GoldStatement statement)
    {
        List<Token> tokens = document.Tokens;
        int cueFirst = tokens.FindIndex(t => t.Span.Overlaps(statement.Cue[0])), cueLast = tokens.FindLastIndex(t => t.Span.Overlaps(statement.Cue[0])) + 1;
        int first = tokens.FindIndex(t => statement.Content[0].Overlaps(t.Span));
        if (cueFirst < 0 || first < cueLast) return null;
        Sentence sentence = document.SentenceOf(cueFirst);
        if (first >= sentence.Last || cueLast > sentence.Last) return null;
        List<CueCandidate> cues = reader.Cues(sentence);
        int index = cues.FindIndex(c => c.First < cueLast && cueFirst < c.Last);
        if (index < 0)
        {
            ReportingVerb unlisted = new(tokens[cueLast - 1].Lower, "", [], CueClass.State, ReportingFrames.None, 3, ReportingKind.Speech);
            index = cues.FindIndex(c => c.First > cueFirst) is var later and >= 0 ? later : cues.Count;
            cues.Insert(index, new(cueFirst, cueLast, unlisted));
        }
        string rule = tokens[first].Lower == "to" ? "infinitive" : tokens[first - 1].Lower is "that" or "if" or "whether" || Enumerable.Range(first, Math.Min(12, sentence.Last - first)).Any(k => tokens[k].IsFinite) ? "clause" : "object";
        return new(sentence, cues, index, first, rule, -1, sentence.Last);
    }

    private static BoundaryExample? Example(int article, IReadOnlyList<GoldStatement> marked, AttributionEvidence evidence)
    {
        if (evidence.Statement is not { Cue: { } cue, Choice: { Rule: not "quotation" } choice }) return null;
        TextSpan cueSpan = new(evidence.Tokens[cue.First].Start, evidence.Tokens[cue.Last - 1].End);
        GoldStatement? gold = marked.FirstOrDefault(s => s.Cue.Any(cueSpan.Overlaps) && s.Content.Any(c => c.Overlaps(evidence.Tokens[choice.First].Span)));
        return gold is null ? null : Example(article, gold, evidence.Tokens, choice);
    }

    private static BoundaryExample? Example(int article, GoldStatement gold, List<Token> tokens, BoundaryChoice choice)
    {
        List<int> ends = choice.Ends(tokens);
        if (ends.Count < 2) return null;
        int truth = -1;
        double best = LeastShared;
        for (int i = 0; i < ends.Count; i++)
        {
            double shared = Shared(gold, tokens, choice.First, ends[i], choice.Sentence.Last);
            if (shared > best) (truth, best) = (i, shared);
        }
        if (truth < 0) return null;
        BoundaryFeatures features = new(tokens, choice, ends);
        SentenceTree? tree = choice.Sentence.Tree(tokens);
        return new(article, [.. Enumerable.Range(0, ends.Count).Select(i => features.Of(i, tree).ToArray())], ends.IndexOf(choice.RuleEnd), truth);
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
