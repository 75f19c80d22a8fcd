namespace Quotes.Archive;

/// <summary>Another process, or another part of this one, is writing to the archive.</summary>
public sealed class ArchiveBusyException : Exception
{
    /// <summary>Says who is writing where.</summary>
    public ArchiveBusyException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
