using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Ends grants, and tells the audit of each.</summary>
static class GrantEnding
{
    /// <summary>Ends the grants for a report that is deleted: nobody can do anything in it any more.</summary>
    public static async Task EndGrantsIn(this ReportsDb db, EntryRow report, DateTime at, CancellationToken ct)
    {
        foreach (
            var grant in await db
                .Grants.Where(g => g.ReportNo == report.No && g.EndedAt == null)
                .OrderBy(g => g.Id)
                .ToListAsync(ct)
        )
            db.End(grant, "The report was deleted", at);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ends a grant; it stays listed, with the reason.</summary>
    public static void End(this ReportsDb db, GrantRow grant, string reason, DateTime at)
    {
        (grant.EndedAt, grant.EndedBy, grant.EndReason) = (at, db.Actor, reason);
        var about = $"{grant.Claim ?? $"person {grant.ActorId}"}: {reason}";
        // A character of two UTF-16 units is not cut in half.
        var isCutInPair = about.Length > Limits.Note && char.IsHighSurrogate(about[Limits.Note - 1]);
        var most = isCutInPair ? Limits.Note - 1 : Limits.Note;
        db.Act.Changes.Add(
            new()
            {
                Target = $"grant {grant.Id}",
                ReportNo = grant.ReportNo == 0 ? null : grant.ReportNo,
                About = about[..Math.Min(most, about.Length)],
                Detail = $"ended: {grant.Role}",
            }
        );
    }
}
