using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Quotes.Web.Hosting;

/// <summary>What the bearer of a token may do.</summary>
public static class TokenScope
{
    /// <summary>Write corrections.</summary>
    public const string Corrections = "corrections";

    /// <summary>Read the metrics.</summary>
    public const string Metrics = "metrics";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Corrections, Metrics];
}

/// <summary>A token that opens something: its hash, never the token itself.</summary>
/// <param name="Name">What it is called in logs and settings; null for the one of <c>Quotes:Token</c>.</param>
/// <param name="Hash">The SHA-256 of the token in UTF-8; 32 bytes.</param>
/// <param name="Scopes">What its bearer may do, of <see cref="TokenScope.All"/>.</param>
/// <param name="Expires">From when on it opens nothing; null for never.</param>
internal sealed partial record AccessToken(string? Name, byte[] Hash, IReadOnlyList<string> Scopes, DateTimeOffset? Expires)
{
    /// <summary>The fewest characters of a token: what is shorter could be guessed.</summary>
    public const int LeastLength = 16;

    /// <summary>The most.</summary>
    public const int MostLength = 256;

    /// <summary>The hash of a token.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>What is wrong with a name, or null.</summary>
    public static string? NameFault(string name) => Names().IsMatch(name) ? null : "a token's name has small letters, digits and hyphens, 40 at most";

    /// <summary>What is wrong with a token, or null.</summary>
    public static string? TokenFault(string token) => token.Trim().Length is >= LeastLength and <= MostLength ? null
        : string.Create(CultureInfo.InvariantCulture, $"the token to write with has {token.Trim().Length} characters, expected {LeastLength} to {MostLength}: 'quotes token new' makes one");

    /// <summary>What is wrong with a hash, or null.</summary>
    public static string? HashFault(string hash) => Hex().IsMatch(hash.Trim()) ? null
        : "it is no SHA-256, expected 64 hexadecimal digits: 'quotes token new' or 'printf %s TOKEN | sha256sum' gives them";

    /// <summary>What is wrong with a list of scopes, or null.</summary>
    public static string? ScopesFault(string scopes) => ScopesOf(scopes) is { Count: > 0 } all && all.All(TokenScope.All.Contains) ? null
        : $"expected {string.Join(" or ", TokenScope.All)}, or several parted by commas";

    /// <summary>What is wrong with a date of expiry, or null.</summary>
    public static string? ExpiresFault(string expires) => TryRead(expires, out _) ? null : "expected a day or a time in UTC, such as 2027-01-31 or 2027-01-31T12:00:00Z";

    /// <summary>The scopes of a list.</summary>
    public static IReadOnlyList<string> ScopesOf(string scopes) => scopes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Reads a day, from whose beginning on the token opens nothing, or a time.</summary>
    public static bool TryRead(string expires, out DateTimeOffset at) => DateTimeOffset.TryParseExact(
        expires.Trim(), ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);

    [GeneratedRegex(@"\A[a-z0-9](?:[a-z0-9-]{0,39})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"\A[0-9A-Fa-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();
}
