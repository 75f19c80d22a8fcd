using System.Security.Cryptography;
using System.Text;

namespace Quotes.Web.Feeds;

/// <summary>Makes the ids of feeds and their entries: UUIDs of a name (RFC 9562 §5.5), the same on every machine and under every address.</summary>
internal static class EntryId
{
    // Made once, at random, for these names.
    private static readonly byte[] Namespace = Convert.FromHexString("5d0c3a7e9f1b4c68a2d47be01c9f6e35");

    /// <summary>The id of a quote.</summary>
    public static string OfQuote(string quoteId) => Of("quote\n" + quoteId);

    /// <summary>The id of the feed of a search.</summary>
    /// <param name="parameters">The search, without its page.</param>
    public static string OfSearch(string parameters) => Of("search\n" + parameters);

    private static string Of(string name)
    {
        byte[] hash = SHA1.HashData([.. Namespace, .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)(hash[6] & 0x0f | 0x50);
        hash[8] = (byte)(hash[8] & 0x3f | 0x80);
        return "urn:uuid:" + new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString("D");
    }
}
