using Quotes.Search;

namespace Quotes.Archive;

/// <summary>One line of the file of corrections: what somebody found wrong, and what is right.</summary>
public sealed record Correction
{
    /// <summary>Identifies the correction in its file.</summary>
    public required string Id { get; init; }

    /// <summary>What it says.</summary>
    public required CorrectionType Type { get; init; }

    /// <summary>When it was made, in UTC; null when the line does not tell.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Who made it; null when the line does not tell.</summary>
    public string? Who { get; init; }

    /// <summary>Why; null when the line does not tell.</summary>
    public string? Note { get; init; }

    /// <summary>For <c>speaker</c> and <c>not-a-quote</c>: the quote's id.</summary>
    public string? Quote { get; init; }

    /// <summary>The article the quote stands in; with <see cref="Text"/> it finds the quote again after the article changed.</summary>
    public string? Article { get; init; }

    /// <summary>The quote's words. A quote with this id and other words is not the one that was corrected.</summary>
    public string? Text { get; init; }

    /// <summary>For <c>merge</c> and <c>split</c>: the id of the speaker whose quotes are another's.</summary>
    public string? From { get; init; }

    /// <summary>For <c>alias</c>: the name as printed; case and accents do not matter.</summary>
    public string? Printed { get; init; }

    /// <summary>For <c>split</c>, and where wanted for <c>alias</c>: which quotes.</summary>
    public CorrectionScope? Where { get; init; }

    /// <summary>Who it really is; null for <c>not-a-quote</c> and <c>undo</c>.</summary>
    public GivenSpeaker? Speaker { get; init; }

    /// <summary>For <c>undo</c>: the id of the correction that does not hold.</summary>
    public string? Undoes { get; init; }

    /// <summary>The number of its line in the file, from 1; 0 for one not yet in a file.</summary>
    public int Line { get; init; }
}

/// <summary>The right speaker, as far as a correction tells.</summary>
/// <param name="Name">The full name, from which the id is made; null for a speaker nobody knows.</param>
/// <param name="Kind">What the speaker is; null to keep what the machine found, or for a person.</param>
/// <param name="Role">The office; null when not told.</param>
/// <param name="Affiliation">The body; null when not told.</param>
/// <param name="Country">The state; null when not told.</param>
/// <param name="Mention">The words that name the speaker at the quote; empty for none; null to keep what the machine found.</param>
public sealed record GivenSpeaker(string? Name, SpeakerKind? Kind = null, string? Role = null, string? Affiliation = null, string? Country = null, string? Mention = null);

/// <summary>Which quotes a correction is about: those that meet every condition given.</summary>
/// <param name="Articles">Ids of articles; empty for any.</param>
/// <param name="Outlets">Outlets, compared folded; empty for any.</param>
/// <param name="Dates">Days of the quote, as in a query (<c>2025-01..2025-06</c>, <c>&gt;=2025</c>); null for any. Undated quotes are in no range.</param>
public sealed record CorrectionScope(IReadOnlyList<string> Articles, IReadOnlyList<string> Outlets, string? Dates)
{
    private readonly DateRange? _range = Dates is not null && DateText.TryParseRange(Dates, out DateRange range) ? range : null;

    /// <summary>Whether a quote meets every condition.</summary>
    public bool Holds(Article article, Quote quote)
    {
        if (Articles.Count > 0 && !Articles.Contains(article.Id)) return false;
        if (Outlets.Count > 0 && !(article.Outlet is { } outlet && Outlets.Any(o => FoldedValue.Of(o) == FoldedValue.Of(outlet)))) return false;
        if (_range is not { } range) return true;
        DateOnly? day = quote.SaidOn?.Date ?? (article.PublishedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null);
        return day is { } on && (range.From is null || on >= range.From) && (range.To is null || on <= range.To);
    }
}

/// <summary>A line of the file that is not understood, or that contradicts another.</summary>
/// <param name="Line">Its number, from 1; 0 for the file as a whole.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record CorrectionProblem(int Line, string Message);

/// <summary>A correction cannot be taken; the message says what was found and what was expected.</summary>
public sealed class CorrectionRefusedException(string message) : Exception(message);
