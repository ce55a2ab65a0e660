using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>Stands between the program and SQL Server, and cuts its connections.</summary>
sealed class Proxy : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly ConcurrentDictionary<Socket, Socket> open = new();
    readonly (string Host, int Port) server;
    volatile bool drops;

    public Proxy(string connectionString)
    {
        var source = new SqlConnectionStringBuilder(connectionString)
            .DataSource.Replace("tcp:", "", StringComparison.Ordinal)
            .Split(',');
        server = (source[0], source.Length > 1 ? int.Parse(source[1].Trim()) : 1433);
        listener.Start();
        _ = Accept();
    }

    /// <summary>The connection string that leads through it.</summary>
    public string Through(string connectionString) =>
        new SqlConnectionStringBuilder(connectionString)
        {
            DataSource = $"127.0.0.1,{((IPEndPoint)listener.LocalEndpoint).Port}",
            TrustServerCertificate = true,
            ConnectRetryCount = 0,
        }.ToString();

    /// <summary>Cuts every connection now.</summary>
    public void Cut()
    {
        foreach (var (client, upstream) in open)
            Close(client, upstream);
    }

    /// <summary>Forwards the next request to the server, and cuts the connection when the answer comes.</summary>
    public void CutAtNextAnswer() => drops = true;

    async Task Accept()
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await listener.AcceptSocketAsync();
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                return;
            }
            var upstream = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            client.NoDelay = true;
            await upstream.ConnectAsync(server.Host, server.Port);
            open[client] = upstream;
            _ = Pump(client, upstream, client, upstream, isAnswer: false);
            _ = Pump(upstream, client, client, upstream, isAnswer: true);
        }
    }

    async Task Pump(Socket from, Socket to, Socket client, Socket upstream, bool isAnswer)
    {
        var buffer = new byte[32 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
            {
                if (isAnswer && drops)
                {
                    drops = false;
                    break;
                }
                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The other direction, or a cut, came first.
        }
        Close(client, upstream);
    }

    void Close(Socket client, Socket upstream)
    {
        open.TryRemove(client, out _);
        // Without lingering this is a reset, as when a machine disappears.
        client.LingerState = new(true, 0);
        client.Close();
        upstream.Close();
    }

    public void Dispose()
    {
        listener.Dispose();
        Cut();
    }
}
