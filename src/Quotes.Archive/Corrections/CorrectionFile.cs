using System.Security.Cryptography;
using System.Text;

namespace Quotes.Archive;

/// <summary>The file of corrections in an archive's folder: read when it changed, written whole and in one step.</summary>
internal sealed class CorrectionFile(ArchiveFolder folder)
{
    /// <summary>The most bytes the file may have.</summary>
    public const long MostBytes = 32 << 20;

    private readonly Lock _gate = new();
    private (DateTime Written, long Length) _seen = (default, -1);
    private CorrectionSet _set = CorrectionSet.Empty;

    public string Path => folder.Corrections;

    /// <summary>What the file says now. An absent file says nothing.</summary>
    /// <exception cref="IOException">The file cannot be read, or is too large.</exception>
    public CorrectionSet Read()
    {
        lock (_gate)
        {
            FileInfo file = new(Path);
            (DateTime, long) now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : (default, 0);
            if (now == _seen) return _set;
            _set = CorrectionSet.Parse(file.Exists ? Content(file) : []);
            _seen = now;
            return _set;
        }
    }

    /// <summary>The same; null when the file cannot be read, which <paramref name="failed"/> is told.</summary>
    public CorrectionSet? TryRead(Action<string> failed)
    {
        try
        {
            return Read();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            failed($"The corrections in {Path} cannot be read, so those applied before still hold: {unreadable.Message}");
            return null;
        }
    }

    /// <summary>Adds a line. Only for who holds the lock of the corrections.</summary>
    /// <exception cref="CorrectionRefusedException">The file would not understand the line, or holds too much.</exception>
    public void Append(Correction correction)
    {
        byte[] before = File.Exists(Path) ? Content(new FileInfo(Path)) : [];
        string line = (before.Length > 0 && before[^1] != '\n' ? "\n" : "") + CorrectionLine.Write(correction) + "\n";
        byte[] after = [.. before, .. Encoding.UTF8.GetBytes(line)];
        if (after.Length > MostBytes) throw new CorrectionRefusedException($"{Path} would have {after.Length} bytes, expected at most {MostBytes}");
        if (CorrectionSet.Parse(after).Lines.LastOrDefault()?.Id != correction.Id)
        {
            throw new CorrectionRefusedException($"the correction '{correction.Id}' could not be added: {CorrectionSet.Parse(after).Problems.LastOrDefault()?.Message}");
        }
        WriteWhole(after);
    }

    /// <summary>A new id: eight hexadecimal digits no line has.</summary>
    public string NewId()
    {
        HashSet<string> taken = [.. Read().Lines.Select(line => line.Id)];
        while (true)
        {
            string id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
            if (!taken.Contains(id)) return id;
        }
    }

    private byte[] Content(FileInfo file) => file.Length <= MostBytes ? File.ReadAllBytes(file.FullName)
        : throw new IOException($"{Path} has {file.Length} bytes, expected at most {MostBytes}");

    /// <summary>Replaces the file. Only for who holds the lock of the corrections.</summary>
    // Beside the file and then in its place: nobody ever reads half of it, and a crash leaves the old or the new.
    public void WriteWhole(byte[] content)
    {
        string beside = Path + ".new";
        using (FileStream stream = new(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        File.Move(beside, Path, overwrite: true);
    }
}
