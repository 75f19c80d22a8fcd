using Quotes.Search;
using Quotes.Web.Languages;

namespace Quotes.Web.Pages;

/// <summary>Something said once: its reports, earliest first, each compared with the fullest.</summary>
internal sealed class UtterancePage
{
    /// <summary>Compares the reports.</summary>
    public UtterancePage(Utterance utterance)
    {
        Utterance = utterance;
        // What stands in quotation marks comes before what an article tells in its own words, however long.
        Fullest = utterance.Reports.OrderBy(r => r.Quote.Type).ThenByDescending(r => Words.Of(r.Quote.Text).Count).First();
        Reports = [.. utterance.Reports.Select(entry => new Report(entry, Fullest))];
    }

    /// <summary>The utterance.</summary>
    public Utterance Utterance { get; }

    /// <summary>The report the others are compared with.</summary>
    public QuoteEntry Fullest { get; }

    /// <summary>The reports, earliest first.</summary>
    public IReadOnlyList<Report> Reports { get; }

    /// <summary>From when to when, in words; null when no report has a date.</summary>
    public string? Period
    {
        get
        {
            DateOnly[] days = [.. Utterance.Reports.Where(r => r.Date is not null).Select(r => r.Date!.Value)];
            return days.Length == 0 ? null
                : days[0] == days[^1] ? InWords.Day(days[0]) : Language.Current["utterance.from-to", InWords.Day(days[0]), InWords.Day(days[^1])];
        }
    }

    /// <summary>A stretch of a comparison.</summary>
    /// <param name="Kind">What became of it.</param>
    /// <param name="Fullest">What the fullest report has there.</param>
    /// <param name="Text">What this report has there.</param>
    public readonly record struct Piece(DiffKind Kind, string Fullest, string Text);

    /// <summary>One report.</summary>
    public sealed class Report
    {
        /// <summary>Compares a report with the fullest.</summary>
        public Report(QuoteEntry entry, QuoteEntry fullest)
        {
            Entry = entry;
            IsFullest = entry.Quote.Id == fullest.Quote.Id;
            if (IsFullest) return;
            WordDiff diff = WordDiff.Of(fullest.Quote.Text, entry.Quote.Text);
            HasSameWords = diff.IsSame;
            Diff = [.. diff.Stretches.Select(s => new Piece(s.Kind, s.First.In(fullest.Quote.Text), s.Second.In(entry.Quote.Text)))];
        }

        /// <summary>The quote as indexed.</summary>
        public QuoteEntry Entry { get; }

        /// <summary>Whether the others are compared with this one.</summary>
        public bool IsFullest { get; }

        /// <summary>Whether it has the words of the fullest.</summary>
        public bool HasSameWords { get; } = true;

        /// <summary>The fullest report turned into this one; empty for the fullest.</summary>
        public IReadOnlyList<Piece> Diff { get; } = [];
    }
}
