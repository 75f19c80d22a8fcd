namespace Quotes.Archive;

/// <summary>A backup could not be made, is not whole, or must not be restored there. The message says what was found and what to do.</summary>
public sealed class BackupException : Exception
{
    /// <summary>Says why.</summary>
    public BackupException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
