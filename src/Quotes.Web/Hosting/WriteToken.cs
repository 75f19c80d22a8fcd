using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace Quotes.Web.Hosting;

/// <summary>The token that lets its bearer write; without one configured nobody can. Only its hash is kept.</summary>
internal sealed class WriteToken
{
    /// <summary>The fewest characters of a token: what is shorter could be guessed.</summary>
    public const int LeastLength = 16;

    private const int MostLength = 512;

    private readonly byte[]? _hash;

    /// <summary>Reads the configuration, and refuses a token that protects nothing.</summary>
    /// <exception cref="TokenException">The token is too short, or the hash is none.</exception>
    public WriteToken(IConfiguration configuration)
    {
        if (configuration[Settings.TokenSha256] is { Length: > 0 } hash) _hash = FromHex(hash.Trim());
        else if (configuration[Settings.Token] is { Length: > 0 } token) _hash = Hash(Checked(token.Trim()));
    }

    /// <summary>Whether anybody can write.</summary>
    public bool IsConfigured => _hash is not null;

    /// <summary>Whether the header <c>Authorization</c> bears the token. Takes the same time whatever is wrong with one that is sent.</summary>
    public bool IsBorneBy(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        if (_hash is null || request.Headers[HeaderNames.Authorization] is not [{ } header]) return false;
        return header.Length <= MostLength && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Hash(header[Scheme.Length..].Trim()), _hash);
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static string Checked(string token) => token.Length is >= LeastLength and <= MostLength / 2 ? token
        : throw new TokenException($"The token to write with has {token.Length} characters, expected {LeastLength} to {MostLength / 2}: 'openssl rand -hex 32' makes one.");

    private static byte[] FromHex(string hash)
    {
        try
        {
            if (Convert.FromHexString(hash) is { Length: SHA256.HashSizeInBytes } bytes) return bytes;
        }
        catch (FormatException)
        {
            // Told below.
        }
        throw new TokenException("The hash of the token to write with is no SHA-256, expected 64 hexadecimal digits: 'printf %s TOKEN | sha256sum' gives them.");
    }
}

/// <summary>The configured token cannot be used; the message says why, and not what it is.</summary>
/// <param name="message">What was found and what was expected.</param>
public sealed class TokenException(string message) : IOException(message);

/// <summary>Lets only the bearer of the token through. There is no cookie, so no other site can make a reader's browser do it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsTokenAttribute : Attribute, IResourceFilter
{
    /// <inheritdoc/>
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        HttpContext http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        WriteToken token = http.RequestServices.GetRequiredService<WriteToken>();
        if (!token.IsConfigured)
        {
            context.Result = Problems.Of(StatusCodes.Status403Forbidden, "Writing is switched off",
                "This site only reads. Whoever runs it can switch writing on with the setting Quotes:Token or QUOTES_TOKEN, or correct quotes with the command 'quotes correct'.");
        }
        else if (http.Request.Query.Count > 0)
        {
            context.Result = Problems.Of(StatusCodes.Status400BadRequest, "No parameters here",
                "This address takes none: a token goes into the header Authorization, all else into the JSON body. What stands in an address is kept in logs and histories.");
        }
        else if (!token.IsBorneBy(http.Request))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            context.Result = Problems.Of(StatusCodes.Status401Unauthorized, "No token, or another one",
                "Writing needs the header “Authorization: Bearer TOKEN” with this site's token.");
        }
    }

    /// <inheritdoc/>
    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
