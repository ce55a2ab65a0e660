using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Checking.Links;

/// <summary>What an address answered.</summary>
enum LinkAnswer
{
    /// <summary>Something is there, also if it is not shown to this program.</summary>
    There,

    /// <summary>It says that there is nothing: 404 or 410.</summary>
    Gone,

    /// <summary>No answer, or one that says that something is broken.</summary>
    Failed,

    /// <summary>This program may not call it, so nothing is known.</summary>
    Unknown,
}

/// <summary>What was found at an address.</summary>
readonly record struct LinkFound(LinkAnswer Answer, int? Status);

/// <summary>
/// Decides when an address counts as dead, and when it is looked at again. A server that is down for an evening is not
/// dead: it has to fail on two days, or to say twice that there is nothing.
/// </summary>
static class LinkState
{
    /// <summary>How long after it an address that answers, or is dead, is looked at again.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    /// <summary>The same of one that has just failed, and of one that has just said that there is nothing.</summary>
    public static readonly TimeSpan AfterFailure = TimeSpan.FromDays(1);

    public static readonly TimeSpan AfterGone = TimeSpan.FromHours(1);

    /// <summary>Whether an answer says that there is nothing, that something is broken, or that something is there.</summary>
    public static LinkAnswer Of(int status) =>
        status switch
        {
            404 or 410 => LinkAnswer.Gone,
            // Whoever refuses programs, or has too many requests, shows something to people.
            401 or 402 or 403 or 405 or 406 or 407 or 408 or 429 or 451 or 999 => LinkAnswer.There,
            >= 200 and <= 399 => LinkAnswer.There,
            _ => LinkAnswer.Failed,
        };

    /// <summary>Changes a link by what was found; true if it counts as dead from now on, and did not before.</summary>
    public static bool Apply(ExternalLinkRow link, LinkFound found, DateTime now)
    {
        var (wasDead, wasGone) = (link.DeadSince is not null, link.FailedAt is not null && link.Status is 404 or 410);
        (link.CheckedAt, link.Status) = (now, found.Status);
        switch (found.Answer)
        {
            case LinkAnswer.There or LinkAnswer.Unknown:
                (link.FailedAt, link.DeadSince) = (null, null);
                break;
            default:
                link.FailedAt ??= now;
                var isDead = (found.Answer == LinkAnswer.Gone && wasGone) || link.FailedAt.Value.Date < now.Date;
                link.DeadSince ??= isDead ? link.FailedAt : null;
                break;
        }
        link.NextAt =
            now
            + (
                link.FailedAt is null || link.DeadSince is not null ? Usual
                : found.Answer == LinkAnswer.Gone ? AfterGone
                : AfterFailure
            );
        return !wasDead && link.DeadSince is not null;
    }
}
