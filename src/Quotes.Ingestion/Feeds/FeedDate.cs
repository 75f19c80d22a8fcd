namespace Quotes.Ingestion;

/// <summary>Reads the dates of feeds: RFC 822 and 3339, and what is written in their place.</summary>
internal static class FeedDate
{
    /// <summary>The moment; null when it cannot be read.</summary>
    public static DateTimeOffset? Read(string? written)
    {
        string text = string.Join(' ', (written ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length is 0 or > 64) return null;
        // The name of the day is often wrong and never needed.
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        string bare = comma is > 0 and <= 9 && text[..comma].All(char.IsAsciiLetter) ? text[(comma + 1)..].Trim() : text;
        return (PublicationDate.Read(text, out _) ?? PublicationDate.Read(bare, out _) ?? PublicationDate.Read(Offset(bare.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase)), out _)) is { } read
            && read.Year > 1900 ? read : null;
    }

    // "03 May 2016 10:00:00 GMT" has no comma, by which zones are told from words.
    private static string Offset(string text)
    {
        foreach ((string name, string offset) in (ReadOnlySpan<(string, string)>)[(" GMT", " +00:00"), (" UTC", " +00:00"), (" UT", " +00:00"), (" Z", " +00:00"), (" EST", " -05:00"), (" EDT", " -04:00"), (" PST", " -08:00"), (" PDT", " -07:00")])
        {
            if (text.EndsWith(name, StringComparison.OrdinalIgnoreCase)) return text[..^name.Length] + offset;
        }
        return text;
    }
}

/// <summary>Reads how often a feed says it changes (RSS 1.0, module syndication).</summary>
internal static class FeedRest
{
    public static TimeSpan? Of(string? period, string? frequency)
    {
        TimeSpan? whole = period?.Trim().ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        return whole is null ? null : int.TryParse(frequency?.Trim(), out int times) && times > 1 ? whole / times : whole;
    }
}
