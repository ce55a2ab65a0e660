using System.Net;
using System.Net.Sockets;

namespace AnnualReports.Api.Http.Calling;

/// <summary>
/// Connects to an address that was checked. If a name leads to several addresses, all of them have to be allowed, because
/// only somebody who tries to get around the check mixes them.
/// </summary>
sealed class CheckedConnection(AddressRules rules, ResolveName resolve)
{
    public async ValueTask<Stream> Open(DnsEndPoint target, CancellationToken ct)
    {
        var host = target.Host.Trim('[', ']');
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, ct);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        if (!addresses.All(rules.Allow))
            throw new ForbiddenAddressException();
        // For IPv6 and IPv4 alike: it tries one address after the other.
#pragma warning disable CA2000 // The stream owns it, or it is disposed of below.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(addresses, target.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
