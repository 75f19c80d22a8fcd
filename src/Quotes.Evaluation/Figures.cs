namespace Quotes.Evaluation;

/// <summary>What was counted for one group of statements, and the figures drawn from it, in per cent from 0 to 100; null where there is nothing to count.</summary>
public sealed class Figures
{
    /// <summary>Gold statements.</summary>
    public int Gold { get; internal set; }

    /// <summary>Predictions that count for the group; see <see cref="Scorer"/>.</summary>
    public int Predicted { get; internal set; }

    /// <summary>Gold statements found: intersection over union of the characters at least 0.8.</summary>
    public int Found { get; internal set; }

    /// <summary>Gold statements of which at least 0.8 of the characters are covered.</summary>
    public int Covered { get; internal set; }

    /// <summary>Found statements with a mention in the gold.</summary>
    public int WithMention { get; internal set; }

    /// <summary>Of <see cref="WithMention"/>, those whose mention overlaps the gold's.</summary>
    public int RightMention { get; internal set; }

    /// <summary>Found statements with a cue in the gold.</summary>
    public int WithCue { get; internal set; }

    /// <summary>Of <see cref="WithCue"/>, those whose cue overlaps the gold's.</summary>
    public int RightCue { get; internal set; }

    /// <summary>Found statements with a name in the gold.</summary>
    public int WithName { get; internal set; }

    /// <summary>Of <see cref="WithName"/>, those that got any name.</summary>
    public int NameGiven { get; internal set; }

    /// <summary>Of <see cref="WithName"/>, those with the right surname.</summary>
    public int RightSurname { get; internal set; }

    /// <summary>Of <see cref="WithName"/>, those with the name right in full.</summary>
    public int RightName { get; internal set; }

    /// <summary>Found statements whose name is right in full, or rightly missing where the gold tells the kind but no name.</summary>
    public int WhoSaidWhat { get; internal set; }

    /// <summary>P: of the predictions, those that found a statement.</summary>
    public double? Precision => Share(Found, Predicted);

    /// <summary>R: of the gold statements, those found.</summary>
    public double? Recall => Share(Found, Gold);

    /// <summary>F: the harmonic mean of precision and recall.</summary>
    public double? F => HarmonicMean(Found);

    /// <summary>cover R: of the gold statements, those covered.</summary>
    public double? CoverRecall => Share(Covered, Gold);

    /// <summary>cover F: as <see cref="F"/>, by the looser rule.</summary>
    public double? CoverF => HarmonicMean(Covered);

    /// <summary>mention: of the found, those with the right mention.</summary>
    public double? Mention => Share(RightMention, WithMention);

    /// <summary>cue: of the found, those with the right cue.</summary>
    public double? Cue => Share(RightCue, WithCue);

    /// <summary>name: of the found with a name in the gold, those with the name right in full.</summary>
    public double? Name => Share(RightName, WithName);

    /// <summary>surname: of the found with a name in the gold, those with the right surname.</summary>
    public double? Surname => Share(RightSurname, WithName);

    /// <summary>given: of the found with a name in the gold, those that got any name.</summary>
    public double? Given => Share(NameGiven, WithName);

    /// <summary>WSW F, who said what: found and the name right, as F over all statements; null when the gold has no names.</summary>
    public double? WhoSaidWhatF => WithName > 0 ? HarmonicMean(WhoSaidWhat) : null;

    private double? HarmonicMean(int right) => Share(2 * right, Predicted + Gold);

    private static double? Share(int part, int whole) => whole > 0 ? 100.0 * part / whole : null;
}
