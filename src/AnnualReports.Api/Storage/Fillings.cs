using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>
/// Fills the columns that a migration added from what other tables say. The migration only notes in the table Fillings that it is to be done; it is done
/// after the migrations, in statements of bounded size, each by itself, and the note goes on with the position. So a process that is killed loses at most
/// one of them, none takes longer than a command may, and nobody is locked out for long. A store with a note is not up to date.
/// </summary>
static class Fillings
{
    /// <summary>How many rows one statement changes at most.</summary>
    public const int Rows = 5_000;

    /// <summary>What is filled: the keys by which a table is gone through, and how the rows behind one, up to another, are filled.</summary>
    /// <param name="What">The rows, in the plural.</param>
    /// <param name="Keys">The first column of the table's key.</param>
    /// <param name="Fill">Fills so many rows at most that are empty yet, and says how many. What it fills is not empty then.</param>
    internal sealed record Filling(string What, Func<ReportsDb, IQueryable<long>> Keys, Func<ReportsDb, Part, CancellationToken, Task<int>> Fill);

    /// <summary>Behind one key, up to another, and how many rows at most.</summary>
    internal readonly record struct Part(long After, long Last, int Rows);

    internal static readonly Dictionary<string, Filling> Known = new()
    {
        ["terms"] = new("terms of Live filled", db => db.LiveTerms.Select(t => t.EntryNo), Terms),
        ["published"] = new("rows of Live filled", db => db.Live.Select(l => l.EntryNo), Published),
        ["told"] = new("records of the log filled", db => db.Publications.Select(p => p.Sequence), Told),
    };

    /// <summary>Whether something is to be filled yet.</summary>
    public static Task<bool> AreLeft(this ReportsDb db, CancellationToken ct) => db.Fillings.AnyAsync(ct);

    /// <summary>Fills what is to be filled, and goes on where it was.</summary>
    /// <param name="db">The store, which has all migrations.</param>
    /// <param name="progress">Told after each part, in keys.</param>
    /// <param name="ct">Stops it after the statement that runs.</param>
    /// <param name="rows">How many rows one statement changes at most.</param>
    public static async Task Fill(this ReportsDb db, Action<Step> progress, CancellationToken ct, int rows = Rows)
    {
        foreach (var left in await db.Fillings.AsNoTracking().OrderBy(f => f.Name).ToListAsync(ct))
            if (Known.TryGetValue(left.Name, out var filling))
                await Fill(db, left, filling, progress, rows, ct);
    }

    static async Task Fill(ReportsDb db, FillingRow left, Filling filling, Action<Step> progress, int rows, CancellationToken ct)
    {
        var highest = await filling.Keys(db).MaxAsync(key => (long?)key, ct) ?? 0;
        for (var after = left.After; after < highest;)
        {
            var last = await Ahead(filling.Keys(db), after, rows).ToListAsync(ct) is [var key] ? key : highest;
            // The last key may have more rows than these.
            while (await filling.Fill(db, new(after, last, rows), ct) == rows)
                continue;
            await db.Fillings.Where(f => f.Name == left.Name).ExecuteUpdateAsync(f => f.SetProperty(r => r.After, last), ct);
            progress(new(filling.What, after = last, highest));
        }
        await db.Fillings.Where(f => f.Name == left.Name).ExecuteDeleteAsync(ct);
    }

    /// <summary>The key so many rows ahead; none where there are fewer.</summary>
    internal static IQueryable<long> Ahead(IQueryable<long> keys, long after, int rows) =>
        keys.Where(key => key > after).OrderBy(key => key).Skip(rows - 1).Take(1);

    /// <summary>What a term is ordered by, from the interval that it belongs to.</summary>
    static Task<int> Terms(ReportsDb db, Part part, CancellationToken ct)
    {
        var (after, last, rows) = part;
        return db.LiveTerms.Where(t => t.EntryNo > after && t.EntryNo <= last && t.Kind == "")
            .OrderBy(t => t.EntryNo).ThenBy(t => t.Language).ThenBy(t => t.Since).ThenBy(t => t.Facet).ThenBy(t => t.Value).Take(rows)
            .ExecuteUpdateAsync(t => t
                .SetProperty(r => r.Kind, r => db.Live
                    .Where(l => l.EntryNo == r.EntryNo && l.Language == r.Language && l.Since == r.Since).Select(l => l.Kind).First())
                .SetProperty(r => r.ReportNo, r => db.Live
                    .Where(l => l.EntryNo == r.EntryNo && l.Language == r.Language && l.Since == r.Since).Select(l => l.ReportNo).First())
                .SetProperty(r => r.Year, r => db.Live
                    .Where(l => l.EntryNo == r.EntryNo && l.Language == r.Language && l.Since == r.Since).Select(l => l.Year).First())
                .SetProperty(r => r.Position, r => db.Live
                    .Where(l => l.EntryNo == r.EntryNo && l.Language == r.Language && l.Since == r.Since).Select(l => l.Position).First()), ct);
    }

    /// <summary>The last record that published a text, of rows that another language does not stand in for.</summary>
    static Task<int> Published(ReportsDb db, Part part, CancellationToken ct)
    {
        var ((after, last, rows), published) = (part, Words.Of(PublicationAction.Published));
        return db.Live.Where(l => l.EntryNo > after && l.EntryNo <= last && l.Published == 0 && !l.IsFallback && !l.Gone)
            .OrderBy(l => l.EntryNo).ThenBy(l => l.Language).ThenBy(l => l.Since).Take(rows)
            .ExecuteUpdateAsync(l => l.SetProperty(r => r.Published, r => db.Publications
                .Where(p => p.EntryNo == r.EntryNo && p.Language == r.Language && p.Sequence <= r.Sequence && p.Action == published)
                .Max(p => (long?)p.Sequence) ?? r.Sequence), ct);
    }

    /// <summary>In which report's history the public is told of a record.</summary>
    static Task<int> Told(ReportsDb db, Part part, CancellationToken ct)
    {
        var (after, last, rows) = part;
        return db.Publications.Where(p => p.Sequence > after && p.Sequence <= last && p.ToldIn == null && p.EntryNo != null && p.NoteHash != null
                && (p.ChangeKind == null || p.ChangeKind != Publish.Minor))
            .OrderBy(p => p.Sequence).Take(rows)
            .ExecuteUpdateAsync(p => p.SetProperty(r => r.ToldIn, r => db.Entries.Where(e => e.No == r.EntryNo)
                .Select(e => (long?)(e.Kind == "report" ? e.No : e.ReportNo)).FirstOrDefault()), ct);
    }
}
