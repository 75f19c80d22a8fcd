namespace Quotes.Extraction;

/// <summary>What a cue reports on one side of it.</summary>
/// <param name="Rule">How it was recognised: clause, infinitive, object, quotation.</param>
/// <param name="Confidence">How sure the boundaries are, from 0 to 1.</param>
internal sealed record Content(string Rule, double Confidence)
{
    public List<(int First, int Last)> Fragments { get; } = [];

    /// <summary>Where else it may have ended, where there was a choice.</summary>
    public BoundaryChoice? Choice { get; init; }

    /// <summary>Whether it stands after a comma and may take up what stands before the cue: "The talks, he said, had failed".</summary>
    public bool MayContinue { get; init; }

    /// <summary>Whether it is a statement even if nothing stands before the cue.</summary>
    public bool StandsAlone { get; init; } = true;
}
