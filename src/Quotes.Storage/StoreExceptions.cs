namespace Quotes.Storage;

/// <summary>Stored data is not what was written. The message names the file and row and says what to do.</summary>
public sealed class StoreDamagedException : Exception
{
    /// <summary>Says what is damaged.</summary>
    public StoreDamagedException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static StoreDamagedException Row(string path, string articleId, long sequence) => new(
        $"{path}: the row of article '{articleId}' (change {sequence}) is damaged: its hash does not match. "
        + "Ingest the article again to replace the row, or restore all with 'quotes restore BACKUP'.");

    internal static StoreDamagedException File(string path, Exception inner) => new(
        $"{path}: SQLite finds the file damaged ({inner.Message}). "
        + "Restore it with 'quotes restore BACKUP', or recover what is readable with 'sqlite3 quotes.db .recover'.",
        inner);
}

/// <summary>The file is not a store of this program, or of a version this program cannot read. It was not changed.</summary>
public sealed class StoreFormatException : Exception
{
    /// <summary>Says what was found and what was expected.</summary>
    public StoreFormatException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
