using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>What somebody is told who lost what they were let in by while they sent a request.</summary>
static class LostAuthority
{
    public static ProblemException Problem(this AuthorityLostException lost) =>
        lost.IsSignedOut
            ? new(
                ProblemTypes.Unauthorized,
                "You were signed out while this was sent: the key was revoked or has expired, or the person was "
                    + "deactivated. Nothing was written."
            )
            : new(
                ProblemTypes.Forbidden,
                "A grant of yours was ended while this was sent. Nothing was written. /api/v1/manage/me says what you "
                    + "may do now."
            );
}
