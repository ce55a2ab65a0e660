using System.Globalization;
using System.Net;
using AnnualReports.Api.Alerts;
using AnnualReports.Api.Storage.Database;
using MimeKit;

namespace AnnualReports.Api;

/// <summary>The mail server by which people are told of what concerns them.</summary>
static partial class Settings
{
    const string Mail = "Mail:";

    /// <summary>The mail server; null if none is configured.</summary>
    public static MailOptions? Alerts(IConfiguration configuration)
    {
        if (Value(configuration, Mail + "Host") is not { } host)
            return null;
        if (PublicUrl(configuration).Root is null)
            throw new ConfigurationException(
                "PublicUrl is missing: with Mail:Host, messages have links, so set it to the address at which people reach this program."
            );
        var security = Encryption(configuration);
        var from = Sender(configuration);
        var (user, password) = (Value(configuration, Mail + "User"), Value(configuration, Mail + "Password"));
        if (user is null != password is null)
            throw new ConfigurationException("Mail:User and Mail:Password belong together: set both or neither.");
        if (user is not null && security == MailSecurity.None && !IsHere(host))
            throw new ConfigurationException(
                "Mail:Security is none, so Mail:Password would be sent unencrypted: use starttls or tls, or leave Mail:User out."
            );
        return new(
            host,
            Between(configuration, "Port", 1, 65_535, security == MailSecurity.Tls ? 465 : 587),
            security,
            from.Address,
            from.Name is { Length: > 0 } name ? name : null,
            user,
            password,
            [.. Listed(configuration, Mail + "AllowedDomains")],
            PerMinute: Between(configuration, "PerMinute", 1, 6_000, 60),
            Rest: TimeSpan.FromSeconds(Seconds(configuration, Mail + "Rest", 60)),
            DailyAt: Between(configuration, "DailyAt", 0, 23, 6),
            Timeout: TimeSpan.FromSeconds(AtLeastOne(configuration, Mail + "Timeout", 30)),
            FirstRetry: TimeSpan.FromSeconds(AtLeastOne(configuration, Mail + "FirstRetry", 60))
        )
        {
            Site = Value(configuration, "Site:Name"),
        };
    }

    static MailSecurity Encryption(IConfiguration configuration) =>
        Value(configuration, Mail + "Security") switch
        {
            null or "starttls" => MailSecurity.StartTls,
            "tls" => MailSecurity.Tls,
            "none" => MailSecurity.None,
            var text => throw new ConfigurationException(
                $"Mail:Security is '{text}', but has to be starttls, tls or none."
            ),
        };

    static MailboxAddress Sender(IConfiguration configuration) =>
        Value(configuration, Mail + "From") is { } text
        && MailboxAddress.TryParse(text, out var from)
        && AlertAddresses.IsAddress(from.Address)
            ? from
            : throw new ConfigurationException(
                "Mail:From has to be the address that messages come from, as reports@example.org or Reports <reports@example.org>."
            );

    static bool IsHere(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    static int Between(IConfiguration configuration, string name, int least, int most, int standard) =>
        configuration[Mail + name] switch
        {
            null or "" => standard,
            var text
                when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number >= least
                    && number <= most => number,
            var text => throw new ConfigurationException(
                $"{Mail}{name} is '{text}', but has to be a whole number, from {least} to {most}."
            ),
        };
}
