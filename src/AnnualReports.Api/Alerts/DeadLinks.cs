using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts;

/// <summary>Finds where a link stands of which an event tells that it is dead.</summary>
sealed class DeadLinks(ReportsDb db)
{
    /// <summary>
    /// An entry that has the link; null if no draft has it any more, or if it works again. Which link it is, the entry's
    /// checks say: it is a part of the draft.
    /// </summary>
    public async Task<Guid?> EntryOf(EventRow told, CancellationToken ct)
    {
        var link = Guid.Parse(told.Subject);
        return await db
            .ExternalLinks.AsNoTracking()
            .Where(l => l.Id == link && l.DeadSince != null)
            .Join(db.Entries, l => l.EntryNo, e => e.No, (_, e) => (Guid?)e.Id)
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>What an alert is about: of a link, the entry that has it, so that one line tells of all its links.</summary>
    public async Task<string> SubjectOf(EventRow told, CancellationToken ct) =>
        told.Type == EventTypes.LinkDead && await EntryOf(told, ct) is { } entry ? entry.ToString() : told.Subject;
}
