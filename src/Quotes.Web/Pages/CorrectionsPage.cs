using Microsoft.AspNetCore.Html;
using Quotes.Archive;
using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>The list of corrections.</summary>
/// <param name="Report">This page of them; null when the address is not understood.</param>
/// <param name="Errors">What is wrong with the address.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="Next">The next page, or null.</param>
internal sealed record CorrectionsPage(CorrectionReport? Report, IReadOnlyList<ParameterError> Errors, bool IsFirst, string? Next)
{
    /// <summary>What a correction says.</summary>
    public static IHtmlContent Says(Language language, Correction correction) => correction.Type switch
    {
        CorrectionType.Speaker when correction.Speaker!.Name is { } name => language.Html("corrections.speaker", name),
        CorrectionType.Speaker => language.Html("corrections.unknown"),
        CorrectionType.NotAQuote => language.Html("corrections.not-a-quote"),
        CorrectionType.Merge => language.Html("corrections.merge", correction.From, correction.Speaker!.Name),
        CorrectionType.Split => language.Html("corrections.split", correction.From, correction.Speaker!.Name),
        CorrectionType.Alias => language.Html("corrections.alias", correction.Printed, correction.Speaker!.Name),
        _ => language.Html("corrections.undo", correction.Undoes),
    };

    /// <summary>What became of it; null for one that takes another back.</summary>
    public static string? Became(Language language, ReportedCorrection reported) => reported.State switch
    {
        CorrectionState.Applied => language["corrections.state.applied", reported.Quotes],
        CorrectionState.Unused => language["corrections.state.unused"],
        CorrectionState.Undone => language["corrections.state.undone"],
        _ => null,
    };

    /// <summary>Which quotes it is about, a condition each.</summary>
    public static IEnumerable<string> Where(Language language, CorrectionScope? where)
    {
        foreach (string article in where?.Articles ?? []) yield return language["corrections.where.article", article];
        foreach (string outlet in where?.Outlets ?? []) yield return language["corrections.where.outlet", outlet];
        if (where?.Dates is { } dates) yield return language["corrections.where.dates", dates];
    }
}
