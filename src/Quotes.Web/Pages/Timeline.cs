using System.Globalization;
using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>Results over time as bars wide enough to be pressed.</summary>
internal sealed class Timeline
{
    /// <summary>The most bars: a bar stays 24 pixels wide where the drawing is 650 wide.</summary>
    public const int MaxBars = 27;

    /// <summary>The drawing's width, in its own units.</summary>
    public const int Width = 720;

    /// <summary>The height of the tallest bar.</summary>
    public const int Height = 96;

    private Timeline(IReadOnlyList<Bar> bars, string unit, long undated, SearchRequest request)
    {
        IsFolded = request.Fold == Folding.Utterance;
        Bars = bars;
        Unit = unit;
        Undated = undated;
        IsShare = request.Scale == TimelineScale.Share;
        HasQuery = request.Query.Length > 0;
        Raw = Addresses.Search(request with { Scale = TimelineScale.Raw, Cursor = null });
        Share = HasQuery || request.IsNarrowed() ? Addresses.Search(request with { Scale = TimelineScale.Share, Cursor = null }) : null;
        Tallest = bars.Max(Measure) is > 0 and var most ? most : 1;
    }

    /// <summary>The periods in order, without gaps.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>Whether the bars count statements, each by the earliest of its reports that match, rather than quotes.</summary>
    public bool IsFolded { get; }

    /// <summary>What the bars count.</summary>
    public string Noun => IsFolded ? "statement" : "quote";

    /// <summary>The length of the bars: <c>by month</c>, <c>in steps of 3 months</c>.</summary>
    public string Unit { get; }

    /// <summary>How many results have no date.</summary>
    public long Undated { get; }

    /// <summary>The largest of what the bars show: a count, or a share from 0 to 1; never 0.</summary>
    public double Tallest { get; }

    /// <summary>Whether the bars show shares.</summary>
    public bool IsShare { get; }

    /// <summary>Whether there is a query text, and so what the shares are of.</summary>
    public bool HasQuery { get; }

    /// <summary>The search with bars that show counts.</summary>
    public string Raw { get; }

    /// <summary>The search with bars that show shares; null where everything was asked for, whose share is always whole.</summary>
    public string? Share { get; }

    /// <summary>A bar's share in words: <c>0.12 %</c>.</summary>
    public static string Percent(Bar bar) => Language.Current["timeline.percent", Math.Round(100 * bar.Share, 2)];

    /// <summary>One period.</summary>
    /// <param name="From">Its first day.</param>
    /// <param name="To">Its last day.</param>
    /// <param name="Count">How many results fall into it.</param>
    /// <param name="Label">The period in words.</param>
    /// <param name="Short">Its beginning, briefly.</param>
    /// <param name="Address">The search narrowed to it.</param>
    /// <param name="Of">How many quotes the results are a share of; 0 when not asked for.</param>
    public sealed record Bar(DateOnly From, DateOnly To, long Count, string Label, string Short, string Address, long Of)
    {
        /// <summary>The results' share, from 0 to 1.</summary>
        public double Share => Of == 0 ? 0 : (double)Count / Of;
    }

    /// <summary>The bars of a histogram, neighbours joined until they are few enough; null when no result has a date.</summary>
    public static Timeline? Of(DateHistogram? histogram, SearchRequest request)
    {
        if (histogram is not { Buckets.Count: > 0 }) return null;
        int size = Sizes(histogram.Unit).First(s => (histogram.Buckets.Count + s - 1) / s <= MaxBars);
        Bar[] bars = [.. histogram.Buckets.Chunk(size).Select(chunk => Join(chunk, histogram.Unit, request))];
        string unit = EnumNames<DatePrecision>.Of(histogram.Unit);
        return new Timeline(bars, Language.Current["timeline.unit." + unit, size], histogram.Undated, request);
    }

    private const double LetterWidth = 7;

    /// <summary>The room each bar has; a few bars do not spread over the whole width.</summary>
    public double Step => Math.Min(Width / (double)Bars.Count, 56);

    /// <summary>Which bars have a label under them: the first, and then as many as do not run into one another.</summary>
    public IEnumerable<(int At, string Label)> Ticks
    {
        get
        {
            int every = Math.Max(1, (int)Math.Ceiling(84 / Step));
            for (int i = 0; i < Bars.Count; i += every)
            {
                // The last may have no room left.
                if (i == 0 || i * Step + Bars[i].Short.Length * LetterWidth <= Width) yield return (i, Bars[i].Short);
            }
        }
    }

    /// <summary>How tall the bar is drawn; a period with any result is never invisible.</summary>
    public double HeightOf(Bar bar) => bar.Count == 0 ? 0 : Math.Max(2, Math.Round(Height * Measure(bar) / Tallest, 1));

    private double Measure(Bar bar) => IsShare ? bar.Share : bar.Count;

    private static IEnumerable<int> Sizes(DatePrecision unit)
    {
        IEnumerable<int> nice = unit switch
        {
            DatePrecision.Day => [1, 2, 7, 14],
            DatePrecision.Month => [1, 2, 3, 6, 12],
            _ => [1, 2, 5, 10],
        };
        // Histories longer than any of these are joined by whatever it takes.
        return nice.Concat(Enumerable.Range(1, int.MaxValue / 64).Select(i => i * nice.Last()));
    }

    private static Bar Join(DateBucket[] chunk, DatePrecision unit, SearchRequest request)
    {
        DateOnly from = chunk[0].From, to = chunk[^1].To;
        return new Bar(from, to, chunk.Sum(b => b.Count), Label(from, to, unit), Brief(from, unit), Addresses.Search(request.Within(new DateRange(from, to))), chunk.Sum(b => b.Of ?? 0));
    }

    private static string Brief(DateOnly from, DatePrecision unit) => unit switch
    {
        DatePrecision.Year => from.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => Language.Current.ShortMonth(from),
        _ => Language.Current.ShortDay(from),
    };

    private static string Label(DateOnly from, DateOnly to, DatePrecision unit)
    {
        string first = Period(from, unit), last = Period(to, unit);
        return first == last ? first : Language.Current["date.span", first, last];
    }

    /// <summary>The period that begins on a day, in words.</summary>
    public static string Period(DateOnly day, DatePrecision unit) => unit switch
    {
        DatePrecision.Year => day.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => Language.Current.Month(day),
        _ => Language.Current.Day(day),
    };
}
