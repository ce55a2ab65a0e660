using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// What saving a draft needs to know besides the draft: the entries that it names, and the references of its entry
/// before the save.
/// </summary>
/// <param name="Names">The reports, where the draft names one.</param>
/// <param name="Known">The entries at the addresses that it names.</param>
/// <param name="References">The references of the newest revision.</param>
/// <param name="Files">The files that the newest revision refers to.</param>
sealed record DraftContext(
    ReportNames Names,
    IReadOnlyDictionary<Address, EntryRow> Known,
    IReadOnlyList<ReferenceRow> References,
    IReadOnlyList<Guid> Files
)
{
    /// <summary>One row of the statement that reads all parts at once.</summary>
    sealed class Found
    {
        public required int Part { get; init; }

        public required long No { get; init; }

        public required string Kind { get; init; }

        public required long ReportNo { get; init; }

        public required string Slug { get; init; }

        public required int Year { get; init; }

        public required string Role { get; init; }

        public required Guid Id { get; init; }
    }

    const int Entry = 0,
        Reference = 1,
        File = 2,
        Report = 3;

    /// <summary>The kind of reports, and slugs by kind that drafts name in other reports than their own.</summary>
    public sealed record Elsewhere(string ReportKind, IReadOnlyList<(string Kind, string[] Slugs)> Slugs);

    /// <summary>
    /// Reads it with one statement, unless the drafts name more addresses than one statement can hold.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="named">The addresses that the drafts name.</param>
    /// <param name="names">The reports, where they are known.</param>
    /// <param name="entryNo">The entry that is saved; null for new entries, which have no references yet.</param>
    /// <param name="ct">Cancels the work.</param>
    /// <param name="elsewhere">What an entry that is saved names in other reports, if the reports are not
    /// known.</param>
    public static async Task<DraftContext> Of(
        ReportsDb db,
        IEnumerable<Address> named,
        ReportNames names,
        long? entryNo,
        CancellationToken ct,
        Elsewhere? elsewhere = null
    )
    {
        var found = new List<Found>();
        var before = entryNo is { } no ? Before(db, no) : null;
        if (elsewhere is not null)
            before = elsewhere.Slugs.Aggregate(
                before!.Concat(Reports(db, elsewhere.ReportKind)),
                (all, of) => all.Concat(InReports(db, elsewhere.ReportKind, of.Kind, of.Slugs))
            );
        foreach (var part in named.InParts())
        {
            var known = Named(db, part);
            found.AddRange(await (before is null ? known : known.Concat(before)).ToListAsync(ct));
            before = null;
        }
        if (before is not null)
            found.AddRange(await before.ToListAsync(ct));
        return new(
            elsewhere is null
                ? names
                : new(found.Where(f => f.Part == Report).Select(f => new ReportName(f.No, f.Slug, f.Year))),
            found
                .Where(f => f.Part == Entry)
                .DistinctBy(f => f.No)
                .Select(f => new EntryRow
                {
                    No = f.No,
                    Id = f.Id,
                    Kind = f.Kind,
                    ReportNo = f.ReportNo,
                    Slug = f.Slug,
                })
                .ToDictionary(e => new Address(e.Kind, e.ReportNo, e.Slug)),
            [
                .. found
                    .Where(f => f.Part == Reference)
                    .Select(f => new ReferenceRow
                    {
                        EntryNo = entryNo!.Value,
                        TargetNo = f.No,
                        Role = f.Role,
                    }),
            ],
            [.. found.Where(f => f.Part == File).Select(f => f.Id)]
        );
    }

    static IQueryable<Found> Named(ReportsDb db, (string Kind, long ReportNo, string[] Slugs)[] part) =>
        db
            .Entries.AsNoTracking()
            .Existing()
            .At(part)
            .Select(e => new Found
            {
                Part = Entry,
                No = e.No,
                Kind = e.Kind,
                ReportNo = e.ReportNo,
                Slug = e.Slug,
                Year = e.Year,
                Role = e.Kind,
                Id = e.Id,
            });

    static IQueryable<Found> Reports(ReportsDb db, string reportKind) =>
        db
            .Entries.AsNoTracking()
            .Existing()
            .Where(e => e.Kind == reportKind)
            .Select(e => new Found
            {
                Part = Report,
                No = e.No,
                Kind = e.Kind,
                ReportNo = e.ReportNo,
                Slug = e.Slug,
                Year = e.Year,
                Role = e.Kind,
                Id = e.Id,
            });

    /// <summary>The entries of a kind with these slugs in any report, each of which is one seek in an index.</summary>
    static IQueryable<Found> InReports(ReportsDb db, string reportKind, string kind, string[] slugs) =>
        db
            .Entries.AsNoTracking()
            .Existing()
            .Where(r => r.Kind == reportKind)
            .Join(
                db.Entries.Existing().Where(e => e.Kind == kind && slugs.Contains(e.Slug)),
                r => r.No,
                e => e.ReportNo,
                (_, e) =>
                    new Found
                    {
                        Part = Entry,
                        No = e.No,
                        Kind = e.Kind,
                        ReportNo = e.ReportNo,
                        Slug = e.Slug,
                        Year = e.Year,
                        Role = e.Kind,
                        Id = e.Id,
                    }
            );

    /// <summary>
    /// Columns that a part does not use are filled from a column of the same type, because a constant would have
    /// another type and the parts could not be joined by UNION.
    /// </summary>
    static IQueryable<Found> Before(ReportsDb db, long entryNo) =>
        db
            .References.AsNoTracking()
            .Where(r => r.EntryNo == entryNo)
            .Join(
                db.Entries,
                r => r.TargetNo,
                e => e.No,
                (r, e) =>
                    new Found
                    {
                        Part = Reference,
                        No = e.No,
                        Kind = e.Kind,
                        ReportNo = e.ReportNo,
                        Slug = e.Slug,
                        Year = e.Year,
                        Role = r.Role,
                        Id = e.Id,
                    }
            )
            .Concat(
                db.MediaReferences.AsNoTracking()
                    .Where(m => m.EntryNo == entryNo)
                    .Join(
                        db.Entries,
                        m => m.EntryNo,
                        e => e.No,
                        (m, e) =>
                            new Found
                            {
                                Part = File,
                                No = e.No,
                                Kind = e.Kind,
                                ReportNo = e.ReportNo,
                                Slug = e.Slug,
                                Year = e.Year,
                                Role = e.Kind,
                                Id = m.MediaId,
                            }
                    )
            );
}
