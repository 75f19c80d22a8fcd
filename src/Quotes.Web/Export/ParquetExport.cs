using Parquet;
using Parquet.Schema;
using Quotes.Search;
using Quotes.Web.Json;
using Quotes.Web.Pages;

namespace Quotes.Web.Export;

/// <summary>The columns of <c>/search.csv</c> with their types, as Parquet: a group of rows for each part, what it is in the footer's metadata.</summary>
/// <remarks>The footer comes last: a file that was cut off cannot be opened. Nothing is put before formulas here, for no spreadsheet runs them.</remarks>
internal static class ParquetExport
{
    private static readonly DataField Confidence = new DataField<double>("confidence");
    private static readonly DataField SaidOn = new DateTimeDataField("said_on", DateTimeFormat.Date, isNullable: true);
    private static readonly DataField PublishedAt = new DateTimeDataField("published_at", DateTimeFormat.DateAndTimeMicros, isAdjustedToUTC: true, isNullable: true);
    private static readonly DataField Permalink = new DataField<string>("permalink");

    private static readonly (DataField Field, Func<QuoteEntry, string?> Text)[] Columns =
        [.. QuotesCsv.Columns.Select(c => (Typed(c.Name) ?? new DataField<string>(c.Name), c.Value))];

    private static readonly ParquetSchema Schema = new([.. Columns.Select(c => c.Field), Permalink]);

    /// <summary>Writes the file.</summary>
    public static async Task Write(QuoteSweep sweep, ExportJson about, string host, Stream output, CancellationToken cancellation)
    {
        ForwardStream forward = new(output);
        await using (ParquetWriter file = await ParquetWriter.CreateAsync(Schema, forward, cancellationToken: cancellation))
        {
            file.CustomMetadata = new Dictionary<string, string> { ["quotes.export"] = ContractJson.Line(about) };
            foreach (IReadOnlyList<QuoteHit> part in sweep.Parts())
            {
                using (ParquetRowGroupWriter group = file.CreateRowGroup()) await Write(group, part, host, cancellation);
                await forward.Send(cancellation);
            }
        }
        await forward.Send(cancellation);
    }

    private static async Task Write(ParquetRowGroupWriter group, IReadOnlyList<QuoteHit> part, string host, CancellationToken cancellation)
    {
        foreach ((DataField field, Func<QuoteEntry, string?> text) in Columns)
        {
            if (field == Confidence) await group.WriteAsync<double>(field, Values(part, e => Math.Round(e.Quote.Confidence, 3)), cancellationToken: cancellation);
            else if (field == SaidOn) await group.WriteAsync<DateTime>(field, Values(part, e => e.Quote.SaidOn?.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)), cancellationToken: cancellation);
            else if (field == PublishedAt) await group.WriteAsync<DateTime>(field, Values(part, e => e.Article.PublishedAt?.UtcDateTime), cancellationToken: cancellation);
            else await group.WriteAsync(field, [.. part.Select(hit => text(hit.Entry))!], null);
        }
        await group.WriteAsync(Permalink, [.. part.Select(hit => host + Addresses.Quote(hit.Entry.Quote.Id))], null);
        group.CompleteValidate();
    }

    private static ReadOnlyMemory<T> Values<T>(IReadOnlyList<QuoteHit> part, Func<QuoteEntry, T> value) => part.Select(hit => value(hit.Entry)).ToArray();

    private static DataField? Typed(string name) => new[] { Confidence, SaidOn, PublishedAt }.FirstOrDefault(field => field.Name == name);
}
