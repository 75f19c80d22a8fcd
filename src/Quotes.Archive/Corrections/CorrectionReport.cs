using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>A file of corrections as people want to see it: every line with what became of it, and what is wrong.</summary>
/// <param name="Lines">The lines understood, in the order of the file.</param>
/// <param name="Problems">The lines not understood.</param>
/// <param name="IsPending">Whether the index does not yet show what the file says.</param>
public sealed record CorrectionReport(IReadOnlyList<ReportedCorrection> Lines, IReadOnlyList<CorrectionProblem> Problems, bool IsPending)
{
    internal static CorrectionReport Of(QuoteArchive archive, CorrectionSet file)
    {
        HashSet<string> active = [.. file.Active.Select(c => c.Id)];
        bool pending = archive.Index.State.Corrections != file.Mark;
        return new CorrectionReport([.. file.Lines.Select(line => Report(archive, line, active.Contains(line.Id)))], file.Problems, pending);
    }

    private static ReportedCorrection Report(QuoteArchive archive, Correction line, bool isActive)
    {
        if (line.Type == CorrectionType.Undo) return new ReportedCorrection(line, CorrectionState.Undo, 0);
        if (!isActive) return new ReportedCorrection(line, CorrectionState.Undone, 0);
        long quotes = line.Type == CorrectionType.NotAQuote ? TakenOut(archive, line) : archive.Index.CorrectedBy(line.Id);
        return new ReportedCorrection(line, quotes > 0 ? CorrectionState.Applied : CorrectionState.FitsNothing, quotes);
    }

    private static int TakenOut(QuoteArchive archive, Correction line)
    {
        try
        {
            ArticleRecord? record = line.Article is { } article ? archive.FindArticle(article) : archive.FindQuote(line.Quote!)?.Record;
            return record?.TakenOut.Count(quote => quote.Corrected!.By.Any(mark => mark.Id == line.Id)) ?? 0;
        }
        catch (StoreDamagedException)
        {
            return 0;
        }
    }
}

/// <summary>A line of the file and what became of it.</summary>
/// <param name="Correction">What it says.</param>
/// <param name="State">What became of it.</param>
/// <param name="Quotes">How many quotes it changes.</param>
public sealed record ReportedCorrection(Correction Correction, CorrectionState State, long Quotes);

/// <summary>What became of a correction.</summary>
public enum CorrectionState
{
    /// <summary>At least one quote shows it.</summary>
    Applied,
    /// <summary>It is about a quote or speaker that is not there (any more), or another line says otherwise.</summary>
    FitsNothing,
    /// <summary>A later line takes it back.</summary>
    Undone,
    /// <summary>It takes an earlier line back.</summary>
    Undo,
}
