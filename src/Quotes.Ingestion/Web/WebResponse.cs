using System.Net.Http.Headers;
using System.Text;

namespace Quotes.Ingestion;

/// <summary>What one request brought: where to go on, that nothing changed, or a page.</summary>
internal sealed record WebResponse
{
    private const int LongestValidator = 1024;

    private static readonly string[] Kept = ["content-type", "content-language", "date", "etag", "last-modified", "link"];

    public required int Status { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Where the server wants the page asked for, as it wrote it; null where this is the page.</summary>
    public string? Location { get; init; }

    public string? MediaType { get; init; }

    public string? Charset { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public TimeSpan? MaxAge { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public string Headers { get; init; } = "";

    public byte[] Content { get; init; } = [];

    /// <summary>All but the content.</summary>
    public static WebResponse Head(HttpResponseMessage response, DateTimeOffset at)
    {
        int status = (int)response.StatusCode;
        MediaTypeHeaderValue? type = response.Content.Headers.ContentType;
        return new WebResponse
        {
            Status = status,
            At = at,
            Location = status is 301 or 302 or 303 or 307 or 308 ? Header(response, "location") : null,
            MediaType = type?.MediaType?.ToLowerInvariant(),
            Charset = type?.CharSet?.Trim('"', '\''),
            ETag = Header(response, "etag"),
            LastModified = Header(response, "last-modified"),
            MaxAge = response.Headers.CacheControl is { NoCache: false, NoStore: false, MaxAge: { } fresh } ? fresh : null,
            RetryAfter = Wait(response.Headers.RetryAfter, at),
            Headers = KeptHeaders(response),
        };
    }

    /// <summary>The answer this is to who asked for <paramref name="asked"/>.</summary>
    public WebAnswer Answer(Uri asked, Uri address, Uri? movedTo, IReadOnlyList<string> notes, WebOptions options) => new()
    {
        Page = new FetchedPage
        {
            Asked = asked.AbsoluteUri,
            Address = address.AbsoluteUri,
            At = At,
            ETag = ETag,
            LastModified = LastModified,
            Headers = Headers,
            Content = options.KeepPages && Status != 304 ? Content : null,
        },
        Address = address,
        MovedTo = movedTo,
        IsUnchanged = Status == 304,
        MediaType = MediaType,
        Charset = Charset,
        MaxAge = MaxAge,
        Content = Content,
        Notes = notes,
    };

    // As the server wrote them, for it wants them back so. What is longer than any server means honestly, or could not be sent back, is none.
    private static string? Header(HttpResponseMessage response, string name)
    {
        if (!response.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values)
            && !response.Content.Headers.NonValidated.TryGetValues(name, out values)) return null;
        string value = values.ToString().Trim();
        bool isAddress = name == "location";
        return value.Length == 0 || value.Length > (isAddress ? WebAddress.Longest : LongestValidator) || value.Any(c => isAddress ? char.IsControl(c) : c is < ' ' or > '~') ? null : value;
    }

    private static string KeptHeaders(HttpResponseMessage response)
    {
        StringBuilder kept = new();
        foreach (string name in Kept)
        {
            if (Header(response, name) is { } value) kept.Append(name).Append(": ").Append(value).Append('\n');
        }
        return kept.ToString();
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        TimeSpan? wait = header?.Delta ?? header?.Date - now;
        return wait is { } asked ? (asked > TimeSpan.Zero ? (asked < TimeSpan.FromDays(7) ? asked : TimeSpan.FromDays(7)) : TimeSpan.Zero) : null;
    }
}
