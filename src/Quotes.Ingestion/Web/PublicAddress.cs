using System.Net;
using System.Net.Sockets;

namespace Quotes.Ingestion;

/// <summary>Tells addresses of the public internet from those of this machine and its networks, which a page's author has no business reaching through us.</summary>
internal static class PublicAddress
{
    // RFC 6890 and its registries: this network, private, shared, loopback, link-local, protocol assignments, documentation, the
    // former 6to4 relays, benchmarks, multicast, reserved; and the public address under which one cloud answers its machines.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "100:0:0:1::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool Is(IPAddress address)
    {
        IPAddress real = Embedded(address) ?? address;
        return !NotPublic.Any(network => network.Contains(real));
    }

    // IPv4 written as IPv6: mapped, translated (64:ff9b::/96), 6to4 (2002::/16), ISATAP (RFC 5214) and the old compatible form.
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        byte[] bytes = address.GetAddressBytes();
        if (bytes.AsSpan().StartsWith<byte>([0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0])) return new IPAddress(bytes.AsSpan(12));
        if (bytes.AsSpan().StartsWith<byte>([0x20, 0x02])) return new IPAddress(bytes.AsSpan(2, 4));
        if (bytes.AsSpan(8, 4) is [0 or 2, 0, 0x5e, 0xfe]) return new IPAddress(bytes.AsSpan(12));
        return bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && bytes.AsSpan(12).IndexOfAnyExcept((byte)0) == 0 ? new IPAddress(bytes.AsSpan(12)) : null;
    }
}
