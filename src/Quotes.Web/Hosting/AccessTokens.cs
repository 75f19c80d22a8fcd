using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Quotes.Web.Hosting;

/// <summary>The tokens that let their bearers do what others may not; without one of a scope nobody may. Only their hashes are kept.</summary>
internal sealed class AccessTokens
{
    private const string Scheme = "Bearer ";

    private readonly AccessToken[] _tokens;
    private readonly TimeProvider _time;

    /// <summary>Reads the configuration, whose values were checked.</summary>
    /// <exception cref="SettingException">A token has no hash or opens nothing.</exception>
    public AccessTokens(IConfiguration configuration, TimeProvider time)
    {
        _time = time;
        _tokens = [.. Unnamed(configuration), .. configuration.GetSection(Settings.Tokens).GetChildren().Select(Named)];
    }

    /// <summary>Whether there is a token for something, be it expired.</summary>
    public bool Has(string scope) => _tokens.Any(token => token.Scopes.Contains(scope));

    /// <summary>The token that the header <c>Authorization</c> bears, if it opens this; else null.</summary>
    /// <remarks>Every token is compared whatever is sent, each in constant time.</remarks>
    public AccessToken? Borne(HttpRequest request, string scope)
    {
        if (request.Headers[HeaderNames.Authorization] is not [{ } header] || header.Length > Scheme.Length + AccessToken.MostLength
            || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return null;
        byte[] hash = AccessToken.HashOf(header[Scheme.Length..].Trim());
        AccessToken? borne = null;
        foreach (AccessToken token in _tokens)
        {
            bool isThis = CryptographicOperations.FixedTimeEquals(hash, token.Hash);
            if (isThis && token.Scopes.Contains(scope) && (token.Expires is not { } expires || _time.GetUtcNow() < expires)) borne = token;
        }
        return borne;
    }

    private static IEnumerable<AccessToken> Unnamed(IConfiguration configuration)
    {
        if (configuration[Settings.TokenSha256] is { Length: > 0 } hash) yield return new(null, Convert.FromHexString(hash.Trim()), [TokenScope.Corrections], null);
        else if (configuration[Settings.Token] is { Length: > 0 } token) yield return new(null, AccessToken.HashOf(token.Trim()), [TokenScope.Corrections], null);
    }

    private static AccessToken Named(IConfigurationSection section)
    {
        string? hash = section["Sha256"], scopes = section["Scopes"];
        string? fault = AccessToken.NameFault(section.Key)
            ?? (string.IsNullOrEmpty(hash) ? "it has no Sha256" : string.IsNullOrEmpty(scopes) ? $"it has no Scopes, expected {string.Join(" or ", TokenScope.All)}" : null);
        if (fault is not null) throw new SettingException($"The setting '{section.Path}' cannot be used: {fault}.");
        DateTimeOffset? expires = section["Expires"] is { Length: > 0 } given && AccessToken.TryRead(given, out DateTimeOffset at) ? at : null;
        return new AccessToken(section.Key, Convert.FromHexString(hash!.Trim()), AccessToken.ScopesOf(scopes!), expires);
    }
}
