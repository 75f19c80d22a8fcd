namespace Quotes.Search;

/// <summary>The fields of an index document. What is written under a name and how it is asked for stands in <see cref="QuoteDocument"/> and <see cref="TextFields"/>.</summary>
internal static class FieldNames
{
    /// <summary>The format of all this; any change to what is written needs a new one.</summary>
    public const string Format = "quotes-4";

    /// <summary>Quote id: term.</summary>
    public const string Id = "id";

    /// <summary>The whole result row: stored, see <see cref="RowCodec"/>.</summary>
    public const string Row = "row";

    /// <summary>The 64-bit value results are ordered by where all else is equal: number column.</summary>
    public const string Tie = "tie";

    /// <summary>What is the same for all reports of an utterance: term, and number column; the column is 0 and the term absent for a report that stands alone.</summary>
    public const string Utterance = "utterance";

    /// <summary>Fingerprints of the words, see <see cref="Shingles"/>: terms.</summary>
    public const string Shingle = "shingle";

    /// <summary>Day number of <see cref="QuoteEntry.Date"/>: number to range over, and number column (0 is none).</summary>
    public const string Day = "day";

    /// <summary>Day number of the said-on date: number to range over.</summary>
    public const string SaidOn = "saidon";

    /// <summary>Day number of the publication date in UTC: number to range over.</summary>
    public const string PublishedOn = "publishedon";

    /// <summary>Confidence: number to range over.</summary>
    public const string Confidence = "confidence";

    /// <summary>The corrections applied, and the speakers the quote was of before each: terms, see <see cref="CorrectionFields"/>.</summary>
    public const string Corrections = "corrections";

    /// <summary>The words naming the speaker here: folded term, and value column.</summary>
    public const string Mention = "mention";

    /// <summary>Turns of transcripts: the term <c>turn</c>.</summary>
    public const string Transcript = "transcript";

    /// <summary>The field a filter and its facet use: folded term, and value column of folded and printed form.</summary>
    public static string Of(FilterField field) => EnumNames<FilterField>.Of(field);
}
