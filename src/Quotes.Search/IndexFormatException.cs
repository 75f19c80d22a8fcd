namespace Quotes.Search;

/// <summary>The folder holds an index this version cannot use, though it may be whole.</summary>
/// <param name="directory">The folder.</param>
/// <param name="found">The format found there.</param>
/// <param name="expected">The format this version reads and writes.</param>
/// <param name="cause">What the engine said, or null.</param>
public sealed class IndexFormatException(string directory, string found, string expected, Exception? cause = null)
    : Exception($"The index in {directory} has the format {found}; this version works with {expected}. Run `quotes rebuild` to build it anew from the store.", cause)
{
    /// <summary>The format found.</summary>
    public string Found { get; } = found;

    /// <summary>The format this version works with.</summary>
    public string Expected { get; } = expected;
}
