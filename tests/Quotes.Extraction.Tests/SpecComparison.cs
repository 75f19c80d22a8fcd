using System.Text;
using System.Text.RegularExpressions;

namespace Quotes.Extraction.Tests;

/// <summary>Compares the quotes found with the quotes expected and says in words what differs.</summary>
public static partial class SpecComparison
{
    // Quotation marks, white space, outer punctuation.
    private const string Edge = "\u201e\u201a\u2039\u203a\u201c\u201d\"'`\u2018\u2019\u00ab\u00bb \u00a0\n\t.,;:!?\u2014-";

    /// <summary>One line per difference; empty when all is as expected.</summary>
    public static IReadOnlyList<string> Differences(SpecCase expected, IReadOnlyList<Quote> found)
    {
        List<string> wrong = [];
        List<Quote> left = [.. found];
        int after = -1;
        foreach (ExpectedQuote quote in expected.Quotes)
        {
            string content = Content(quote.Fragments);
            Quote? match = left.Find(q => Content(q.Spans.Select(s => s.In(expected.Article.Text))) == content);
            if (match is null)
            {
                wrong.Add($"missing     {quote.Type} | {string.Join(" // ", quote.Fragments)}");
                continue;
            }
            left.Remove(match);
            string type = EnumNames<QuoteType>.Of(match.Type);
            if (type != quote.Type) wrong.Add($"wrong type  {Short(content)} | expected {quote.Type}, found {type}");
            if (match.Spans[0].Start < after) wrong.Add($"wrong place {Short(content)} | expected in document order");
            wrong.AddRange(quote.Attributes.Select(a => a.Check(match)).OfType<string>().Select(w => $"wrong       {Short(content)} | {w}"));
            after = match.Spans[0].Start;
        }
        if (expected.Complete) wrong.AddRange(left.Select(q => $"unexpected  {Print(q, expected.Article.Text)}"));
        return wrong;
    }

    private static string Content(IEnumerable<string> fragments) =>
        WhiteSpace().Replace(string.Join(' ', fragments.Select(f => f.Trim(Edge.ToCharArray()))), " ");

    private static string Short(string content) => content.Length <= 60 ? content : content[..57] + "...";

    private static string Print(Quote quote, string text)
    {
        StringBuilder line = new($"{EnumNames<QuoteType>.Of(quote.Type)} | {string.Join(" // ", quote.Spans.Select(s => s.In(text)))}");
        foreach ((string name, Func<Quote, string> value) in ExpectedAttribute.Values)
        {
            if (name is not ("text" or "evidence") && value(quote) is not ("none" or "unknown") and var known) line.Append($" | {name}: {known}");
        }
        return line.Append($" | {quote.Evidence}").Replace("\n", "\\n").ToString();
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
