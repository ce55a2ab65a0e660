using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Drafts;

/// <summary>Changes the slugs of entries and the years of reports, which are fixed once they were public.</summary>
sealed class EntryNames(ReportsDb db, EntryTitles titles)
{
    /// <summary>
    /// Gives an entry the slug and year of a draft, unless it was public or other drafts refer to it.
    /// </summary>
    public async Task Change(Kind kind, EntryRow row, Draft draft, CancellationToken ct)
    {
        var year = kind.Year(draft.Fields);
        if (row.Slug == draft.Slug && row.Year == year)
            return;
        if (await db.Publications.AnyAsync(p => p.EntryNo == row.No && p.Action != PublicationActions.Redacted, ct))
            throw new Refusal(
                RefusalReason.FixedOncePublic,
                kind.IsReport
                    ? YearStays(row)
                    : $"'{row.Slug}' was public, so its slug stays. Its address has been cited."
            );
        if (row.Slug != draft.Slug && !kind.IsReport)
            await CheckUnreferenced(row, "Its slug can't change", ct);
        (row.Slug, row.Year) = (draft.Slug, year);
    }

    /// <summary>Why a report's slug and year can't change.</summary>
    public static string YearStays(EntryRow row) =>
        $"'{row.Slug}' was public, so its slug and year stay. Its address has been cited.";

    public async Task CheckUnreferenced(EntryRow row, string consequence, CancellationToken ct)
    {
        var referrers = await db
            .Entries.AsNoTracking()
            .Existing()
            .Where(e => e.ReportNo == row.No || db.References.Any(r => r.TargetNo == row.No && r.EntryNo == e.No))
            .Where(e => e.No != row.No)
            .OrderBy(e => e.No)
            .Take(100)
            .ToListAsync(ct);
        // Drafts of other reports stand in the way, but who they are is no business of whoever may not read them.
        var named = referrers
            .Where(e => db.Act.Scope.Allows(e.GrantedIn))
            .Select(e => new NamedEntry(e.Kind, e.Id, null, e.Slug))
            .ToList();
        if (referrers.Count > 0)
            throw await titles.Named(
                new(
                    RefusalReason.StillReferenced,
                    $"{consequence} while "
                        + $"{(referrers.Count == 1 ? "1 draft stands below it or refers to it" : $"{referrers.Count} drafts stand below it or refer to it")}."
                )
                {
                    More = new Dictionary<string, object?> { ["referrers"] = named },
                },
                ct
            );
    }
}
