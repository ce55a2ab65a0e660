using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Checking;

/// <summary>What somebody wants to know of: below a report or of one entry, in a language, by one of the checks.</summary>
sealed record WarningFilter(string? Report, Guid? Entry, string? Language, string? Check, int Limit, long After);

/// <summary>Lists what readers of the newest drafts would stumble over, entry by entry.</summary>
sealed class WarningReader(ReportsDb db, KindSet kinds, Languages languages, IDraftChecks checks)
{
    /// <summary>How many drafts are looked through at a time, and for one page at most.</summary>
    const int Batch = 50,
        MostLooked = 300;

    public Task<(List<PublicationWarning> Found, long? Next)> Of(WarningFilter filter, CancellationToken ct) =>
        db.ReadTogether(token => Read(filter, token), ct);

    async Task<(List<PublicationWarning> Found, long? Next)> Read(WarningFilter filter, CancellationToken ct)
    {
        var (rows, found, after) = (await Rows(filter, ct), new List<PublicationWarning>(), filter.After);
        for (var looked = 0; looked < MostLooked; looked += Batch)
        {
            var from = after;
            var part = await db.WithNewest(rows.Where(e => e.No > from).OrderBy(e => e.No).Take(Batch))
                .OrderBy(n => n.Entry.No)
                .Select(n => new { n.Entry, n.Revision.Content })
                .ToListAsync(ct);
            CheckedDraft[] drafts = [.. part.Select(p => Checked(p.Entry, Draft.Parse(p.Content!), filter.Language))];
            foreach (var (draft, flaws) in drafts.Zip(await checks.Of(drafts, ct, together: false)))
            {
                var wanted = flaws.Where(f => filter.Check is null || f.Check == filter.Check).ToList();
                // The warnings of an entry stay on one page, so that a page begins after an entry.
                if (found.Count > 0 && found.Count + wanted.Count > filter.Limit)
                    return (found, after);
                found.AddRange(wanted.Select(f => View(draft, f)));
                after = draft.Entry.No;
            }
            if (part.Count < Batch)
                return (found, null);
        }
        return (found, after);
    }

    CheckedDraft Checked(EntryRow row, Draft draft, string? language) =>
        new(
            kinds[row.Kind],
            row.ToEntry(null),
            draft,
            [.. draft.Translations.Keys.Where(l => language is null || l == language)]
        );

    PublicationWarning View(CheckedDraft draft, Flaw flaw)
    {
        var (entry, kind) = (draft.Entry, draft.Kind);
        return new(
            $"{kind.Segment}/{entry.Slug}",
            flaw.Pointer,
            flaw.Message,
            entry.Id,
            languages.Title(kind, draft.Draft),
            flaw.Check,
            flaw.Passage,
            flaw.Line,
            $"{Addresses.Root}/manage/{kind.Segment}/{entry.Id}"
        );
    }

    /// <summary>The entries whose drafts whoever asks may read: all, those of a report with it, or one.</summary>
    async Task<IQueryable<EntryRow>> Rows(WarningFilter filter, CancellationToken ct)
    {
        var rows = db.Entries.AsNoTracking().Existing();
        if (db.Act.Scope.Reports is { } some)
            rows = rows.Where(e => some.Contains(e.ReportNo) || some.Contains(e.No) || (e.ReportNo == 0 && e.Year == 0));
        if (filter.Entry is { } id)
            rows = rows.Where(e => e.Id == id);
        if (filter.Report is not { } report)
            return rows;
        var no = Slugs.IsSlug(report)
            ? await db.Entries.Existing().Where(r => r.Slug == report && r.Year != 0).Select(r => r.No).SingleOrDefaultAsync(ct)
            : 0;
        db.Act.Scope.DemandNamed(no, Excerpt.Of(report));
        return no == 0
            ? throw ProblemException.Parameter(
                $"There is no report '{Excerpt.Of(report)}'. /api/v1/manage/reports lists those there are.",
                "report",
                ["a report's slug"]
            )
            : rows.Where(e => e.ReportNo == no || e.No == no);
    }
}
