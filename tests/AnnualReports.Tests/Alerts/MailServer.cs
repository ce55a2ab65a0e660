using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace AnnualReports.Tests.Alerts;

/// <summary>A mail server on loopback (RFC 5321), with STARTTLS and AUTH PLAIN if it has a certificate.</summary>
sealed class MailServer : IAsyncDisposable
{
    /// <summary>The end of a message, as <see cref="Answer"/> sees it.</summary>
    public const string EndOfData = ".";

    /// <summary>An answer that is not given: the client waits.</summary>
    public const string Silence = "";

    readonly TcpListener listener;
    readonly CancellationTokenSource stopped = new();
    readonly ConcurrentDictionary<Task, bool> open = new();
    readonly Task accepting;

    MailServer(int port, X509Certificate2? certificate)
    {
        Certificate = certificate;
        listener = new(IPAddress.Loopback, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = Accept();
    }

    public int Port { get; }

    public X509Certificate2? Certificate { get; }

    /// <summary>The answer to a command in place of the usual one; null for that one.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>All commands, with <c>TLS </c> before those that came encrypted.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>The messages that came whole, as they came, whatever was answered.</summary>
    public ConcurrentQueue<byte[]> Came { get; } = new();

    /// <summary>The messages that were taken.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = new();

    public static MailServer Start(int port = 0, bool hasTls = false) => new(port, hasTls ? NewCertificate() : null);

    static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        // Some systems use only keys that were stored once.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    /// <summary>The settings with which the program sends here, at once and soon again.</summary>
    public string[] Settings(params string[] more) =>
        [
            "--PublicUrl=https://reports.example",
            "--Mail:Host=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"--Mail:Port={Port}"),
            "--Mail:Security=none",
            "--Mail:From=Reports <reports@example.org>",
            "--Mail:Rest=0",
            "--Mail:PerMinute=6000",
            "--Mail:Timeout=2",
            "--Mail:FirstRetry=1",
            .. more,
        ];

    /// <summary>Waits until so many messages were taken.</summary>
    public Task Until(int count) =>
        Patience.Until(() => Taken.Count >= count, $"Fewer than {count} messages were taken.");

    async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stopped.Token);
                open[Serve(client)] = true;
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }

    async Task Serve(TcpClient client)
    {
        await Task.Yield();
        using (client)
            try
            {
                await Talk(client.GetStream());
            }
            catch (Exception left) when (left is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client went away, or the server was stopped.
            }
            catch (System.Security.Authentication.AuthenticationException)
            {
                // The client does not trust the certificate.
            }
    }

    async Task Talk(Stream stream)
    {
        var isEncrypted = false;
        await Say(stream, Answer("CONNECT") ?? "220 mail.example ready");
        while (await Line(stream) is { } command)
        {
            Commands.Enqueue(isEncrypted ? $"TLS {command}" : command);
            if (Answer(command) is { } given)
            {
                await Say(stream, given);
                continue;
            }
            switch (command.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await Say(stream, "250-mail.example", Extensions(isEncrypted), "250 8BITMIME");
                    break;
                case "STARTTLS":
                    await Say(stream, "220 go on");
                    var encrypted = new SslStream(stream);
                    await encrypted.AuthenticateAsServerAsync(Certificate!);
                    (stream, isEncrypted) = (encrypted, true);
                    break;
                case "AUTH":
                    await Say(stream, "235 welcome");
                    break;
                case "DATA":
                    await Say(stream, "354 go on");
                    await Take(stream);
                    break;
                case "QUIT":
                    await Say(stream, "221 bye");
                    return;
                default:
                    await Say(stream, "250 ok");
                    break;
            }
        }
    }

    string Extensions(bool isEncrypted) =>
        Certificate is null ? "250-PIPELINING"
        : isEncrypted ? "250-AUTH PLAIN"
        : "250-STARTTLS";

    async Task Take(Stream stream)
    {
        var lines = new StringBuilder();
        while (await Line(stream) is { } line && line != ".")
            lines.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        var message = Encoding.Latin1.GetBytes(lines.ToString());
        Came.Enqueue(message);
        var answer = Answer(EndOfData) ?? "250 taken";
        if (answer.StartsWith("250", StringComparison.Ordinal))
            Taken.Enqueue(Read(message));
        await Say(stream, answer);
    }

    public static MimeMessage Read(byte[] message)
    {
        using var stream = new MemoryStream(message);
        return MimeMessage.Load(stream);
    }

    async Task Say(Stream stream, params string[] lines)
    {
        if (lines is not [Silence])
            await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines) + "\r\n"), stopped.Token);
    }

    /// <summary>Reads byte by byte, so that nothing of what is encrypted is taken.</summary>
    async Task<string?> Line(Stream stream)
    {
        var (line, one) = (new StringBuilder(), new byte[1]);
        while (await stream.ReadAsync(one, stopped.Token) == 1)
        {
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        listener.Dispose();
        await accepting;
        await Task.WhenAll(open.Keys);
        Certificate?.Dispose();
        stopped.Dispose();
    }
}
