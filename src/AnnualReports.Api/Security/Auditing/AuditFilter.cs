using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security.Auditing;

/// <summary>What a reader of the audit wants to see.</summary>
sealed class AuditFilter(Query query)
{
    public static readonly Parameter[] Parameters =
    [
        new("actor", "Only what this person or machine did, by id.") { Format = "uuid" },
        new("by", "Only what somebody did whose name has this in it. Names can be alike: `actor` is exact.") { MaxLength = Limits.KeyName },
        new("key", "Only what was done with this key, by id.") { Format = "uuid" },
        new("about", "Only what was done to this person, machine or key, by id.") { Format = "uuid" },
        new("entry", "Only what was done to this entry, by id.") { Format = "uuid" },
        new("report", "Only what was done in the report with this slug."),
        new("operation", "Only this operation, by its id in the OpenAPI document.") { MaxLength = Limits.Operation },
        new("outcome", "Only what ended so.", AuditOutcomes.All),
        new("from", "Only what happened at this instant (RFC 3339) or on this day in UTC, or later."),
        new("to", "Only what happened before this instant (RFC 3339) or before this day in UTC."),
        .. Paging.Parameters,
    ];

    public async Task<IQueryable<AuditRow>> Rows(ReportsDb db, CancellationToken ct)
    {
        var rows = db.AuditRows();
        if (Id("actor") is { } actor)
            rows = rows.Where(a => a.ActorId == actor);
        if (query.Line("by") is { } name)
            rows = rows.Where(a => db.Actors.Any(p => p.Id == a.ActorId && p.Name.Contains(name)));
        if (Id("key") is { } key)
            rows = await WithKey(db, rows, key, ct);
        if (Id("about") is { } about)
            rows = AboutSomebody(rows, about);
        if (Id("entry") is { } entry)
            rows = await OfEntry(db, rows, entry, ct);
        if (query.Text("report") is { } report)
            rows = rows.Where(a => db.Entries.Any(e => e.No == a.ReportNo && e.Slug == report && e.Year != 0));
        if (query.Line("operation") is { } operation)
            rows = rows.Where(a => a.Operation == operation);
        if (query.Text("outcome") is { } outcome)
            rows = rows.Where(a => a.Outcome == outcome);
        if (Instant("from") is { } from)
            rows = rows.Where(a => a.At >= from);
        if (Instant("to") is { } to)
            rows = rows.Where(a => a.At < to);
        if (query.NumberCursor() is { } before)
            rows = rows.Where(a => a.Sequence < before);
        return rows;
    }

    /// <summary>What was done with a key, found by whose it is: rows of actors have an index.</summary>
    static async Task<IQueryable<AuditRow>> WithKey(
        ReportsDb db,
        IQueryable<AuditRow> rows,
        Guid key,
        CancellationToken ct
    )
    {
        var holder = await db
            .ApiKeys.AsNoTracking()
            .Where(k => k.Id == key)
            .Select(k => (Guid?)k.ActorId)
            .SingleOrDefaultAsync(ct);
        return rows.Where(a => a.ActorId == holder && a.KeyId == key);
    }

    /// <summary>What was done to a person, a machine or a key. The few rows that are about somebody have an index.</summary>
    static IQueryable<AuditRow> AboutSomebody(IQueryable<AuditRow> rows, Guid id)
    {
        var (alone, person, key) = ($"{id:D}", $"person {id:D}", $"key {id:D}");
        return rows.Where(a =>
            a.About != null && (a.About == alone || a.About.Contains(person) || a.About.Contains(key))
        );
    }

    /// <summary>
    /// What was done to an entry: rows that name it, and rows of imports and large releases that appended records of it
    /// without naming each entry.
    /// </summary>
    static async Task<IQueryable<AuditRow>> OfEntry(
        ReportsDb db,
        IQueryable<AuditRow> rows,
        Guid id,
        CancellationToken ct
    )
    {
        var no = await db.Entries.AsNoTracking().Where(e => e.Id == id).Select(e => e.No).SingleOrDefaultAsync(ct);
        if (no == 0)
            throw ProblemException.Parameter($"There is no entry with the id {id}.", "entry", ["an entry's id"]);
        return rows.Where(a =>
            a.EntryNo == no
            || (
                a.EntryNo == null
                && a.LastRecord != null
                && db.Publications.Any(p => p.EntryNo == no && p.Sequence >= a.FirstRecord && p.Sequence <= a.LastRecord)
            )
        );
    }

    Guid? Id(string name) =>
        query.Text(name) is not { } text ? null
        : Guid.TryParseExact(text, "D", out var id) ? id
        : throw ProblemException.Parameter($"'{Excerpt.Of(text)}' is no id.", name, ["an id"]);

    /// <summary>An instant, or a day, which begins in UTC as the rows of the audit are shown.</summary>
    DateTime? Instant(string name)
    {
        if (query.Text(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var why = $"'{Excerpt.Of(text)}' is neither a day nor an instant.";
        if (NamedInstant.Parse(text) is { } named && named.TryRead([TimeZoneInfo.Utc], out var instant, out why))
            return instant;
        throw ProblemException.Parameter(why, name, ["a day as 2026-05-01", "an instant as 2026-05-01T00:00:00Z"]);
    }
}
