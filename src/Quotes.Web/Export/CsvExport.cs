using Quotes.Search;
using Quotes.Web.Json;

namespace Quotes.Web.Export;

/// <summary>The table of <c>/search.csv</c>, of everything. It has no place to say what it is: its headers and the file beside it do.</summary>
internal static class CsvExport
{
    /// <summary>Writes the table.</summary>
    public static async Task Write(QuoteSweep sweep, ExportJson about, string host, Stream output, CancellationToken cancellation)
    {
        TextOutput text = new(output, cancellation);
        await text.Write(QuotesCsv.Header);
        foreach (IReadOnlyList<QuoteHit> part in sweep.Parts())
        {
            foreach (QuoteHit hit in part) await text.Write(QuotesCsv.Row(hit, host));
        }
        await text.Flush();
    }
}
