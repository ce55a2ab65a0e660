using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>What there is around a draft that is saved: of what it names, and what its entry referred to before.</summary>
/// <param name="Names">The reports, where the draft names one.</param>
/// <param name="Known">The entries at the addresses that it names.</param>
/// <param name="References">What the newest revision refers to.</param>
/// <param name="Files">The files that it refers to.</param>
sealed record Surroundings(ReportNames Names, IReadOnlyDictionary<Address, EntryRow> Known, IReadOnlyList<ReferenceRow> References, IReadOnlyList<Guid> Files)
{
    /// <summary>One row of the statement that asks for all of it.</summary>
    sealed class Found
    {
        public required int Part { get; init; }

        public required long No { get; init; }

        public required string Kind { get; init; }

        public required long ReportNo { get; init; }

        public required string Slug { get; init; }

        public required string Role { get; init; }

        public required Guid Id { get; init; }
    }

    const int Entry = 0, Reference = 1, File = 2;

    /// <summary>Reads what is around drafts by one statement, as long as they name no more than one can ask for.</summary>
    /// <param name="db">The store.</param>
    /// <param name="named">The addresses that the drafts name.</param>
    /// <param name="names">The reports, where they are known.</param>
    /// <param name="entryNo">The entry that is saved; null where entries are created, which referred to nothing before.</param>
    /// <param name="ct">Whether anybody still waits.</param>
    public static async Task<Surroundings> Of(ReportsDb db, IEnumerable<Address> named, ReportNames names, long? entryNo, CancellationToken ct)
    {
        var found = new List<Found>();
        var before = entryNo is { } no ? Before(db, no) : null;
        foreach (var part in named.InParts())
        {
            var known = Named(db, part);
            found.AddRange(await (before is null ? known : known.Concat(before)).ToListAsync(ct));
            before = null;
        }
        if (before is not null)
            found.AddRange(await before.ToListAsync(ct));
        return new(names,
            found.Where(f => f.Part == Entry).Select(f => new EntryRow { No = f.No, Id = f.Id, Kind = f.Kind, ReportNo = f.ReportNo, Slug = f.Slug })
                .ToDictionary(e => new Address(e.Kind, e.ReportNo, e.Slug)),
            [.. found.Where(f => f.Part == Reference).Select(f => new ReferenceRow { EntryNo = entryNo!.Value, TargetNo = f.No, Role = f.Role })],
            [.. found.Where(f => f.Part == File).Select(f => f.Id)]);
    }

    static IQueryable<Found> Named(ReportsDb db, (string Kind, long ReportNo, string[] Slugs)[] part) => db.Entries.AsNoTracking().Existing().At(part)
        .Select(e => new Found { Part = Entry, No = e.No, Kind = e.Kind, ReportNo = e.ReportNo, Slug = e.Slug, Role = e.Kind, Id = e.Id });

    /// <summary>Columns that a part has no use for are filled from one of the same type: a constant would be of another.</summary>
    static IQueryable<Found> Before(ReportsDb db, long entryNo) => db.References.AsNoTracking().Where(r => r.EntryNo == entryNo)
        .Join(db.Entries, r => r.TargetNo, e => e.No, (r, e) => new Found
        {
            Part = Reference,
            No = e.No,
            Kind = e.Kind,
            ReportNo = e.ReportNo,
            Slug = e.Slug,
            Role = r.Role,
            Id = e.Id,
        })
        .Concat(db.MediaReferences.AsNoTracking().Where(m => m.EntryNo == entryNo).Join(db.Entries, m => m.EntryNo, e => e.No, (m, e) => new Found
        {
            Part = File,
            No = e.No,
            Kind = e.Kind,
            ReportNo = e.ReportNo,
            Slug = e.Slug,
            Role = e.Kind,
            Id = m.MediaId,
        }));
}
