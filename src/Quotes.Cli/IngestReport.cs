using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Quotes.Archive;

namespace Quotes.Cli;

/// <summary>
/// Writes what became of everything read, a line of JSON each, for programs: what has a line is on disk. The last line has the
/// counts and says whether the input was read to its end; without it the run was ended by force.
/// </summary>
internal sealed class IngestReport : IDisposable
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // For files and pipes, never inside HTML: names stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly StreamWriter _lines;

    private IngestReport(Stream stream) => _lines = new StreamWriter(stream, new UTF8Encoding(false), 64 << 10) { NewLine = "\n" };

    /// <summary>Opens a report.</summary>
    /// <param name="target">A file, replaced when it is there; <c>-</c> for standard output.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static IngestReport Open(string target) =>
        new(target == "-" ? Console.OpenStandardOutput() : new FileStream(target, FileMode.Create, FileAccess.Write, FileShare.Read));

    /// <summary>Writes what was just committed.</summary>
    public void Write(IReadOnlyList<Acknowledgement> committed)
    {
        foreach (Acknowledgement one in committed)
        {
            _lines.WriteLine(JsonSerializer.Serialize(
                new Line(one.ArticleId, EnumNames<IngestOutcome>.Of(one.Outcome), one.Quotes, one.Location?.ToString(), one.Reason), Form));
        }
        _lines.Flush();
    }

    /// <summary>Writes the last line.</summary>
    public void End(IngestSummary summary)
    {
        _lines.WriteLine(JsonSerializer.Serialize(
            new LastLine(true, !summary.Cancelled, summary.Read, summary.Added, summary.Unchanged, summary.Replaced, summary.RejectedCount, summary.Quotes), Form));
        _lines.Flush();
    }

    public void Dispose()
    {
        try
        {
            _lines.Dispose();
        }
        catch (IOException)
        {
            // Every line was flushed when it was written.
        }
    }

    private sealed record Line(string? Id, string Outcome, int? Quotes, string? At, string? Reason);

    private sealed record LastLine(bool End, bool Whole, int Read, int Added, int Unchanged, int Replaced, int Rejected, long Quotes);
}
