using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reviewing;

/// <summary>Reads the review of a release: what it publishes, and what reviewers say of each revision.</summary>
sealed class ReleaseReviewReader(
    ReportsDb db,
    ReleaseReviewing reviewing,
    RequestList list,
    EntryTitles titles,
    PublishingRules rules,
    Languages languages
)
{
    const int Batch = 500;

    readonly LanguageStateReader states = new(db, languages);

    /// <summary>The review, with its tag.</summary>
    public Task<(ReleaseReview Review, string Tag)> Read(Guid id, CancellationToken ct) =>
        db.ReadTogether(
            async token =>
            {
                var row =
                    await db.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, token)
                    ?? throw new Refusal(RefusalReason.NotFound, $"There is no release with the id {id}.");
                await db.DemandRelease(row.Id, row.ReportNo, token);
                var published = await reviewing.Published(row, token);
                var shown = await Items(published, token);
                return (
                    new ReleaseReview
                    {
                        Release = id,
                        Title = row.Title,
                        Required = rules.Review,
                        Approved = shown.Count(i => i.State == ReviewState.Approved),
                        Rejected = shown.Count(i => i.State == ReviewState.Rejected),
                        Undecided = shown.Count(i => i.State is not (ReviewState.Approved or ReviewState.Rejected)),
                        OpenComments = await db.Comments.CountAsync(
                            c => c.ReleaseId == id && c.ThreadId == null && c.ResolvedAt == null,
                            token
                        ),
                        Requests = await list.Views(Requests(id), token),
                        Items = shown,
                    },
                    ReleaseReviewing.Tag(row, published)
                );
            },
            ct
        );

    /// <summary>The open requests of a release, those of the whole first: some thousands may be of single entries.</summary>
    IQueryable<ReviewRequestRow> Requests(Guid release) =>
        db
            .OpenRequests()
            .AsNoTracking()
            .Where(r => r.ReleaseId == release)
            .OrderBy(r => r.EntryNo != null)
            .ThenBy(r => r.DueAt ?? DateTime.MaxValue)
            .ThenBy(r => r.Id)
            .Take(Limits.Page);

    async Task<List<ReviewedItem>> Items(IReadOnlyList<ReleaseItem> published, CancellationToken ct)
    {
        var known = await titles.At(published.Select(i => (i.Row, i.Revision)), ct);
        var (said, open) = (new List<ReviewVerdictRow>(), new Dictionary<long, int>());
        foreach (var batch in published.Select(i => i.Row.No).Distinct().Chunk(Batch))
        {
            said.AddRange(await db.CurrentVerdicts().Where(v => batch.Contains(v.EntryNo)).ToListAsync(ct));
            foreach (
                var counted in await db
                    .Comments.Where(c =>
                        c.EntryNo != null && batch.Contains(c.EntryNo.Value) && c.ThreadId == null && c.ResolvedAt == null
                    )
                    .GroupBy(c => c.EntryNo!.Value)
                    .Select(g => new { g.Key, Count = g.Count() })
                    .ToListAsync(ct)
            )
                open[counted.Key] = counted.Count;
        }
        var revisions = published.Select(i => (i.Row.No, i.Revision)).ToHashSet();
        var told = (
            await db.Told(
                [.. said.Where(v => revisions.Contains((v.EntryNo, v.Revision))).OrderByDescending(v => v.At).ThenBy(v => v.Id)],
                ct
            )
        ).ToLookup(v => v.Row.EntryNo);
        var before = await Before([.. published.Where(i => !told[i.Row.No].Any())], ct);
        return
        [
            .. published.Select(i => new ReviewedItem
            {
                Entry = i.Row.Id,
                Kind = i.Row.Kind,
                Slug = i.Row.Slug,
                Title = known.GetValueOrDefault((i.Row.No, i.Revision)),
                Revision = i.Revision,
                Languages = i.Languages,
                State =
                    !told[i.Row.No].Any() ? before.GetValueOrDefault(i.Row.No)
                    : told[i.Row.No].Any(v => !v.IsApproval) ? ReviewState.Rejected
                    : ReviewState.Approved,
                Verdicts = told[i.Row.No].Any() ? [.. told[i.Row.No].Select(ReviewViews.View)] : null,
                OpenComments = open.TryGetValue(i.Row.No, out var count) ? count : null,
            }),
        ];
    }

    /// <summary>
    /// Where the newest revisions stand that nobody has judged: whether one before them was approved or rejected. A revision
    /// that is not the newest has no such state.
    /// </summary>
    async Task<Dictionary<long, ReviewState?>> Before(IReadOnlyList<ReleaseItem> unjudged, CancellationToken ct)
    {
        var before = new Dictionary<long, ReviewState?>();
        var rows = unjudged.Where(i => i.Revision == i.Row.Head && i.Row.ReviewState is not null).Select(i => i.Row);
        foreach (var batch in rows.Chunk(Batch))
            foreach (var (no, stage) in await db.StagesOf(batch, await states.Of([.. batch.Select(r => r.No)], ct), ct))
                before[no] = ReviewViews.View(stage);
        return before;
    }
}
