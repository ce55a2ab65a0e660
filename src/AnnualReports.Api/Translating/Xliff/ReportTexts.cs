using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Translating.Xliff;

/// <summary>The newest drafts of a report and of what belongs to it.</summary>
sealed class ReportTexts(ReportsDb db)
{
    /// <summary>How many drafts are read at once.</summary>
    const int Page = 100;

    /// <summary>The newest drafts that come after an entry, in the order of the entries' numbers.</summary>
    public async Task<List<NewestDraft>> After(NewestDraft report, long last, CancellationToken ct)
    {
        var no = report.Row.No;
        return await Of(
            report,
            db.Entries.AsNoTracking()
                .Existing()
                .Where(e => (e.ReportNo == no || e.No == no) && e.No > last)
                .OrderBy(e => e.No)
                .Take(Page),
            ct
        );
    }

    /// <summary>The newest drafts of those of these entries that belong to the report.</summary>
    public async Task<Dictionary<Guid, NewestDraft>> Named(
        NewestDraft report,
        IEnumerable<Guid> ids,
        CancellationToken ct
    )
    {
        var (no, found) = (report.Row.No, new Dictionary<Guid, NewestDraft>());
        foreach (var some in ids.Distinct().Chunk(Page))
            foreach (
                var draft in await Of(
                    report,
                    db.Entries.AsNoTracking()
                        .Existing()
                        .Where(e => (e.ReportNo == no || e.No == no) && some.Contains(e.Id)),
                    ct
                )
            )
                found[draft.Row.Id] = draft;
        return found;
    }

    async Task<List<NewestDraft>> Of(NewestDraft report, IQueryable<EntryRow> entries, CancellationToken ct) =>
        [
            .. (await db.WithNewest(entries).OrderBy(n => n.Entry.No).ToListAsync(ct)).Select(n => new NewestDraft(
                n.Entry,
                n.Entry.No == report.Row.No ? null : report.Row.Slug,
                Draft.Parse(n.Revision.Content!),
                n.Revision.SavedAt,
                n.Revision.SavedBy
            )
            {
                ReportYear = n.Entry.No == report.Row.No ? null : report.Row.Year,
                SourceLanguage = report.SourceLanguage,
            }),
        ];
}
