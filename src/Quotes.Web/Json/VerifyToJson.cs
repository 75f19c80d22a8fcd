using Quotes.Search;
using Quotes.Web.Languages;
using Quotes.Web.Pages;

namespace Quotes.Web.Json;

/// <summary>Turns the answer to whether something was said into the shape of the JSON contract.</summary>
internal static class VerifyToJson
{
    /// <summary>The answer.</summary>
    public static VerifyJson Answer(VerifyResult result) => new(
        new VerifyQueryJson(result.Request.Quote, result.Request.Speaker, [.. result.Speakers.Select(ToJson.Summary)], result.Request.Date.From, result.Request.Date.To),
        ToJson.Index(result.Index),
        VerdictNames.Of(result.Verdict),
        VerdictWords.Explain(result, Language.English),
        result.Score,
        Names(result.Changes),
        result.IsParaphrase,
        result.ByTranscript,
        result.Found,
        result.IsShort,
        new TotalJson(result.Total),
        [.. result.Sources.Select(Source)],
        Coverage(result),
        new LinksJson(Addresses.Verify(result.Request, "/api/v1/verify"), Addresses.Verify(result.Request)));

    /// <summary>A source.</summary>
    public static VerifySourceJson Source(VerifySource source)
    {
        CodePointMap map = new(source.Text);
        return new VerifySourceJson(
            VerdictNames.Of(source.Verdict),
            source.Score,
            source.IsTranscript ? "transcript" : "report",
            VerdictNames.Of(source.Speaker),
            source.InPeriod,
            source.IsParaphrase,
            Names(source.Changes),
            source.LeavesNegationOut,
            source.Text,
            new SpanJson(map.ToCodePoints(source.Window.Start), map.ToCodePoints(source.Window.End)),
            [.. source.Diff.Stretches.Select(s => Stretch(source, s))],
            [.. source.Quotes.Select(q => ToJson.Quote(q, []))]);
    }

    private static DiffJson Stretch(VerifySource source, DiffStretch stretch) => new(
        stretch.Kind switch { DiffKind.Deleted => "added", DiffKind.Inserted => "left-out", DiffKind.Replaced => "replaced", _ => "same" },
        stretch.First.In(source.Purported),
        stretch.Second.In(source.Window.In(source.Text)),
        source.Negates(stretch));

    private static VerifyCoverageJson Coverage(VerifyResult result)
    {
        (IndexCoverage of, IndexCoverage all) = (result.Coverage, result.Whole);
        return new VerifyCoverageJson(
            !string.IsNullOrEmpty(result.Request.Speaker), result.Request.Period.From, result.Request.Period.To,
            of.Quotes, of.Articles, of.Transcripts, of.First, of.Last, of.OutletCount,
            [.. of.Outlets.Select(o => new FacetJson(o.Value, o.Label, o.Count))],
            new WholeIndexJson(all.Quotes, all.Articles, all.First, all.Last, all.OutletCount));
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<Alteration> changes) => [.. changes.Select(EnumNames<Alteration>.Of)];
}
