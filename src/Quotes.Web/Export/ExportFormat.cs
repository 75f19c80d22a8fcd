using Quotes.Search;

namespace Quotes.Web.Export;

/// <summary>A format that everything a request finds is written in.</summary>
internal sealed class ExportFormat
{
    private readonly Func<QuoteSweep, ExportJson, string, Stream, CancellationToken, Task> _write;

    private ExportFormat(string name, string mediaType, Func<QuoteSweep, ExportJson, string, Stream, CancellationToken, Task> write)
    {
        Name = name;
        MediaType = mediaType;
        _write = write;
    }

    /// <summary>A row for each quote (RFC 4180).</summary>
    public static ExportFormat Csv { get; } = new("csv", "text/csv", CsvExport.Write);

    /// <summary>A line of JSON for each quote, between one that tells what this is and one that tells that it is whole.</summary>
    public static ExportFormat Ndjson { get; } = new("ndjson", "application/x-ndjson", NdjsonExport.Write);

    /// <summary>A typed table, compressed column by column.</summary>
    public static ExportFormat Parquet { get; } = new("parquet", "application/vnd.apache.parquet", ParquetExport.Write);

    /// <summary>All formats.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = [Csv, Ndjson, Parquet];

    /// <summary>The path of what stands beside the table that cannot describe itself.</summary>
    public const string Description = "/export.csv.json";

    /// <summary>The parameters of a search that an export does not take, for it has no pages and counts nothing.</summary>
    public static IReadOnlyList<string> LeftOut { get; } = ["limit", "cursor", "facet", "facetLimit"];

    /// <summary>The name, which is the ending of files, too.</summary>
    public string Name { get; }

    /// <summary>The name for people.</summary>
    public string Label => this == Parquet ? "Parquet" : Name.ToUpperInvariant();

    /// <summary>What it is served as.</summary>
    public string MediaType { get; }

    /// <summary>The path it is served at.</summary>
    public string Address => "/export." + Name;

    /// <summary>Writes everything, one part of the sweep in memory at a time.</summary>
    /// <param name="sweep">What to write.</param>
    /// <param name="about">What it is.</param>
    /// <param name="host">What permalinks begin with; empty for ones relative to any host.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Ends the writing with an exception.</param>
    public Task Write(QuoteSweep sweep, ExportJson about, string host, Stream output, CancellationToken cancellation) => _write(sweep, about, host, output, cancellation);
}
