using System.Net;
using System.Net.Sockets;

namespace AnnualReports.Api.Http.Calling;

/// <summary>What may be called besides what is public.</summary>
/// <param name="AllowsHttp">Whether addresses may begin with http.</param>
/// <param name="Hosts">The only hosts that may be named; none for any. <c>*.example.org</c> stands for all below it.</param>
/// <param name="Networks">Networks that may be called although they are not public.</param>
sealed record AllowedAddresses(bool AllowsHttp, IReadOnlyList<string> Hosts, IReadOnlyList<IPNetwork> Networks);

/// <summary>
/// Which network addresses may be called: public ones, and those of the configured networks. Somebody names the address
/// of a webhook or writes a link, and must not reach with it what only this machine can reach.
/// </summary>
sealed class AddressRules(AllowedAddresses options)
{
    /// <summary>IPv4 that is not public (IANA's special-purpose registry), and Azure's address of the host.</summary>
    static readonly IPNetwork[] Refused =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>What is not public of <c>2000::/3</c>: special purposes with Teredo, documentation, 6to4.</summary>
    static readonly IPNetwork[] RefusedOfGlobal =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20" }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address may be called.</summary>
    public bool Allow(IPAddress address)
    {
        // An IPv4 address in the clothes of IPv6 is never needed: a name is looked up as IPv4 itself.
        if (address.IsIPv4MappedToIPv6)
            return false;
        if (options.Networks.Any(n => n.BaseAddress.AddressFamily == address.AddressFamily && n.Contains(address)))
            return true;
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Refused.Any(n => n.Contains(address)),
            AddressFamily.InterNetworkV6 => address.ScopeId == 0
                && IsGlobal(address)
                && !RefusedOfGlobal.Any(n => n.Contains(address)),
            _ => false,
        };
    }

    /// <summary>
    /// Whether an address is in <c>2000::/3</c>, the only part of IPv6 that is public, and its end is no IPv4 address that
    /// routers deliver to (ISATAP, RFC 5214).
    /// </summary>
    static bool IsGlobal(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return bytes[0] >> 5 == 1 && bytes[8..12] is not [0 or 2, 0, 0x5E, 0xFE];
    }

    /// <summary>Why an address can't be that of a webhook; null if it can.</summary>
    public string? Fault(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            return "An absolute address that begins with https://.";
        if (url.Scheme == "http" && !options.AllowsHttp)
            return "http is not encrypted, and is for development alone. Use https.";
        if (url.UserInfo.Length > 0)
            return "A name and a password are not sent. Put a token into the query, which is never shown again.";
        if (url.Fragment.Length > 0)
            return "What follows # is not sent. Leave it out.";
        if (!Names(url))
            return "This host is not one of Webhooks:AllowedHosts.";
        return IPAddress.TryParse(url.DnsSafeHost, out var address) && !Allow(address)
            ? "This address is not a public one. Webhooks:AllowedNetworks can allow its network."
            : null;
    }

    /// <summary>Whether the configuration lets a host be named.</summary>
    public bool Names(Uri url) =>
        options.Hosts.Count == 0
        || options.Hosts.Any(h =>
            h.StartsWith("*.", StringComparison.Ordinal)
                ? url.IdnHost.EndsWith(h[1..], StringComparison.OrdinalIgnoreCase)
                : url.IdnHost.Equals(h, StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>Finds the addresses of a host by its name.</summary>
delegate Task<IPAddress[]> ResolveName(string host, CancellationToken ct);

/// <summary>A connection that the rules refuse.</summary>
sealed class ForbiddenAddressException() : Exception("The address is not one that may be called.");
