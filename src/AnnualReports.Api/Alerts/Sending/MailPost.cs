using System.Globalization;
using System.Net.Sockets;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace AnnualReports.Api.Alerts.Sending;

/// <summary>How an attempt to send a message ended.</summary>
/// <param name="IsDone">Whether the server has taken it.</param>
/// <param name="IsFinal">Whether the server refused it for good.</param>
/// <param name="IsOfServer">Whether no message can be sent now: there is no connection, or nobody may sign in.</param>
/// <param name="Status">The code of the server's answer; null if it answered none.</param>
/// <param name="Error">What was wrong, without the address; null if nothing was.</param>
sealed record MailAttempt(bool IsDone, bool IsFinal, bool IsOfServer, int? Status, string? Error)
{
    public static readonly MailAttempt Done = new(true, false, false, 250, null),
        NotAllowed = new(false, true, false, null, "The address is in none of the domains of Mail:AllowedDomains."),
        NotWritten = new(false, true, false, null, "The message could not be written for this address. Set another one.");
}

/// <summary>
/// Sends a message over SMTP, each on a connection of its own. Nothing is sent unencrypted unless that is configured, and
/// an attempt takes a bounded time.
/// </summary>
sealed class MailPost(MailOptions options)
{
    const int Permanent = 500;

    public async Task<MailAttempt> Send(MimeMessage message, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        using var client = new SmtpClient
        {
            Timeout = (int)options.Timeout.TotalMilliseconds,
            ServerCertificateValidationCallback = options.Certificates,
            // As everywhere else in the program: asking the issuer would need a connection to the internet.
            CheckCertificateRevocation = false,
        };
        var isConnected = false;
        try
        {
            await Connect(client, limit.Token);
            isConnected = true;
            await client.SendAsync(message, limit.Token);
        }
        catch (Exception fault) when (IsOfMail(fault) && !ct.IsCancellationRequested)
        {
            return Of(fault, isConnected, message);
        }
        await Leave(client, limit.Token);
        return MailAttempt.Done;
    }

    async Task Connect(SmtpClient client, CancellationToken ct)
    {
        var security = options.Security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        };
        await client.ConnectAsync(options.Host, options.Port, security, ct);
        if (options.User is { } user)
            await client.AuthenticateAsync(user, options.Password ?? "", ct);
    }

    /// <summary>The server has the message, whatever becomes of the connection now.</summary>
    static async Task Leave(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception fault) when (IsOfMail(fault))
        {
            // This changes nothing.
        }
    }

    static bool IsOfMail(Exception fault) =>
        fault
            is CommandException
                or ProtocolException
                or ServiceNotConnectedException
                or ServiceNotAuthenticatedException
                or MailKit.Security.AuthenticationException
                or SslHandshakeException
                or SocketException
                or IOException
                or NotSupportedException
                or TimeoutException
                or OperationCanceledException;

    MailAttempt Of(Exception fault, bool isConnected, MimeMessage message)
    {
        var status = fault is SmtpCommandException command ? (int)command.StatusCode : (int?)null;
        // If the server refuses the sender, it refuses all messages, and somebody has to mend the configuration.
        var isOfMessage =
            isConnected && fault is SmtpCommandException { ErrorCode: not SmtpErrorCode.SenderNotAccepted };
        var why = fault switch
        {
            OperationCanceledException or TimeoutException => string.Create(
                CultureInfo.InvariantCulture,
                $"The mail server did not answer within {options.Timeout.TotalSeconds} seconds."
            ),
            NotSupportedException => "The mail server does not offer what Mail:Security and Mail:User need.",
            SslHandshakeException => "The mail server's certificate is not trusted, or it does not speak TLS.",
            _ => fault.Message,
        };
        return new(false, isOfMessage && status >= Permanent, !isOfMessage, status, Shown(why, message));
    }

    /// <summary>What the server said, on one line, without the address of the person.</summary>
    static string Shown(string said, MimeMessage message)
    {
        foreach (var address in message.To.Mailboxes)
            said = said.Replace(address.Address, "***", StringComparison.OrdinalIgnoreCase);
        return Excerpt.Cut(AlertMessage.OneLine(said), Limits.Note - 1);
    }
}
