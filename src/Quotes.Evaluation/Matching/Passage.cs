namespace Quotes.Evaluation;

/// <summary>A set of characters of one text: what two markings of it are compared by. Counted in Unicode code points.</summary>
/// <remarks>
/// White space, quotation marks and punctuation at either edge of a span do not belong to it: whether the comma stands inside
/// the marks is a matter of house style, no matter of what was said.
/// </remarks>
internal sealed class Passage
{
    private const string Edge = "“”\"'`‘’«» \u00A0\n\t.,;:!?—-";

    // In order, apart from one another, none empty.
    private readonly TextSpan[] _runs;

    private Passage(IEnumerable<TextSpan> spans)
    {
        List<TextSpan> runs = [];
        foreach (TextSpan span in spans.Where(span => !span.IsEmpty).Order())
        {
            if (runs.Count > 0 && span.Start <= runs[^1].End) runs[^1] = runs[^1].Cover(span);
            else runs.Add(span);
        }
        _runs = [.. runs];
        Length = _runs.Sum(run => run.Length);
    }

    /// <summary>How many characters it has.</summary>
    public int Length { get; }

    /// <summary>The characters of the spans of a text (in UTF-16), each span trimmed at its edges.</summary>
    public static Passage Of(string text, CodePointMap map, IEnumerable<TextSpan> spans) => new(spans.Select(span =>
    {
        TextSpan trimmed = Trim(text, span);
        return new TextSpan(map.ToCodePoints(trimmed.Start), map.ToCodePoints(trimmed.End));
    }));

    /// <summary>The characters of all of them.</summary>
    public static Passage Union(IEnumerable<Passage> passages) => new(passages.SelectMany(passage => passage._runs));

    /// <summary>How many characters the two share.</summary>
    public int Shared(Passage other)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < _runs.Length && j < other._runs.Length;)
        {
            TextSpan mine = _runs[i], theirs = other._runs[j];
            shared += Math.Max(0, Math.Min(mine.End, theirs.End) - Math.Max(mine.Start, theirs.Start));
            if (mine.End <= theirs.End) i++; else j++;
        }
        return shared;
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && Edge.Contains(text[start], StringComparison.Ordinal)) start++;
        while (end > start && Edge.Contains(text[end - 1], StringComparison.Ordinal)) end--;
        return new TextSpan(start, end);
    }
}
