using System.Net;

namespace Quotes.Ingestion;

/// <summary>Tells which addresses may be asked for at all, before any name is looked up.</summary>
internal static class WebAddress
{
    /// <summary>The longest address; servers and caches refuse more.</summary>
    public const int Longest = 4096;

    // Names that never lead to the public internet (RFC 6761, 6762, 8375, and the one the clouds keep their secrets under).
    private static readonly string[] InsideNames = ["localhost", "local", "internal", "home.arpa", "intranet", "lan"];

    /// <summary>An http or https address as somebody wrote it; null for anything else.</summary>
    public static Uri? Of(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>Why nothing is asked for at the address; null when it may be.</summary>
    public static string? Refusal(Uri address, WebOptions options)
    {
        if (address.Scheme is not ("http" or "https")) return $"{Shown.Of(address.AbsoluteUri)}: expected an http or https address";
        if (address.AbsoluteUri.Length > Longest) return FormattableString.Invariant($"the address is longer than {Longest} characters");
        if (address.UserInfo.Length > 0) return $"{Shown.Of(address.AbsoluteUri)} carries a user name: expected an address without one";
        if (options.AllowPrivateAddresses) return null;
        string host = address.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(host, out IPAddress? written)) return options.IsPublic(written) ? null : NotPublic(host, written);
        bool inside = InsideNames.Any(name => host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));
        return inside ? $"{Shown.Of(host)} is a name that is not on the public internet; --allow-private-addresses permits it" : null;
    }

    /// <summary>What is said of a host that leads inside.</summary>
    public static string NotPublic(string host, IPAddress address) =>
        $"{(host == address.ToString() ? "the address" : Shown.Of(host))} is {address}, which is not on the public internet; --allow-private-addresses permits it";

    /// <summary>Whether two hosts are the same site under the names sites go by: with and without <c>www.</c>, for phones, and for quick pages.</summary>
    public static bool IsSameSite(string host, string other) => string.Equals(Site(host), Site(other), StringComparison.OrdinalIgnoreCase);

    private static string Site(string host)
    {
        foreach (string prefix in (ReadOnlySpan<string>)["www.", "m.", "mobile.", "amp."])
        {
            if (host.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return host[prefix.Length..];
        }
        return host;
    }
}
