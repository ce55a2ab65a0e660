using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AnnualReports.Api;
using AnnualReports.Api.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AnnualReports.Tests.Storage.SqlServer;

/// <summary>
/// A server that lets the client log in, and then answers no statement. The real client speaks with it.
/// </summary>
public sealed class SilentServerTests
{
    static readonly string[] Paths =
    [
        "/reports",
        "/reports/latest",
        "/reports/2024",
        "/reports/2024/highlights/one",
        "/reports/2024/highlights/one?asOf=2025-01-01T00:00:00Z",
        "/highlights",
        "/highlights?theme=climate&sort=-date",
        "/reports/2024/highlights",
        "/reports/2024/bundle",
        "/reports/2024/history",
        "/reports/2024/editions",
        "/reports/2024/editions/1/highlights",
    ];

    [Fact]
    public async Task Readers_get_503_within_five_seconds_from_a_server_that_is_silent_after_the_login()
    {
        using var server = new Server();
        await using var app = Host.Build([
            "--environment=Production",
            "--urls=http://127.0.0.1:0",
            $"--contentRoot={AppContext.BaseDirectory}",
            "--PublicUrl=http://localhost",
            "--Database:Provider=SqlServer",
            $"--ConnectionStrings:Reports={server.ConnectionString}",
            $"--DataDirectory={Path.GetTempPath()}",
        ]);
        app.Services.GetRequiredService<StartupGate>().Open();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        foreach (var path in Paths)
        {
            var began = Stopwatch.GetTimestamp();
            var answer = await client.Get(path);
            var took = Stopwatch.GetElapsedTime(began);
            Assert.Equal((503, "/problems/unavailable"), (answer.Status, answer.Text("type")));
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.True(took < Patience.Seconds(5), $"{path} took {took.TotalSeconds:0.0} s");
        }
        Assert.True(server.Statements > 0, "No statement was sent.");
        await app.StopAsync();
    }

    /// <summary>Speaks as much of the protocol (TDS 7.4) as a login without encryption needs.</summary>
    sealed class Server : IDisposable
    {
        const byte Response = 4,
            Login = 16,
            Before = 18;

        readonly TcpListener listener = new(IPAddress.Loopback, 0);
        int statements;

        public Server()
        {
            listener.Start();
            ConnectionString =
                $"Server=127.0.0.1,{((IPEndPoint)listener.LocalEndpoint).Port};Database=none;"
                + "User ID=u;Password=p;Encrypt=False;ConnectRetryCount=0;Application Name=silent";
            _ = Accept();
        }

        public string ConnectionString { get; }

        public int Statements => Volatile.Read(ref statements);

        async Task Accept()
        {
            try
            {
                while (true)
                    _ = Speak(await listener.AcceptTcpClientAsync());
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }

        async Task Speak(TcpClient client)
        {
            using (client)
                try
                {
                    var stream = client.GetStream();
                    for (var header = new byte[8]; ;)
                    {
                        await stream.ReadExactlyAsync(header);
                        var length = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2));
                        await stream.ReadExactlyAsync(new byte[length - header.Length]);
                        // More packets of the same message follow.
                        if ((header[1] & 1) == 0)
                            continue;
                        if (header[0] == Before)
                            await Send(stream, Greeting());
                        else if (header[0] == Login)
                            await Send(stream, LoggedIn());
                        else
                            Interlocked.Increment(ref statements);
                    }
                }
                catch (IOException)
                {
                    // The client has gone.
                }
        }

        static async Task Send(NetworkStream stream, byte[] payload)
        {
            var packet = new byte[8 + payload.Length];
            (packet[0], packet[1], packet[6]) = (Response, 1, 1);
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
            payload.CopyTo(packet, 8);
            await stream.WriteAsync(packet);
        }

        /// <summary>The version, and that there is no encryption.</summary>
        static byte[] Greeting() => [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 255, 16, 0, 3, 232, 0, 0, 2];

        /// <summary>The collation (ENVCHANGE); the login is accepted (LOGINACK), and that is all (DONE).</summary>
        static byte[] LoggedIn()
        {
            var name = Encoding.Unicode.GetBytes("Silent");
            byte[] accepted = [1, 0x74, 0, 0, 4, (byte)(name.Length / 2), .. name, 16, 0, 3, 232];
            byte[] collation = [7, 5, 0x09, 0x04, 0xD0, 0, 0x34, 0];
            return
            [
                .. Token(0xE3, collation),
                .. Token(0xAD, accepted),
                0xFD,
                .. new byte[12],
            ];

            static byte[] Token(byte kind, byte[] value) => [kind, (byte)value.Length, 0, .. value];
        }

        public void Dispose() => listener.Dispose();
    }
}
