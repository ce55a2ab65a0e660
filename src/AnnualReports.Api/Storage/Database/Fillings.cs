using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Fills columns that a migration added with values from other tables. The migration only adds a row to the table
/// Fillings; the columns are filled after the migrations, by statements of limited size, each in its own transaction,
/// and the row keeps the position. So a killed process loses at most one statement, no statement exceeds the timeout,
/// and nobody is locked out for long. While there is such a row, the store is not up to date.
/// </summary>
static class Fillings
{
    /// <summary>How many rows one statement changes at most.</summary>
    public const int Rows = 5_000;

    /// <summary>
    /// One filling: the keys in whose order a table is filled, and the statement that fills a range of keys.
    /// </summary>
    /// <param name="What">What the rows are called, in the plural.</param>
    /// <param name="Keys">The first column of the table's key.</param>
    /// <param name="Fill">Fills up to the given number of empty rows and returns how many it filled. A filled row is no
    /// longer empty.</param>
    internal sealed record Filling(
        string What,
        Func<ReportsDb, IQueryable<long>> Keys,
        Func<ReportsDb, Part, CancellationToken, Task<int>> Fill
    );

    /// <summary>A range of keys, without the first and with the last, and the most rows to fill.</summary>
    internal readonly record struct Part(long After, long Last, int Rows);

    internal static readonly Dictionary<string, Filling> Known = new()
    {
        ["terms"] = new("terms of Live filled", db => db.LiveTerms.Select(t => t.EntryNo), Terms),
        ["published"] = new("rows of Live filled", db => db.Live.Select(l => l.EntryNo), Published),
        ["told"] = new("records of the log filled", db => db.Publications.Select(p => p.Sequence), Told),
        ["words"] = new("entries whose words are filled", db => db.Entries.Select(e => e.No), WordFillings.Entries),
        // These tables are small and have no numbers: all of their rows are one part, of the one row of the head.
        ["words of files"] = new("files whose words are filled", db => db.LogHead.Select(h => (long)h.Id), WordFillings.Files),
        ["words of releases"] = new(
            "releases whose words are filled",
            db => db.LogHead.Select(h => (long)h.Id),
            WordFillings.Releases
        ),
    };

    /// <summary>Whether columns are still to be filled.</summary>
    public static Task<bool> AreLeft(this ReportsDb db, CancellationToken ct) => db.Fillings.AnyAsync(ct);

    /// <summary>Fills the columns, and continues where an earlier run stopped.</summary>
    /// <param name="db">The store, with all migrations applied.</param>
    /// <param name="progress">Is called after each part, in keys.</param>
    /// <param name="ct">Stops it after the running statement.</param>
    /// <param name="rows">How many rows one statement changes at most.</param>
    public static async Task Fill(
        this ReportsDb db,
        Action<WorkProgress> progress,
        CancellationToken ct,
        int rows = Rows
    )
    {
        foreach (var left in await db.Fillings.AsNoTracking().OrderBy(f => f.Name).ToListAsync(ct))
            if (Known.TryGetValue(left.Name, out var filling))
                await Fill(db, left, filling, progress, rows, ct);
    }

    static async Task Fill(
        ReportsDb db,
        FillingRow left,
        Filling filling,
        Action<WorkProgress> progress,
        int rows,
        CancellationToken ct
    )
    {
        var highest = await filling.Keys(db).MaxAsync(key => (long?)key, ct) ?? 0;
        for (var after = left.After; after < highest;)
        {
            var last = await Ahead(filling.Keys(db), after, rows).ToListAsync(ct) is [var key] ? key : highest;
            // The last key may have more rows than one statement fills.
            while (await filling.Fill(db, new(after, last, rows), ct) == rows)
                continue;
            await db
                .Fillings.Where(f => f.Name == left.Name)
                .ExecuteUpdateAsync(f => f.SetProperty(r => r.After, last), ct);
            progress(new(filling.What, after = last, highest));
        }
        await db.Fillings.Where(f => f.Name == left.Name).ExecuteDeleteAsync(ct);
    }

    /// <summary>The key that is the given number of rows ahead; none if there are fewer rows.</summary>
    internal static IQueryable<long> Ahead(IQueryable<long> keys, long after, int rows) =>
        keys.Where(key => key > after).OrderBy(key => key).Skip(rows - 1).Take(1);

    /// <summary>Copies the columns that terms are sorted by from the intervals that they belong to.</summary>
    static Task<int> Terms(ReportsDb db, Part part, CancellationToken ct)
    {
        var (after, last, rows) = part;
        return db
            .LiveTerms.Where(t => t.EntryNo > after && t.EntryNo <= last && t.Kind == "")
            .OrderBy(t => t.EntryNo)
            .ThenBy(t => t.Language)
            .ThenBy(t => t.Since)
            .ThenBy(t => t.Facet)
            .ThenBy(t => t.Value)
            .Take(rows)
            .ExecuteUpdateAsync(
                t =>
                    t.SetProperty(
                            r => r.Kind,
                            r =>
                                db.Live.Where(l =>
                                        l.EntryNo == r.EntryNo && l.Language == r.Language && l.Since == r.Since
                                    )
                                    .Select(l => l.Kind)
                                    .First()
                        )
                        .SetProperty(
                            r => r.ReportNo,
                            r =>
                                db.Live.Where(l =>
                                        l.EntryNo == r.EntryNo && l.Language == r.Language && l.Since == r.Since
                                    )
                                    .Select(l => l.ReportNo)
                                    .First()
                        )
                        .SetProperty(
                            r => r.Year,
                            r =>
                                db.Live.Where(l =>
                                        l.EntryNo == r.EntryNo && l.Language == r.Language && l.Since == r.Since
                                    )
                                    .Select(l => l.Year)
                                    .First()
                        )
                        .SetProperty(
                            r => r.Order,
                            r =>
                                db.Live.Where(l =>
                                        l.EntryNo == r.EntryNo && l.Language == r.Language && l.Since == r.Since
                                    )
                                    .Select(l => l.Order)
                                    .First()
                        ),
                ct
            );
    }

    /// <summary>Sets the last record that published the text, in rows without fallback.</summary>
    static Task<int> Published(ReportsDb db, Part part, CancellationToken ct)
    {
        var ((after, last, rows), published) = (part, PublicationActions.Published);
        return db
            .Live.Where(l => l.EntryNo > after && l.EntryNo <= last && l.Published == 0 && !l.IsFallback && !l.Gone)
            .OrderBy(l => l.EntryNo)
            .ThenBy(l => l.Language)
            .ThenBy(l => l.Since)
            .Take(rows)
            .ExecuteUpdateAsync(
                l =>
                    l.SetProperty(
                        r => r.Published,
                        r =>
                            db.Publications.Where(p =>
                                    p.EntryNo == r.EntryNo
                                    && p.Language == r.Language
                                    && p.Sequence <= r.Sequence
                                    && p.Action == published
                                )
                                .Max(p => (long?)p.Sequence)
                            ?? r.Sequence
                    ),
                ct
            );
    }

    /// <summary>Sets the report in whose public history a record appears.</summary>
    static Task<int> Told(ReportsDb db, Part part, CancellationToken ct)
    {
        var (after, last, rows) = part;
        return db
            .Publications.Where(p =>
                p.Sequence > after
                && p.Sequence <= last
                && p.ToldIn == null
                && p.EntryNo != null
                && p.NoteHash != null
                && (p.ChangeKind == null || p.ChangeKind != Publish.Minor)
            )
            .OrderBy(p => p.Sequence)
            .Take(rows)
            .ExecuteUpdateAsync(
                p =>
                    p.SetProperty(
                        r => r.ToldIn,
                        r =>
                            db.Entries.Where(e => e.No == r.EntryNo)
                                .Select(e => (long?)(e.Year != 0 ? e.No : e.ReportNo))
                                .FirstOrDefault()
                    ),
                ct
            );
    }
}
