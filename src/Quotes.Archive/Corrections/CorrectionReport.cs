using Quotes.Storage;

namespace Quotes.Archive;

/// <summary>A file of corrections as people want to see it: every line with what became of it, and what is wrong.</summary>
/// <param name="Total">How many lines are understood.</param>
/// <param name="Lines">This page of them, the last of the file first.</param>
/// <param name="Next">The line before which the next page begins; null at the end.</param>
/// <param name="Problems">The lines not understood, in order; the first <see cref="MostProblems"/>.</param>
/// <param name="IsPending">Whether the index does not yet show what the file says.</param>
public sealed record CorrectionReport(int Total, IReadOnlyList<ReportedCorrection> Lines, int? Next, IReadOnlyList<CorrectionProblem> Problems, bool IsPending)
{
    /// <summary>The most problems a report lists.</summary>
    public const int MostProblems = 100;

    internal static CorrectionReport Of(QuoteArchive archive, CorrectionSet file, int before, int limit)
    {
        HashSet<string> active = [.. file.Active.Select(c => c.Id)];
        Correction[] page = [.. file.Lines.Reverse().Where(line => line.Line < before).Take(limit)];
        int? next = page.Length == limit && page[^1].Line > file.Lines[0].Line ? page[^1].Line : null;
        return new CorrectionReport(
            file.Lines.Count,
            [.. page.Select(line => Report(archive, line, active.Contains(line.Id)))],
            next,
            [.. file.Problems.Take(MostProblems)],
            archive.Index.State.Corrections != file.Mark && archive.Index.State.Generation > 0);
    }

    private static ReportedCorrection Report(QuoteArchive archive, Correction line, bool isActive)
    {
        if (line.Type == CorrectionType.Undo) return new ReportedCorrection(line, CorrectionState.Undo, 0);
        if (!isActive) return new ReportedCorrection(line, CorrectionState.Undone, 0);
        long quotes = line.Type == CorrectionType.NotAQuote ? TakenOut(archive, line) : archive.Index.CorrectedBy(line.Id);
        return new ReportedCorrection(line, quotes > 0 ? CorrectionState.Applied : CorrectionState.Unused, quotes);
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

/// <summary>What became of a correction. Printed as <see cref="EnumNames{T}"/> says.</summary>
public enum CorrectionState
{
    /// <summary>At least one quote shows it.</summary>
    Applied,
    /// <summary>No quote shows it: it is about a quote or speaker that is not there (any more), or another line says otherwise.</summary>
    Unused,
    /// <summary>A later line takes it back.</summary>
    Undone,
    /// <summary>It takes an earlier line back.</summary>
    Undo,
}
