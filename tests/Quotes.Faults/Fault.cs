namespace Quotes.Faults;

/// <summary>Something that goes wrong, and what must hold nevertheless.</summary>
/// <param name="Name">One word or two, for the command line and the table.</param>
/// <param name="What">What is done and what must hold, in a sentence.</param>
/// <param name="Run">Does it.</param>
internal sealed record Fault(string Name, string What, Action<Trial> Run)
{
    public override string ToString() => Name;
}

/// <summary>How much is tried.</summary>
/// <param name="IsLong">The long form, for people; otherwise the short one, for every build.</param>
internal sealed record Effort(bool IsLong)
{
    public static Effort Long { get; } = new(true) { Most = TimeSpan.FromMinutes(20) };

    public static Effort Short { get; } = new(false) { Most = TimeSpan.FromMinutes(1) };

    /// <summary>How many cases, whatever the fault would try; null for its own number.</summary>
    public long? Cases { get; init; }

    /// <summary>No new case of a fault is begun after this time.</summary>
    public TimeSpan Most { get; init; } = TimeSpan.FromMinutes(20);
}
