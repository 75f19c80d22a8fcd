namespace Quotes.Search;

/// <summary>The index cannot be read, or what was read from it is not what was written.</summary>
/// <param name="directory">The folder.</param>
/// <param name="reason">What was found wrong.</param>
/// <param name="cause">What the engine said, or null.</param>
public sealed class IndexDamagedException(string directory, string reason, Exception? cause = null)
    : Exception($"The index in {directory} is damaged: {reason} Run `quotes check` to see the extent and `quotes rebuild` to build it anew from the store.", cause)
{
    /// <summary>What was found wrong.</summary>
    public string Reason { get; } = reason;
}
