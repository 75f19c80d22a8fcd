using Lucene.Net.Index;

namespace Quotes.Search;

/// <summary>Counts the words of some quotes and tells which are theirs more than everybody's.</summary>
internal sealed class TermCounter(WordColumn column) : ICounter
{
    /// <summary>How many quotes must have a word before it says anything.</summary>
    public const int LeastQuotes = 3;

    /// <summary>The most words told.</summary>
    public const int MostTerms = 30;

    // More than are told, for some are names; looked up in a few quotes each to see how they are printed.
    private const int Candidates = 3 * MostTerms;
    private const int Sightings = 4;

    private readonly int[] _counts = new int[column.Words.Length];
    private readonly List<(int Doc, int Segment, int Own)> _docs = [];
    private SegmentWords _words = null!;
    private int[] _numbers = [];
    private int _base, _segment;

    public void Enter(AtomicReaderContext segment)
    {
        _words = column.Segment(segment.Ord);
        _numbers = column.Numbers(segment.Ord);
        _base = segment.DocBase;
        _segment = segment.Ord;
    }

    public void Count(int doc, int utterance)
    {
        foreach (int slot in _words.Of(doc)) _counts[_numbers[slot]]++;
        _docs.Add((_base + doc, _segment, doc));
    }

    /// <summary>The words that are these quotes' more than chance explains, most surprising first; names are left out.</summary>
    /// <param name="all">How many quotes the snapshot has.</param>
    /// <param name="read">Reads the text of a quote.</param>
    public IReadOnlyList<SignificantTerm> Terms(long all, Func<int, string> read)
    {
        int[] candidates = [.. Enumerable.Range(0, _counts.Length).Where(n => _counts[n] >= LeastQuotes)
            .Select(n => (Number: n, G2: G2(n, all))).Where(n => n.G2 >= LogLikelihood.OnceInAThousand)
            .OrderByDescending(n => n.G2).ThenBy(n => column.Words[n.Number], StringComparer.Ordinal).Take(Candidates).Select(n => n.Number)];
        Dictionary<string, PrintedForms> forms = Forms(candidates, read);
        return [.. candidates.Where(n => !forms[column.Words[n]].IsName).Take(MostTerms)
            .Select(n => new SignificantTerm(forms[column.Words[n]].Usual, _counts[n], column.Quotes[n], G2(n, all)))];
    }

    private double G2(int number, long all) => LogLikelihood.G2(_counts[number], _docs.Count, column.Quotes[number] - _counts[number], all - _docs.Count);

    private Dictionary<string, PrintedForms> Forms(int[] candidates, Func<int, string> read)
    {
        Dictionary<string, PrintedForms> forms = candidates.ToDictionary(n => column.Words[n], n => new PrintedForms(column.Words[n]), StringComparer.Ordinal);
        int[] missing = new int[column.Words.Length];
        foreach (int number in candidates) missing[number] = Sightings;
        int left = Sightings * candidates.Length;
        foreach ((int doc, int segment, int own) in _docs)
        {
            if (left == 0) break;
            bool wanted = false;
            int[] numbers = column.Numbers(segment);
            foreach (int slot in column.Segment(segment).Of(own))
            {
                if (missing[numbers[slot]] <= 0) continue;
                missing[numbers[slot]]--;
                left--;
                wanted = true;
            }
            if (wanted) PrintedForms.Look(read(doc), forms);
        }
        return forms;
    }
}
