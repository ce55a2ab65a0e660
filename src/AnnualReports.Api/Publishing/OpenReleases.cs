using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Publishing;

/// <summary>Finds releases that are to be changed.</summary>
static class OpenReleases
{
    /// <summary>
    /// The release, in the version that the client has read and in one of these states. Whether whoever asks has a grant
    /// for it is asked before anything else is said about it.
    /// </summary>
    public static async Task<ReleaseRow> OpenRelease(
        this ReportsDb db,
        IQueryable<ReleaseRow> releases,
        Guid id,
        int expected,
        string[] states,
        CancellationToken ct
    )
    {
        if (await releases.SingleOrDefaultAsync(r => r.Id == id, ct) is not { } row)
            throw new Refusal(RefusalReason.NotFound, $"There is no release with the id {id}.");
        await db.DemandRelease(row.Id, row.ReportNo, ct);
        if (row.Version != expected)
            throw new Refusal(
                RefusalReason.StaleRevision,
                $"The release was changed since you read it; its version is {row.Version}. Read it again, and send its ETag as If-Match."
            )
            {
                More = new Dictionary<string, object?> { ["revision"] = row.Version },
            };
        return states.Contains(row.State)
            ? row
            : throw new Refusal(RefusalReason.ReleaseNotOpen, $"The release is {row.State}.")
            {
                More = new Dictionary<string, object?> { ["state"] = row.State },
            };
    }
}
