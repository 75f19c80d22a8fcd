namespace Quotes.Ingestion;

/// <summary>The header of one record of a web archive (ISO 28500, WARC 1.1, section 5).</summary>
/// <param name="Number">Which record of the file it is, from 1.</param>
/// <param name="Type">What it holds: <c>response</c>, <c>resource</c>, <c>conversion</c>, … in lower case; empty when it does not say.</param>
/// <param name="Target">The address it was got from; null when it has none that is absolute http or https.</param>
/// <param name="ContentType">The media type of the block, as written, or null.</param>
/// <param name="Length">The bytes of the block.</param>
internal sealed record WarcRecord(int Number, string Type, Uri? Target, string? ContentType, long Length);
