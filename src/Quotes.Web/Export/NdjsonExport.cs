using Quotes.Search;
using Quotes.Web.Json;

namespace Quotes.Web.Export;

/// <summary>The items of <c>/search.json</c>, one on each line, after <c>{"export":…}</c> and before <c>{"end":true,"count":…}</c>.</summary>
/// <remarks>Whoever does not find the last line has not got everything.</remarks>
internal static class NdjsonExport
{
    /// <summary>Writes the lines.</summary>
    public static async Task Write(QuoteSweep sweep, ExportJson about, string host, Stream output, CancellationToken cancellation)
    {
        TextOutput text = new(output, cancellation);
        await text.Write(ContractJson.Line(new { export = about }) + "\n");
        long count = 0;
        foreach (IReadOnlyList<QuoteHit> part in sweep.Parts())
        {
            foreach (QuoteHit hit in part)
            {
                await text.Write(ContractJson.Line(ToJson.Quote(hit)) + "\n");
                count++;
            }
        }
        await text.Write(ContractJson.Line(new { end = true, count }) + "\n");
        await text.Flush();
    }
}
