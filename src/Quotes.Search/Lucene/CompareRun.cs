using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Quotes.Search;

/// <summary>One comparison: the request read, then every side answered from the same snapshot.</summary>
internal sealed class CompareRun
{
    private const int Suggestions = 5;
    private static readonly Highlighter Highlighter = new(EnglishStems.Of);

    private readonly CompareRequest _request;
    private readonly QueryReading _query;

    /// <summary>Reads a request.</summary>
    public CompareRun(CompareRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Sides.Count, CompareRequest.MinSides, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Sides.Count, CompareRequest.MaxSides, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Limit, CompareRequest.MaxLimit, nameof(request));
        if (!CompareRequest.Fields.Contains(request.By)) throw new ArgumentException($"{request.By} has no sides.", nameof(request));
        if (request.Sides.DistinctBy(side => FilterTranslator.Normal(request.By, side)).Count() < request.Sides.Count)
        {
            throw new ArgumentException("A side is given twice.", nameof(request));
        }
        _request = request;
        _query = QueryText.Parse(request.Search.Query);
    }

    /// <summary>Answers from one snapshot.</summary>
    public CompareResult Run(IndexSnapshot snapshot, CancellationToken cancellation)
    {
        CompareResult empty = new()
        {
            Index = snapshot.State,
            Interpreted = QueryWording.Of(_query.Tree),
            Warnings = _query.Warnings,
            Error = _query.Error,
        };
        if (_query.Error is not null) return empty;
        ValueColumn column = snapshot.Column(FieldNames.Of(_request.By));
        string[] sides = [.. _request.Sides.Select(side => FilterTranslator.Normal(_request.By, side))];
        UnknownSide[] unknown = [.. _request.Sides
            .Where(side => !column.NumberOf.TryGetValue(FilterTranslator.Normal(_request.By, side), out int number) || column.CountOf(number) == 0)
            .Select(side => new UnknownSide(side, new NearNames(side).Among(Known(snapshot, column), Suggestions, cancellation)))];
        if (unknown.Length > 0) return empty with { Unknown = unknown };
        try
        {
            LuceneQuery? text = _query.Tree is { } tree ? new QueryTranslator(snapshot.Reader).Translate(tree) : null;
            return Answer(empty, snapshot, text, [.. sides.Select(side => new SideCount(snapshot, _request, text, side, cancellation))], cancellation);
        }
        catch (QueryTextException mistake)
        {
            return empty with { Error = mistake.Error };
        }
    }

    private CompareResult Answer(CompareResult empty, IndexSnapshot snapshot, LuceneQuery? text, SideCount[] sides, CancellationToken cancellation)
    {
        SideCount? all = text is null ? new SideCount(snapshot, _request, null, null, cancellation) : null;
        DateOnly[] days = [.. sides.SelectMany(side => side.Days.Keys)];
        DateOnly first = days.DefaultIfEmpty().Min(), last = days.DefaultIfEmpty().Max();
        List<CompareSide> compared = [];
        foreach (SideCount side in sides)
        {
            SideCount of = all ?? new SideCount(snapshot, _request, null, side.Value, cancellation);
            compared.Add(side.Side(of, days.Length == 0 ? null : (first, last)));
        }
        DatePrecision unit = compared[0].Counts.Unit == DatePrecision.Day ? DatePrecision.Day : DatePrecision.Month;
        (IReadOnlyList<DateRange?> periods, DateOnly? next) = Periods(days, sides.Any(side => side.Undated > 0), unit);
        return empty with
        {
            ShareOf = all is null ? ShareBase.Side : ShareBase.All,
            Sides = compared,
            Rows = Pick(snapshot, periods, sides, text, cancellation),
            Next = next,
        };
    }

    // The periods with any quote from the cursor on, in order; the undated come behind the last.
    private (IReadOnlyList<DateRange?> Periods, DateOnly? Next) Periods(DateOnly[] days, bool undated, DatePrecision unit)
    {
        bool oldest = _request.Sort == SortOrder.Oldest;
        IEnumerable<DateOnly> starts = days.Select(day => DateBuckets.StartOf(day, unit)).Distinct();
        if (_request.Cursor is { } cursor)
        {
            DateOnly from = DateBuckets.StartOf(cursor, unit);
            starts = starts.Where(start => oldest ? start >= from : start <= from);
        }
        DateOnly[] ordered = [.. oldest ? starts.Order() : starts.OrderDescending()];
        List<DateRange?> periods = [.. ordered.Take(CompareRequest.Rows).Select(start => (DateRange?)new DateRange(start, DateBuckets.EndOf(start, unit)))];
        DateOnly? next = ordered.Length > CompareRequest.Rows ? ordered[CompareRequest.Rows] : null;
        if (next is null && undated) periods.Add(null);
        return (periods, next);
    }

    private IReadOnlyList<CompareRow> Pick(
        IndexSnapshot snapshot, IReadOnlyList<DateRange?> periods, SideCount[] sides, LuceneQuery? text, CancellationToken cancellation)
    {
        if (_request.Limit == 0 || periods.Count == 0) return [];
        PeriodPicker[] pickers = [.. sides.Select(side =>
        {
            PeriodPicker picker = new(snapshot.Days, periods, _request.Sort, _request.Limit);
            side.Collect(snapshot, text, picker, cancellation);
            return picker;
        })];
        return [.. periods.Select((period, i) => new CompareRow(period?.From, period?.To,
            [.. sides.Select((side, s) => new CompareCell(side.In(period), [.. pickers[s].Of(i).Select(doc => Hit(snapshot, doc))]))]))];
    }

    private QuoteHit Hit(IndexSnapshot snapshot, int doc)
    {
        QuoteEntry entry = Rows.Read(snapshot.Reader, doc);
        return new QuoteHit(entry, Highlighter.Find(_query.Tree, entry.Quote.Text), 0) { Reports = UtteranceFinder.Count(snapshot.Reader, entry) };
    }

    private IEnumerable<(FacetValue Value, string[] Words)> Known(IndexSnapshot snapshot, ValueColumn column) => _request.By == FilterField.Speaker
        ? snapshot.Speakers.All.Select(s => (new FacetValue(s.Summary.Id, s.Summary.Name, s.Summary.Quotes), s.Words))
        : Enumerable.Range(0, column.Values.Length).Select(column.Value).Where(value => value.Count > 0)
            .Select(value => (value, Words.FoldedOf(value.Label).Select(Word.PlainOf).ToArray()));
}
