using Quotes.Evaluation;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>A report the rules passed over, and whether people marked it.</summary>
/// <param name="Article">The article's number in its file.</param>
/// <param name="Keys">The keys of its features.</param>
/// <param name="IsMarked">Whether people marked a statement there, with much the same content.</param>
/// <param name="IsGuided">Whether it was marked by our own guide: communicated statements only.</param>
/// <param name="IsRule">Whether the rules found it.</param>
/// <param name="Text">Cue and content, to be read.</param>
internal sealed record ReportExample(int Article, uint[] Keys, bool IsMarked, bool IsGuided, bool IsRule, string Text);

/// <summary>Finds in gold articles what may be a report beside what the rules find.</summary>
internal static class ReportExamples
{
    // As the scorer has it: a statement is found when it shares this much with the marked one.
    private const double Found = 0.8;

    public static List<ReportExample> Of(IReadOnlyList<GoldArticle> gold, bool guided)
    {
        List<ReportExample> examples = [];
        for (int number = 0; number < gold.Count; number++)
        {
            ArticleText document = ArticleText.Read(gold[number].Article);
            SentenceReader reader = new(document, EntityTable.Build(document), true, BoundaryModel.Default, null);
            foreach (Sentence sentence in document.Paragraphs.SelectMany(p => p.Sentences))
            {
                foreach ((ReportCandidate candidate, List<uint> keys) in reader.Candidates(sentence))
                {
                    (int first, int last) = candidate.Statement.Fragments[0];
                    TextSpan content = new(document.Tokens[first].Start, document.Tokens[last - 1].End);
                    bool marked = gold[number].Statements.Any(s => Shared(s.Content, content) >= Found);
                    examples.Add(new(number, [.. keys], marked, guided, candidate.Origin == ReportOrigin.Rule, $"{document.Words(candidate.Statement.Cue!.First, candidate.Statement.Cue.Last)} [{candidate.Form}] {document.Words(first, last)}"));
                }
            }
        }
        return examples;
    }

    // Characters in both over characters in either.
    private static double Shared(IReadOnlyList<TextSpan> marked, TextSpan content)
    {
        int both = marked.Sum(m => Math.Max(0, Math.Min(m.End, content.End) - Math.Max(m.Start, content.Start)));
        return (double)both / (marked.Sum(m => m.Length) + content.Length - both);
    }
}
