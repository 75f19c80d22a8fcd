using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>The sides of a comparison over time: one drawing under another, with the same periods and the same scale, so that no colour has to tell them apart.</summary>
internal sealed class CompareChart
{
    /// <summary>The height of the tallest bar.</summary>
    public const int Height = 56;

    private readonly Timeline[] _counts, _ofs;
    private readonly CompareRequest _request;

    private CompareChart(CompareRequest request, CompareResult result, Timeline[] counts, Timeline[] ofs)
    {
        _request = request;
        _counts = counts;
        _ofs = ofs;
        Sides = result.Sides;
        Top = Enumerable.Range(0, counts.Length).SelectMany(side => Enumerable.Range(0, Bars), Value).DefaultIfEmpty().Max();
    }

    /// <summary>The sides.</summary>
    public IReadOnlyList<CompareSide> Sides { get; }

    /// <summary>How many bars each side has.</summary>
    public int Bars => _counts[0].Bars.Count;

    /// <summary>The length of the bars in words.</summary>
    public string Unit => _counts[0].Unit;

    /// <summary>The room each bar has.</summary>
    public double Step => _counts[0].Step;

    /// <summary>Which bars have a label under them.</summary>
    public IEnumerable<(int At, string Label)> Ticks => _counts[0].Ticks;

    /// <summary>The largest value of any side: a count or a share.</summary>
    public double Top { get; }

    /// <summary>The largest value as it is written.</summary>
    public string TopInWords => _request.Scale == TimelineScale.Share ? Percent(Top) : InWords.Number((long)Top);

    /// <summary>The drawing of a comparison; null where no side has a dated quote.</summary>
    public static CompareChart? Of(CompareRequest request, CompareResult result)
    {
        if (result.Sides.All(side => side.Counts.Buckets.Count == 0)) return null;
        Timeline[] counts = [.. result.Sides.Select(side => Timeline.Of(side.Counts, request.Of(side.Value))!)];
        Timeline[] ofs = [.. result.Sides.Select(side => Timeline.Of(side.Ofs, request.Of(side.Value))!)];
        return new CompareChart(request, result, counts, ofs);
    }

    /// <summary>One bar.</summary>
    public Timeline.Bar Bar(int side, int at) => _counts[side].Bars[at];

    /// <summary>How tall a bar is drawn; a period with any quote is never invisible.</summary>
    public double HeightOf(int side, int at) => Bar(side, at).Count == 0 ? 0 : Math.Max(2, Math.Round(Height * Value(side, at) / Top, 1));

    /// <summary>What a bar stands for, in words.</summary>
    public string Name(int side, int at) => Language.Current["compare.bar", Sides[side].Label, Bar(side, at).Label,
        InWords.Count(Bar(side, at).Count, "quote"), Share(Bar(side, at).Count, _ofs[side].Bars[at].Count)];

    /// <summary>The periods of the table, each with every side's count, share and search. All of them, where the drawing joins neighbours.</summary>
    public IEnumerable<(string Period, IReadOnlyList<(long Count, string Share, string Address)> Sides)> Rows
    {
        get
        {
            DateHistogram axis = Sides[0].Counts;
            for (int i = 0; i < axis.Buckets.Count; i++)
            {
                if (Sides.All(side => side.Counts.Buckets[i].Count == 0)) continue;
                DateRange period = new(axis.Buckets[i].From, axis.Buckets[i].To);
                yield return (Timeline.Period(axis.Buckets[i].From, axis.Unit), [.. Sides.Select(side => (
                    side.Counts.Buckets[i].Count,
                    Share(side.Counts.Buckets[i].Count, side.Ofs.Buckets[i].Count),
                    Addresses.Search(_request.Of(side.Value).Within(period))))]);
            }
        }
    }

    /// <summary>A part of a whole as a percentage, or a dash where there is nothing it could be a part of.</summary>
    public static string Share(long part, long whole) => whole == 0 ? "–" : Percent((double)part / whole);

    private static string Percent(double share) => Language.Current["compare.percent", Language.Current.Number(100 * share, share is > 0 and < 0.01 ? "0.##" : "0.#")];

    private double Value(int side, int at)
    {
        long count = Bar(side, at).Count;
        return _request.Scale == TimelineScale.Raw || count == 0 ? count : (double)count / _ofs[side].Bars[at].Count;
    }
}
