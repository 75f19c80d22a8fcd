namespace Quotes.Storage;

/// <summary>What a store is opened for.</summary>
public enum StoreAccess
{
    /// <summary>Only to read. The file is never created or changed.</summary>
    Read,

    /// <summary>To read and to write. Folder and file are created when absent.</summary>
    Write,
}
