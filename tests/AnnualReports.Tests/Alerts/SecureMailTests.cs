using System.Net.Security;
using System.Text;
using AnnualReports.Api;
using AnnualReports.Api.Alerts;
using AnnualReports.Api.Alerts.Sending;
using Microsoft.Extensions.Configuration;
using MimeKit;

namespace AnnualReports.Tests.Alerts;

/// <summary>Nothing is sent unencrypted, or to a server that is not trusted, unless that is configured.</summary>
public sealed class SecureMailTests
{
    static MailOptions Options(MailServer mail, MailSecurity security, string? user = null) =>
        new(
            "127.0.0.1",
            mail.Port,
            security,
            "reports@example.org",
            null,
            user,
            user is null ? null : "a secret",
            Domains: [],
            PerMinute: 60,
            Rest: TimeSpan.Zero,
            DailyAt: 6,
            Timeout: Patience.Seconds(5),
            FirstRetry: TimeSpan.FromSeconds(1)
        );

    static RemoteCertificateValidationCallback Trusted(MailServer mail) =>
        (_, certificate, _, _) => certificate!.GetCertHashString() == mail.Certificate!.Thumbprint;

    static async Task<MailAttempt> Send(MailOptions options)
    {
        using var message = new MimeMessage();
        message.From.Add(new MailboxAddress("Reports", options.From));
        message.To.Add(new MailboxAddress("An", "an@example.org"));
        message.Body = new TextPart("plain") { Text = "Text" };
        return await new MailPost(options).Send(message, CancellationToken.None);
    }

    [Fact]
    public async Task With_starttls_the_password_and_the_message_are_encrypted()
    {
        await using var mail = MailServer.Start(hasTls: true);
        var options = Options(mail, MailSecurity.StartTls, "reports") with
        {
            Certificates = Trusted(mail),
        };
        Assert.Equal(MailAttempt.Done, await Send(options));
        Assert.Single(mail.Taken);
        var plain = mail.Commands.TakeWhile(c => !c.StartsWith("TLS ", StringComparison.Ordinal));
        Assert.Equal(["EHLO", "STARTTLS"], plain.Select(c => c.Split(' ')[0]));
        var signIn = Assert.Single(mail.Commands, c => c.Contains("AUTH", StringComparison.Ordinal));
        Assert.StartsWith("TLS AUTH PLAIN", signIn, StringComparison.Ordinal);
        Assert.Equal("\0reports\0a secret", Encoding.UTF8.GetString(Convert.FromBase64String(signIn.Split(' ')[^1])));
    }

    [Fact]
    public async Task A_server_that_is_not_trusted_or_offers_no_encryption_gets_nothing()
    {
        await using var untrusted = MailServer.Start(hasTls: true);
        await using var plain = MailServer.Start();
        foreach (var mail in new[] { untrusted, plain })
        {
            var attempt = await Send(Options(mail, MailSecurity.StartTls, "reports"));
            Assert.Equal((false, false, true), (attempt.IsDone, attempt.IsFinal, attempt.IsOfServer));
            Assert.DoesNotContain(mail.Commands, c => c.Contains("AUTH", StringComparison.Ordinal));
            Assert.DoesNotContain(mail.Commands, c => c.Contains("MAIL", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_after_a_while_and_a_password_that_is_wrong_is_no_ones_fault()
    {
        await using var mail = MailServer.Start(hasTls: true);
        mail.Answer = command => command == "CONNECT" ? MailServer.Silence : null;
        var options = Options(mail, MailSecurity.StartTls, "reports") with
        {
            Timeout = Patience.Seconds(0.3),
            Certificates = Trusted(mail),
        };
        var silent = await Send(options);
        Assert.Equal(
            (false, false, true, FormattableString.Invariant($"The mail server did not answer within {options.Timeout.TotalSeconds:0.#} seconds.")),
            (silent.IsDone, silent.IsFinal, silent.IsOfServer, silent.Error)
        );
        mail.Answer = command => command.StartsWith("AUTH", StringComparison.Ordinal) ? "535 no" : null;
        var wrong = await Send(options with { Timeout = Patience.Seconds(5) });
        Assert.Equal((false, false, true), (wrong.IsDone, wrong.IsFinal, wrong.IsOfServer));
        mail.Answer = command => command.StartsWith("MAIL", StringComparison.Ordinal) ? "550 not from here" : null;
        var sender = await Send(options with { Timeout = Patience.Seconds(5) });
        Assert.Equal((false, false, true, (int?)550), (sender.IsDone, sender.IsFinal, sender.IsOfServer, sender.Status));
    }

    static MailOptions? Read(params (string Name, string Value)[] settings) =>
        Settings.Alerts(
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)))
                .Build()
        );

    static readonly (string, string)[] Least =
    [
        ("Mail:Host", "mail.example.org"),
        ("Mail:From", "Reports <reports@example.org>"),
        ("PublicUrl", "https://reports.example"),
    ];

    [Fact]
    public void Three_settings_are_enough_and_without_a_host_there_is_no_mail()
    {
        Assert.Null(Read());
        Assert.Null(Read(("Mail:From", "reports@example.org")));
        var options = Read(Least)!;
        Assert.Equal(
            (587, MailSecurity.StartTls, "reports@example.org", "Reports", "example.org"),
            (options.Port, options.Security, options.From, options.FromName, options.Domain)
        );
        Assert.Equal(465, Read([.. Least, ("Mail:Security", "tls")])!.Port);
        Assert.True(options.Allows("an@anywhere.example"));
        var some = Read([.. Least, ("Mail:AllowedDomains", "example.org;example.be")])!;
        Assert.Equal((true, false), (some.Allows("an@Example.BE"), some.Allows("an@mail.example.be")));
    }

    [Theory]
    [InlineData("Mail:Security", "ssl")]
    [InlineData("Mail:Port", "0")]
    [InlineData("Mail:From", "nobody")]
    [InlineData("Mail:From", "reports@example.org\r\nBcc: evil@example.com")]
    [InlineData("Mail:User", "reports")]
    [InlineData("Mail:PerMinute", "0")]
    [InlineData("Mail:DailyAt", "24")]
    [InlineData("PublicUrl", "")]
    public void Wrong_settings_stop_the_start(string name, string value) =>
        Assert.Contains(
            name,
            Assert.Throws<ConfigurationException>(() => Read([.. Least.Where(s => s.Item1 != name), (name, value)])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_password_is_not_sent_unencrypted_over_a_network()
    {
        (string, string)[] signIn = [("Mail:User", "reports"), ("Mail:Password", "secret"), ("Mail:Security", "none")];
        Assert.Throws<ConfigurationException>(() => Read([.. Least, .. signIn]));
        Assert.NotNull(Read([.. Least[1..], ("Mail:Host", "127.0.0.1"), .. signIn]));
    }
}
