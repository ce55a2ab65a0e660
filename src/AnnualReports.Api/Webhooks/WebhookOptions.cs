using System.Net;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http.Calling;

namespace AnnualReports.Api.Webhooks;

/// <summary>How events are delivered, and to which addresses.</summary>
/// <param name="Timeout">How long one attempt may take.</param>
/// <param name="FirstRetry">How long after the first attempt the second one is; each further distance is twice as long.</param>
/// <param name="LongestRetry">The longest distance.</param>
/// <param name="RetriesFor">For how long a delivery is tried.</param>
/// <param name="Keeps">How long deliveries that have ended are kept.</param>
/// <param name="AllowsHttp">Whether addresses may begin with http.</param>
/// <param name="Hosts">The only hosts that may be named; none for any. <c>*.example.org</c> stands for all below it.</param>
/// <param name="Networks">Networks that may be called although they are not public.</param>
sealed record WebhookOptions(
    TimeSpan Timeout,
    TimeSpan FirstRetry,
    TimeSpan LongestRetry,
    TimeSpan RetriesFor,
    TimeSpan Keeps,
    bool AllowsHttp,
    IReadOnlyList<string> Hosts,
    IReadOnlyList<IPNetwork> Networks
)
{
    /// <summary>What may be called.</summary>
    public AllowedAddresses Addresses => new(AllowsHttp, Hosts, Networks);

    /// <summary>
    /// How long an instance keeps an attempt to itself: long enough to make it and to store how it ended, also if the
    /// clocks of the instances differ a little.
    /// </summary>
    public TimeSpan Claim => Timeout + TimeSpan.FromSeconds(15);

    /// <summary>The longest pause of a webhook that takes nothing, so that what waits is sent soon after it is back.</summary>
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>How long nothing is sent to a webhook that takes nothing.</summary>
    /// <param name="pauses">How many pauses there were, with this one.</param>
    /// <param name="random">From 0 to 1.</param>
    public TimeSpan Pause(int pauses, double random) =>
        Distance(pauses, random) is var distance && distance < LongestPause ? distance : LongestPause * (1 - random / 4);

    /// <summary>The distance to the next attempt.</summary>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="random">From 0 to 1.</param>
    public TimeSpan Distance(int attempts, double random) =>
        RetryDistance.Of(FirstRetry, LongestRetry, attempts, random);
}
