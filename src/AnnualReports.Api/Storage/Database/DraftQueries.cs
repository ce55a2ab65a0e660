using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Database;

/// <summary>An entry with its newest revision.</summary>
sealed record NewestRevision
{
    public required EntryRow Entry { get; init; }

    public required RevisionRow Revision { get; init; }
}

/// <summary>A report: its slug, and the language that it is written in first, if it names one.</summary>
sealed record SourcedReport(string Slug, string? SourceLanguage);

/// <summary>Reads drafts, by entry and number of the revision.</summary>
static class DraftQueries
{
    /// <summary>How many entries one statement asks for at most.</summary>
    const int Batch = 500;

    /// <summary>The drafts of these revisions; those that were erased are left out.</summary>
    public static async Task<Dictionary<(long EntryNo, int Number), Draft>> DraftsOf(
        this ReportsDb db,
        IEnumerable<(long EntryNo, int Number)> revisions,
        CancellationToken ct
    )
    {
        var wanted = revisions.ToHashSet();
        var drafts = new Dictionary<(long EntryNo, int Number), Draft>();
        foreach (var entries in wanted.GroupBy(w => w.EntryNo, w => w.Number).Chunk(Batch))
        {
            long[] nos = [.. entries.Select(e => e.Key)];
            int[] numbers = [.. entries.SelectMany(e => e).Distinct()];
            // This reads every number of every entry in the batch and may find too much. A condition for each pair
            // would make a statement with thousands of conditions.
            var found = db
                .Revisions.AsNoTracking()
                .Where(r => nos.Contains(r.EntryNo) && numbers.Contains(r.Number) && r.Content != null)
                .Select(r => new
                {
                    r.EntryNo,
                    r.Number,
                    r.Content,
                })
                .AsAsyncEnumerable();
            await foreach (var row in found.WithCancellation(ct))
                if (wanted.Contains((row.EntryNo, row.Number)))
                    drafts[(row.EntryNo, row.Number)] = Draft.Parse(row.Content!);
        }
        return drafts;
    }

    /// <summary>These entries with their newest revisions.</summary>
    public static IQueryable<NewestRevision> WithNewest(this ReportsDb db, IQueryable<EntryRow> entries) =>
        entries.Join(
            db.Revisions,
            e => new { e.No, Number = e.Head },
            r => new { No = r.EntryNo, r.Number },
            (e, r) => new NewestRevision { Entry = e, Revision = r }
        );

    /// <summary>The slugs of reports and the languages that they are written in first, by number.</summary>
    public static async Task<Dictionary<long, SourcedReport>> ReportsOf(
        this ReportsDb db,
        IEnumerable<long> reportNos,
        CancellationToken ct
    )
    {
        long[] nos = [.. reportNos.Where(no => no != 0).Distinct()];
        return nos.Length == 0
            ? []
            : await db
                .Entries.AsNoTracking()
                .Where(e => nos.Contains(e.No))
                .ToDictionaryAsync(e => e.No, e => new SourcedReport(e.Slug, e.SourceLanguage), ct);
    }

    /// <summary>The slugs of entries, mostly reports, by their numbers; 0 is the number of no entry.</summary>
    public static async Task<Dictionary<long, string>> SlugsOf(
        this ReportsDb db,
        IEnumerable<long> entryNos,
        CancellationToken ct
    )
    {
        long[] nos = [.. entryNos.Where(no => no != 0).Distinct()];
        return nos.Length == 0
            ? []
            : await db
                .Entries.AsNoTracking()
                .Where(e => nos.Contains(e.No))
                .ToDictionaryAsync(e => e.No, e => e.Slug, ct);
    }
}
