using System.Net.Security;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Alerts;

/// <summary>How a connection to the mail server is encrypted.</summary>
enum MailSecurity
{
    /// <summary>From the command STARTTLS on (RFC 3207); a server that does not offer it gets nothing.</summary>
    StartTls,

    /// <summary>From the beginning (RFC 8314).</summary>
    Tls,

    /// <summary>Not at all: for a server on the same machine or in a network that nobody else reads.</summary>
    None,
}

/// <summary>The mail server, and how often what is sent to whom.</summary>
/// <param name="Host">The server's name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is encrypted.</param>
/// <param name="From">The address that messages come from.</param>
/// <param name="FromName">The name beside it; null for none.</param>
/// <param name="User">Whom the server knows this program as; null if it asks nobody.</param>
/// <param name="Password">The password; null if it asks nobody.</param>
/// <param name="Domains">The only domains to which messages are sent; none for any.</param>
/// <param name="PerMinute">The most messages that one instance sends in a minute.</param>
/// <param name="Rest">The least time between two messages to one person.</param>
/// <param name="DailyAt">At which hour, in UTC, daily messages are sent.</param>
/// <param name="Timeout">How long an attempt may take.</param>
/// <param name="FirstRetry">How long after the first attempt the second one is; each further distance is twice as long.</param>
sealed record MailOptions(
    string Host,
    int Port,
    MailSecurity Security,
    string From,
    string? FromName,
    string? User,
    string? Password,
    IReadOnlyList<string> Domains,
    int PerMinute,
    TimeSpan Rest,
    int DailyAt,
    TimeSpan Timeout,
    TimeSpan FirstRetry
)
{
    /// <summary>For how long a message is tried, counted from its first attempt.</summary>
    public static readonly TimeSpan RetriesFor = TimeSpan.FromDays(3);

    /// <summary>How long alerts that have ended are kept.</summary>
    public static readonly TimeSpan Keeps = TimeSpan.FromDays(30);

    static readonly TimeSpan LongestRetry = TimeSpan.FromHours(6);

    /// <summary>The longest time for which nothing is sent because the server does not answer.</summary>
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>What the installation is called; null if it has no name.</summary>
    public string? Site { get; init; }

    /// <summary>Whether the server's certificate is trusted; null for whatever the machine trusts.</summary>
    public RemoteCertificateValidationCallback? Certificates { get; init; }

    /// <summary>
    /// How long an instance keeps a person's messages to itself: long enough for an attempt and for storing how it ended,
    /// also if the clocks of the instances differ a little.
    /// </summary>
    public TimeSpan Claim => Timeout + TimeSpan.FromSeconds(15);

    /// <summary>The time between two messages of one instance.</summary>
    public TimeSpan Pace => TimeSpan.FromMinutes(1) / PerMinute;

    /// <summary>The domain of the sender, in which the ids of messages are unique.</summary>
    public string Domain => From[(From.LastIndexOf('@') + 1)..];

    /// <summary>The distance to the next attempt of a message.</summary>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="random">From 0 to 1.</param>
    public TimeSpan Distance(int attempts, double random) => RetryDistance.Of(FirstRetry, LongestRetry, attempts, random);

    /// <summary>How long nothing is sent after the server did not answer so many times in a row.</summary>
    /// <param name="failures">How many times.</param>
    /// <param name="random">From 0 to 1.</param>
    public TimeSpan Pause(int failures, double random) => RetryDistance.Of(FirstRetry, LongestPause, failures, random);

    /// <summary>Whether messages may be sent to an address.</summary>
    public bool Allows(string address) =>
        Domains.Count == 0 || Domains.Contains(address[(address.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase);
}
