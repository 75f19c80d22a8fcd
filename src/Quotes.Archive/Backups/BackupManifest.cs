using System.Security.Cryptography;
using System.Text.Json;

namespace Quotes.Archive;

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its name in the backup's folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Over its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record BackupFile(string Name, long Bytes, string Sha256)
{
    internal static BackupFile Of(string path)
    {
        using FileStream file = File.OpenRead(path);
        return new BackupFile(Path.GetFileName(path), file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}

/// <summary>What a backup says of itself in <c>manifest.json</c>.</summary>
public sealed record BackupManifest
{
    internal const string Name = "manifest.json";
    internal const int ThisVersion = 1;
    private const int MostBytes = 1 << 20;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The version of the backup's own form.</summary>
    public required int QuotesBackup { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The format of the store in it.</summary>
    public required int StoreFormat { get; init; }

    /// <summary>The identity of the store it was made of.</summary>
    public required string Store { get; init; }

    /// <summary>The number of the last change in it: the generation of an index built from it.</summary>
    public required long Generation { get; init; }

    /// <summary>How many articles it holds.</summary>
    public required long Articles { get; init; }

    /// <summary>How many quotes they have.</summary>
    public required long Quotes { get; init; }

    /// <summary>The files.</summary>
    public required IReadOnlyList<BackupFile> Files { get; init; }

    internal void Write(string folder)
    {
        using FileStream file = new(Path.Combine(folder, Name), FileMode.CreateNew, FileAccess.Write);
        JsonSerializer.Serialize(file, this, Form);
        file.WriteByte((byte)'\n');
        file.Flush(flushToDisk: true);
    }

    internal static BackupManifest Read(string folder)
    {
        string path = Path.Combine(folder, Name);
        if (!File.Exists(path)) throw new BackupException($"{folder}: there is no {Name}, expected a folder that 'quotes backup' made");
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw new BackupException($"{path}: larger than {MostBytes} bytes, expected a manifest that 'quotes backup' wrote");
            BackupManifest? manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), Form);
            if (manifest is null || manifest.QuotesBackup != ThisVersion || manifest.Files is null)
            {
                throw new BackupException($"{path}: found version {manifest?.QuotesBackup ?? 0} of a backup, expected {ThisVersion}; use the version of Quotes that made it");
            }
            return manifest;
        }
        catch (JsonException damaged)
        {
            throw new BackupException($"{path}: not the JSON of a manifest ({damaged.Message}); the backup is damaged, use another", damaged);
        }
    }
}
