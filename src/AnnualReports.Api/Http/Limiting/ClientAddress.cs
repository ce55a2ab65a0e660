using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace AnnualReports.Api.Http.Limiting;

/// <summary>
/// Whose requests are counted together while nobody knows whose they are: those of one IPv4 address, or of one IPv6
/// network of 64 bits, because that is the least that a provider gives to one customer.
/// </summary>
static class ClientAddress
{
    /// <summary>
    /// Into how many buckets addresses fall. So many strangers with as many addresses as they like take a few megabytes
    /// at most. Two addresses may share a bucket; which ones do is different after each start of the program.
    /// </summary>
    public const int Buckets = 16_384;

    const int NetworkBytes = 8;

    /// <summary>The address of a request's client, as trusted proxies say.</summary>
    public static string Of(HttpContext http) => Of(http.Connection.RemoteIpAddress);

    /// <summary>Such as <c>192.0.2.1</c> or <c>2001:db8:0:1::/64</c>.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return $"{new IPAddress(bytes)}/64";
    }

    /// <summary>The bucket of an address.</summary>
    public static int Bucket(string address) =>
        (int)((uint)string.GetHashCode(address, StringComparison.Ordinal) % Buckets);

    /// <summary>A bucket that is full after a minute, and is filled by a sixtieth each second.</summary>
    public static TokenBucketRateLimiterOptions PerMinute(int requests) =>
        new()
        {
            TokenLimit = requests,
            TokensPerPeriod = Math.Max(1, requests / 60),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        };

    /// <summary>Such as <c>a second</c> or <c>5 seconds</c>.</summary>
    public static string Words(int seconds) => seconds == 1 ? "a second" : $"{seconds} seconds";

    /// <summary>In how many whole seconds a refused request may be sent again.</summary>
    public static int RetryAfter(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
}
