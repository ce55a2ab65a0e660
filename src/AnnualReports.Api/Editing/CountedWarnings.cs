using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>Counts in a list what readers of each draft would stumble over, and leaves out drafts without any.</summary>
sealed class CountedWarnings(ReportsDb db, KindSet kinds, IDraftChecks checks)
{
    public const string Name = "warnings";

    /// <summary>How many drafts are looked through for one page at most, because each takes some time.</summary>
    public const int MostLooked = 300;

    public static readonly Parameter Parameter = new(
        Name,
        "`true`: only entries whose newest draft has warnings, in `language` if it is given, with their number. A page may "
            + "have fewer items than `limit`, and still a `next`.",
        "true",
        "false"
    );

    /// <summary>The cards of these rows with their warnings; null for those that have none.</summary>
    public async Task<List<EditedCard?>> Cards(
        IReadOnlyList<EntryRow> rows,
        string? language,
        DraftViews views,
        CancellationToken ct
    )
    {
        var nos = rows.Select(r => r.No).ToArray();
        var drafts = await db.WithNewest(db.Entries.AsNoTracking().Where(e => nos.Contains(e.No)))
            .Select(n => new { n.Entry.No, n.Revision.Content })
            .ToDictionaryAsync(n => n.No, n => Draft.Parse(n.Content!), ct);
        var flaws = await checks.Of(
            [
                .. rows.Select(row => new CheckedDraft(
                    kinds[row.Kind],
                    row.ToEntry(null),
                    drafts[row.No],
                    [.. drafts[row.No].Translations.Keys.Where(l => language is null || l == language)]
                )),
            ],
            ct,
            together: false
        );
        return
        [
            .. (await views.Cards(rows, ct)).Zip(
                flaws,
                (card, found) => found.Count == 0 ? null : card with { Warnings = found.Count }
            ),
        ];
    }
}
