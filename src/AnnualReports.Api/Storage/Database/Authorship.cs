using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>Finds what somebody wrote, for the rule that a second person publishes or approves it.</summary>
static class Authorship
{
    /// <summary>The revisions that a person saved, also as somebody who turned out to be the same person.</summary>
    public static IQueryable<RevisionRow> RevisionsOf(this ReportsDb db, Guid person) =>
        db
            .Revisions.AsNoTracking()
            .Where(r => r.SavedBy == person || db.Actors.Any(a => a.Id == r.SavedBy && a.SameAs == person));
}
