using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reading;

/// <summary>A record of the log, without its body, and the entry that it is about.</summary>
sealed record FollowedRecord
{
    public required long Sequence { get; init; }

    public required string Action { get; init; }

    public required string Language { get; init; }

    public required DateTime At { get; init; }

    public required byte[] RecordHash { get; init; }

    /// <summary>How many bytes its body has; null if it has none.</summary>
    public required int? Length { get; init; }

    public required Guid? Entry { get; init; }

    public required string? Kind { get; init; }

    public required string? Slug { get; init; }

    /// <summary>The slug of the report that the entry stands under.</summary>
    public required string? Report { get; init; }

    /// <summary>The number of the report that the entry stands under; of a report its own; 0 if it stands under none.</summary>
    public required long ReportNo { get; init; }

    /// <summary>The release that published it.</summary>
    public required Guid? Release { get; init; }
}

/// <summary>A part of the log: after one position up to another, as it is while the log ends at the head.</summary>
readonly record struct LogPart(long After, long To, long Head);

/// <summary>Which records are wanted. A record of the configured languages always is.</summary>
/// <param name="Language">Only this language; null for all.</param>
/// <param name="Kind">Only this kind; null for all.</param>
/// <param name="ReportNo">Only this report and what stands under it; null for all.</param>
/// <param name="IsCompact">Whether only the newest state of each text is wanted.</param>
/// <param name="OnlyPublicUntil">Up to this position, only what is public; 0 for everything.</param>
readonly record struct RecordFilter(
    string? Language = null,
    string? Kind = null,
    long? ReportNo = null,
    bool IsCompact = false,
    long OnlyPublicUntil = 0
);

/// <summary>Reads records of the log in their order.</summary>
sealed class LogRecords(ReportsDb db)
{
    /// <summary>
    /// The records of a part of the log, at most so many. Every filter and the newest state of a text are decided by the
    /// database, by keys; how much it reads depends on the length of the part.
    /// </summary>
    public Task<List<FollowedRecord>> Read(LogPart part, RecordFilter filter, int most, CancellationToken ct)
    {
        var head = part.Head;
        var records =
            from p in Public(Told(part), filter.OnlyPublicUntil)
            join e in db.Entries on p.EntryNo equals (long?)e.No into entries
            from e in entries.DefaultIfEmpty()
            select new { p, e };
        if (filter.Language is { } language)
            records = records.Where(r => r.p.Language == language || r.p.Language == "");
        if (filter.Kind is { } kind)
            records = records.Where(r => r.p.EntryNo == null || r.e.Kind == kind);
        if (filter.ReportNo is { } no)
            records = records.Where(r => r.p.EntryNo == null || r.e.ReportNo == no || r.e.No == no);
        if (filter.IsCompact)
            records = records.Where(r =>
                r.p.Action == PublicationActions.Redacted
                || !(
                    r.p.Action == PublicationActions.Configured
                        ? db.Publications.Any(n =>
                            n.Action == PublicationActions.Configured
                            && n.Sequence > r.p.Sequence
                            && n.Sequence <= head
                        )
                        : db.Publications.Any(n =>
                            n.EntryNo == r.e.No
                            && n.Language == r.p.Language
                            && n.Sequence > r.p.Sequence
                            && n.Sequence <= head
                            && n.Action != PublicationActions.Redacted
                        )
                )
            );
        return records
            .OrderBy(r => r.p.Sequence)
            .Take(most)
            .Select(r => new FollowedRecord
            {
                Sequence = r.p.Sequence,
                Action = r.p.Action,
                Language = r.p.Language,
                At = r.p.At,
                RecordHash = r.p.RecordHash,
                Length = r.p.Body == null ? null : r.p.Body.Length,
                Entry = r.e == null ? null : r.e.Id,
                Kind = r.e == null ? null : r.e.Kind,
                Slug = r.e == null ? null : r.e.Slug,
                Report =
                    r.e == null ? null : db.Entries.Where(o => o.No == r.e.ReportNo).Select(o => o.Slug).FirstOrDefault(),
                ReportNo =
                    r.e == null ? 0
                    : r.e.Year != 0 ? r.e.No
                    : r.e.ReportNo,
                Release = r.p.ReleaseId,
            })
            .ToListAsync(ct);
    }

    /// <summary>The records without those, up to a position, by which something ceased to be public.</summary>
    static IQueryable<PublicationRow> Public(IQueryable<PublicationRow> records, long until) =>
        until == 0
            ? records
            : records.Where(p =>
                p.Sequence > until
                || (p.Action != PublicationActions.Withdrawn && p.Action != PublicationActions.Redacted)
            );

    /// <summary>
    /// The records of a part that concern the public. An erasure in a draft that was never public does not, and would tell
    /// its slug.
    /// </summary>
    IQueryable<PublicationRow> Told(LogPart part) =>
        db
            .Publications.AsNoTracking()
            .Where(p =>
                p.Sequence > part.After
                && p.Sequence <= part.To
                && (
                    p.Action != PublicationActions.Redacted
                    || db.Entries.Any(e =>
                        e.No == p.EntryNo
                        && db.Publications.Any(n => n.EntryNo == e.No && n.Action == PublicationActions.Published)
                    )
                )
            );

    /// <summary>The hash of a record; null if there is none.</summary>
    public Task<byte[]?> Hash(long sequence, CancellationToken ct) =>
        db.Publications.AsNoTracking().Where(p => p.Sequence == sequence).Select(p => p.RecordHash).SingleOrDefaultAsync(ct);

    /// <summary>The bodies of some records, by sequence.</summary>
    public Task<Dictionary<long, byte[]>> Bodies(long[] sequences, CancellationToken ct) =>
        db
            .Publications.AsNoTracking()
            .Where(p => sequences.Contains(p.Sequence) && p.Body != null)
            .ToDictionaryAsync(p => p.Sequence, p => p.Body!, ct);
}
