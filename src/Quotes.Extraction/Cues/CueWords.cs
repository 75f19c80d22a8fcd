using System.Collections.Frozen;

namespace Quotes.Extraction;

/// <summary>Cue words so plain that their form alone decides.</summary>
internal static class CueWords
{
    private static readonly FrozenSet<string> Saying = FrozenSet.ToFrozenSet(
        ["said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes", "tweeted", "asked", "asks", "replied", "replies", "warned", "warns", "insisted", "insists",
         "continued", "explained", "argued", "noted", "declared", "concluded", "responded", "stressed", "recalled", "remarked", "claimed", "stated", "announced", "answered", "joked", "admitted"]);

    /// <summary>Whether a past form reports a quotation more often than not: demanded, shouted.</summary>
    public static bool FollowsQuotation(string lower) => Array.Exists(ReportingVerbs.Default.StartingWith(lower), v => v.Strength <= 2 && v.Frames.HasFlag(ReportingFrames.Quote) && v.Kind != ReportingKind.Thought && v.Forms[0].Length == 1 && v.Past.Split(',')[0] == lower);

    public static bool IsPlainSaying(string lower) => Saying.Contains(lower);
}
