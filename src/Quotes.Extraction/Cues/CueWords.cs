using System.Collections.Frozen;

namespace Quotes.Extraction;

/// <summary>Cue words so plain that their form alone decides.</summary>
internal static class CueWords
{
    private static readonly FrozenSet<string> Saying = FrozenSet.ToFrozenSet(
        ["said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes", "tweeted", "asked", "asks", "replied", "replies", "warned", "warns", "insisted", "insists",
         "continued", "explained", "argued", "noted", "declared", "concluded", "responded", "stressed", "recalled", "remarked", "claimed", "stated", "announced", "answered", "joked", "admitted"]);

    public static bool IsPlainSaying(string lower) => Saying.Contains(lower);
}
