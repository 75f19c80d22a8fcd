using System.Globalization;

namespace Quotes.Search;

/// <summary>What a commit says of itself.</summary>
/// <param name="Instance">Tells one index from another that was built in the same folder later.</param>
/// <param name="Generation">How far in the store's change sequence the index is.</param>
/// <param name="UpdatedAt">When it was committed, in UTC; null for the commit that makes an empty index.</param>
/// <param name="Corrections">The mark of the corrections applied; empty for none.</param>
internal sealed record CommitData(string Instance, long Generation, DateTimeOffset? UpdatedAt, string Corrections = "")
{
    /// <summary>Where there is no commit.</summary>
    public static CommitData None { get; } = new("", 0, null);

    public IDictionary<string, string> ToUserData()
    {
        Dictionary<string, string> data = new()
        {
            ["format"] = FieldNames.Format,
            ["instance"] = Instance,
            ["generation"] = Generation.ToString(CultureInfo.InvariantCulture),
            ["corrections"] = Corrections,
        };
        if (UpdatedAt is { } at) data["updatedAt"] = at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
        return data;
    }

    /// <summary>Reads what a commit in <paramref name="directory"/> says.</summary>
    /// <exception cref="IndexFormatException">It is of another format.</exception>
    public static CommitData Read(IDictionary<string, string> data, string directory)
    {
        string format = data.TryGetValue("format", out string? found) ? found : "of another program";
        if (format != FieldNames.Format) throw new IndexFormatException(directory, format, FieldNames.Format);
        if (!data.TryGetValue("instance", out string? instance) || !data.TryGetValue("generation", out string? number)
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long generation))
        {
            throw new IndexDamagedException(directory, "its last commit does not say how far it got.");
        }
        DateTimeOffset? updated = data.TryGetValue("updatedAt", out string? at)
            && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTimeOffset time) ? time : null;
        return new CommitData(instance, generation, updated, data.TryGetValue("corrections", out string? corrections) ? corrections : "");
    }
}
