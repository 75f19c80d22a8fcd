using System.Runtime.CompilerServices;

namespace Quotes.Extraction;

/// <summary>Turns a template's number and up to three values into the 32-bit key its weights are stored under.</summary>
/// <remarks>The arithmetic is part of the model's format: changing it makes all weights meaningless.</remarks>
internal static class FeatureKey
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(int template, ulong a) => Finish(a * 0x9E3779B97F4A7C15 + (ulong)template * 0xD6E8FEB86659FD93);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(int template, ulong a, ulong b) =>
        Finish(a * 0x9E3779B97F4A7C15 + b * 0xC2B2AE3D27D4EB4F + (ulong)template * 0xD6E8FEB86659FD93);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(int template, ulong a, ulong b, ulong c) =>
        Finish(a * 0x9E3779B97F4A7C15 + b * 0xC2B2AE3D27D4EB4F + c * 0xA0761D6478BD642F + (ulong)template * 0xD6E8FEB86659FD93);

    /// <summary>A word as a value of a template.</summary>
    public static ulong Word(string text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in text) hash = (hash ^ c) * 0x100000001B3;
        return hash | 1 << 20;
    }

    /// <summary>A number of words, coarser as it grows.</summary>
    public static ulong Bucket(int words) => words switch { <= 0 => 0, 1 => 1, 2 => 2, 3 => 3, <= 5 => 4, <= 8 => 5, <= 12 => 6, <= 18 => 7, <= 26 => 8, <= 40 => 9, _ => 10 };

    // Zero marks an empty slot in the weight tables, so no key is zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finish(ulong h)
    {
        h ^= h >> 31;
        h *= 0x7FB5D329728EA185;
        return (uint)(h >> 32) | 1;
    }
}
