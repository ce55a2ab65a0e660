using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reviewing;

/// <summary>
/// Reviews releases: all that one publishes, or some of its entries, always in the revisions that the caller has read.
/// The tag of a review is made of them.
/// </summary>
sealed class ReleaseReviewing(
    ReportsDb db,
    ReleaseItems items,
    ReleaseStore releases,
    VerdictStore verdicts,
    RequestStore requests,
    CommentStore comments,
    TimeProvider time
)
{
    /// <summary>What a release publishes, without what it withdraws.</summary>
    public async Task<IReadOnlyList<ReleaseItem>> Published(ReleaseRow row, CancellationToken ct) =>
        [.. (await items.Of(row, ct)).Where(i => i.Item.Action == ReleaseActions.Publish)];

    /// <summary>
    /// The tag of the review of these items: it changes with what would be published, and that includes the notes on
    /// changes and on the edition.
    /// </summary>
    public static string Tag(ReleaseRow row, IEnumerable<ReleaseItem> published) =>
        Preconditions.ReviewTag(
            published.Select(i => (i.Row.Id, i.Revision, i.Languages.AsEnumerable(), i.Item.Notes ?? row.Notes)),
            row.Edition ? $"{row.EditionLabel} {row.EditionNote}" : ""
        );

    public async Task Request(Guid id, ReleaseReviewRequest request, CancellationToken ct)
    {
        IReadOnlyList<Guid> made = [];
        await db.Write(
            async token =>
            {
                var logEnd = await db.LogEnd(token);
                var row = await Locked(id, token);
                var (named, _) = await Locked(row, request.Entries?.ToHashSet(), token);
                IReadOnlyList<EntryRow> rows = [.. named.Select(n => n.Row)];
                made = await requests.Ask(
                    request.Entries is null ? [] : rows,
                    id,
                    new(request.People, request.Role, request.Due),
                    token
                );
                if (request.Entries is null)
                    requests.Audit(id);
                RequestStore.Note(rows);
                db.TellOf(EventTypes.ReviewRequested, row, logEnd).ReviewId = made[0];
                return await db.SaveChangesAsync(token);
            },
            token => db.ReviewRequests.AnyAsync(r => made.Contains(r.Id), token),
            ct
        );
    }

    /// <summary>Approves all that the release publishes, or some of its entries: all of these or none.</summary>
    /// <param name="id">The release.</param>
    /// <param name="expected">The tags of the review that was read.</param>
    /// <param name="entries">The entries; null for all.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task Approve(Guid id, IReadOnlyList<string> expected, IReadOnlyList<Guid>? entries, CancellationToken ct)
    {
        var last = Guid.Empty;
        await db.Write(
            async token =>
            {
                var logEnd = await db.LogEnd(token);
                var row = await Locked(id, token);
                var (judged, tag) = await Locked(row, entries?.ToHashSet(), token);
                MustBe(tag, expected);
                var given = await verdicts.Approve(judged, id, token);
                last = given.Count == 0 ? Guid.Empty : given[^1].Id;
                if (given.Count > 0)
                    db.TellOf(EventTypes.ReviewApproved, row, logEnd).ReviewId = last;
                await db.SaveChangesAsync(token);
                await releases.JudgeAgain(row, token);
                return await db.SaveChangesAsync(token);
            },
            token => db.ReviewVerdicts.AnyAsync(v => v.Id == last, token),
            ct
        );
    }

    /// <summary>Rejects all that the release publishes, or some of its entries, for one reason.</summary>
    /// <param name="id">The release.</param>
    /// <param name="expected">The tags of the review that was read.</param>
    /// <param name="request">The reason, and the entries.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task Reject(Guid id, IReadOnlyList<string> expected, ReleaseRejection request, CancellationToken ct)
    {
        var comment = Guid.CreateVersion7(time.GetUtcNow());
        await db.Write(
            async token =>
            {
                var logEnd = await db.LogEnd(token);
                var row = await Locked(id, token);
                var (judged, tag) = await Locked(row, request.Entries?.ToHashSet(), token, isRejection: true);
                MustBe(tag, expected);
                if ((await db.EndApprovals([.. judged.Select(j => (j.Row.No, j.Revision))], token)).Contains(id))
                    await db.Entry(row).ReloadAsync(token);
                await comments.AddInside(
                    new()
                    {
                        Id = comment,
                        ReleaseId = id,
                        Text = request.Reason.Trim(),
                    },
                    token,
                    isReason: true
                );
                await db.SaveChangesAsync(token);
                var given = await verdicts.Reject(judged, id, comment, token);
                db.TellOf(EventTypes.ReviewRejected, row, logEnd).ReviewId = given[0].Id;
                await db.SaveChangesAsync(token);
                await releases.JudgeAgain(row, token);
                return await db.SaveChangesAsync(token);
            },
            token => db.Comments.AnyAsync(c => c.Id == comment, token),
            ct
        );
    }

    /// <summary>The release under its lock: granted, and not published or given up.</summary>
    async Task<ReleaseRow> Locked(Guid id, CancellationToken ct)
    {
        await db
            .Releases.Where(r => r.Id == id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Version, x => x.Version), ct);
        var row =
            await db.Releases.SingleOrDefaultAsync(r => r.Id == id, ct)
            ?? throw new Refusal(RefusalReason.NotFound, $"There is no release with the id {id}.");
        await db.DemandRelease(row.Id, row.ReportNo, ct);
        return ReleaseStates.Publishable.Contains(row.State)
            ? row
            : throw new Refusal(RefusalReason.ReleaseNotOpen, $"The release is {row.State}.")
            {
                More = new Dictionary<string, object?> { ["state"] = row.State },
            };
    }

    /// <summary>
    /// The revisions that the release publishes of these entries, under their locks. What it publishes is read once the
    /// locks are there, because somebody may have saved before; of a whole report, what it publishes is found only then.
    /// </summary>
    async Task<(IReadOnlyList<JudgedRevision> Judged, string Tag)> Locked(
        ReleaseRow row,
        IReadOnlySet<Guid>? entries,
        CancellationToken ct,
        bool isRejection = false
    )
    {
        var locked = new Dictionary<long, EntryRow>();
        IReadOnlyList<ReleaseItem> published;
        var wanted = await Named(row, entries, ct);
        do
        {
            if (isRejection)
                await db.LockApproved(wanted, ct);
            foreach (var (no, entry) in await verdicts.Lock(wanted, ct))
                locked[no] = entry;
            published = await Published(row, ct);
            wanted =
            [
                .. published
                    .Where(i => (entries is null || entries.Contains(i.Row.Id)) && !locked.ContainsKey(i.Row.No))
                    .Select(i => i.Row.No)
                    .Distinct(),
            ];
        } while (wanted.Length > 0);
        if (published.Count == 0)
            throw new Refusal(RefusalReason.Invalid, "The release publishes nothing, so there is nothing to review.");
        MustPublish(published, entries);
        return (
            [
                .. published
                    .Where(i => entries is null || entries.Contains(i.Row.Id))
                    .Select(i => new JudgedRevision(locked[i.Row.No], i.Revision) { Languages = i.Languages }),
            ],
            Tag(row, published)
        );
    }

    /// <summary>
    /// The entries of a release that are named, or all of them: by their numbers, without reading what it publishes of
    /// them. None for all of a whole report, of which it publishes only some.
    /// </summary>
    async Task<long[]> Named(ReleaseRow row, IReadOnlySet<Guid>? entries, CancellationToken ct)
    {
        if (row.ReportNo != 0 && entries is null)
            return [];
        var (id, report) = (row.Id, row.ReportNo);
        var rows = db.Entries.Where(e =>
            db.ReleaseItems.Any(i => i.ReleaseId == id && i.EntryNo == e.No)
            || (report != 0 && (e.No == report || e.ReportNo == report))
        );
        if (entries?.ToArray() is { } some)
            rows = rows.Where(e => some.Contains(e.Id));
        return await rows.OrderBy(e => e.No).Select(e => e.No).ToArrayAsync(ct);
    }

    static void MustPublish(IReadOnlyList<ReleaseItem> published, IReadOnlySet<Guid>? entries)
    {
        var known = published.Select(i => i.Row.Id).ToHashSet();
        List<Fault> unknown =
        [
            .. (entries ?? new HashSet<Guid>())
                .Index()
                .Where(e => !known.Contains(e.Item))
                .Select(e => new Fault($"/entries/{e.Index}", $"The release publishes nothing of the entry {e.Item}.")),
        ];
        if (unknown.Count > 0)
            throw Refusal.Invalid(unknown);
    }

    static void MustBe(string tag, IReadOnlyList<string> expected)
    {
        if (!expected.Contains(tag))
            throw new ProblemException(
                ProblemTypes.StaleRevision,
                "What the release publishes was changed since you read its review. Read it again, and send its ETag as If-Match."
            )
            {
                More = new Dictionary<string, object?> { ["etag"] = tag },
            };
    }
}
