using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Reviews;

/// <summary>A revision of an entry that a reviewer approves or rejects.</summary>
sealed record JudgedRevision(EntryRow Row, int Revision)
{
    /// <summary>The languages that it is about; null for all that the revision has.</summary>
    public IReadOnlyList<string>? Languages { get; init; }
}

/// <summary>Stores what reviewers say of revisions, in the caller's transaction.</summary>
sealed class VerdictStore(ReportsDb db, KindSet kinds, PublicStates states, TimeProvider time)
{
    const int Batch = 500;

    /// <summary>
    /// Locks entries until the commit, so that nobody saves them meanwhile, and returns them as they are then.
    /// </summary>
    public async Task<Dictionary<long, EntryRow>> Lock(IEnumerable<long> entryNos, CancellationToken ct)
    {
        var rows = new Dictionary<long, EntryRow>();
        foreach (var batch in entryNos.Distinct().Order().Chunk(Batch))
        {
            await db
                .Entries.Where(e => batch.Contains(e.No))
                .ExecuteUpdateAsync(e => e.SetProperty(r => r.Head, r => r.Head), ct);
            foreach (var row in await db.Entries.Where(e => batch.Contains(e.No)).ToListAsync(ct))
                rows[row.No] = row;
        }
        return rows;
    }

    /// <summary>Approves revisions. The entries are locked.</summary>
    /// <param name="judged">The revisions.</param>
    /// <param name="release">The release, if its items are judged together.</param>
    /// <param name="ct">Cancels it.</param>
    /// <param name="isAudited">Whether the audit is told here; otherwise the caller does.</param>
    /// <returns>The new verdicts; without those that the reviewer gave before.</returns>
    /// <exception cref="Refusal">The reviewer wrote some of it.</exception>
    public async Task<IReadOnlyList<ReviewVerdictRow>> Approve(
        IReadOnlyList<JudgedRevision> judged,
        Guid? release,
        CancellationToken ct,
        bool isAudited = true
    )
    {
        await MustBeOthers(judged, ct);
        return await Give(judged, ReviewVerdicts.Approved, release, null, ct, isAudited);
    }

    /// <summary>Rejects revisions. The entries are locked.</summary>
    /// <param name="judged">The revisions.</param>
    /// <param name="release">The release, if its items are judged together.</param>
    /// <param name="comment">The comment that says why.</param>
    /// <param name="ct">Cancels it.</param>
    public Task<IReadOnlyList<ReviewVerdictRow>> Reject(
        IReadOnlyList<JudgedRevision> judged,
        Guid? release,
        Guid comment,
        CancellationToken ct
    ) => Give(judged, ReviewVerdicts.Rejected, release, comment, ct);

    /// <summary>Nobody approves what they saved since it was last public.</summary>
    async Task MustBeOthers(IReadOnlyList<JudgedRevision> judged, CancellationToken ct)
    {
        var current = await states.Languages(judged.Select(j => j.Row.No), ct);
        var drafts = await db.DraftsOf(judged.Where(j => j.Languages is null).Select(j => (j.Row.No, j.Revision)), ct);
        var own = new List<EntryRow>();
        foreach (var batch in judged.Chunk(Batch))
        {
            var nos = batch.Select(j => j.Row.No).ToArray();
            var saved = (
                await db
                    .RevisionsOf(db.Actor)
                    .Where(r => nos.Contains(r.EntryNo))
                    .Select(r => new { r.EntryNo, r.Number })
                    .ToListAsync(ct)
            ).ToLookup(r => r.EntryNo, r => r.Number);
            own.AddRange(batch.Where(j => saved[j.Row.No].Any(n => n > Last(j) && n <= j.Revision)).Select(j => j.Row));
        }
        if (own.Count > 0)
            throw await Own(own, ct);

        // The revision after which something of it is not public yet.
        int Last(JudgedRevision j) =>
            (j.Languages ?? drafts.GetValueOrDefault((j.Row.No, j.Revision))?.Translations.Keys ?? [])
                .Select(l => current.GetValueOrDefault(j.Row.No, LanguageStates.None).GetValueOrDefault(l)?.Revision ?? 0)
                .DefaultIfEmpty(0)
                .Min();
    }

    async Task<Refusal> Own(IReadOnlyList<EntryRow> own, CancellationToken ct)
    {
        var reports = await db.SlugsOf(own.Select(e => e.ReportNo), ct);
        return new(
            RefusalReason.SecondPersonNeeded,
            own.Count == 1
                ? $"You saved a revision of {own[0].Slug} since it was last public. Someone else has to approve it."
                : $"You saved revisions of {own.Count} of these entries since they were last public. Someone else has to "
                    + "approve those; approve the others by naming them."
        )
        {
            More = new Dictionary<string, object?>
            {
                ["entries"] = own
                    .Select(e => new NamedEntry(e.Kind, e.Id, reports.GetValueOrDefault(e.ReportNo), e.Slug))
                    .ToArray(),
            },
            Places =
            [
                .. own.Select(e => new Fault("", "You wrote some of it.", $"{kinds[e.Kind].Segment}/{e.Slug}") { Id = e.Id }),
            ],
        };
    }

    async Task<IReadOnlyList<ReviewVerdictRow>> Give(
        IReadOnlyList<JudgedRevision> judged,
        string verdict,
        Guid? release,
        Guid? comment,
        CancellationToken ct,
        bool isAudited = true
    )
    {
        var (now, given) = (time.Now(), new List<ReviewVerdictRow>());
        foreach (var batch in judged.Chunk(Batch))
        {
            var nos = batch.Select(j => j.Row.No).ToArray();
            var current = (
                await db.ReviewVerdicts.Where(v => v.EndedAt == null && nos.Contains(v.EntryNo)).ToListAsync(ct)
            ).ToLookup(v => (v.EntryNo, v.Revision));
            var made = new List<ReviewVerdictRow>();
            foreach (var one in batch)
            {
                var mine = current[(one.Row.No, one.Revision)].SingleOrDefault(v => v.By == db.Actor);
                if (mine?.Verdict == ReviewVerdicts.Approved && verdict == ReviewVerdicts.Approved)
                    continue;
                if (mine is not null)
                    mine.EndedAt = now;
                made.Add(New(one, verdict, release, comment, now));
                if (isAudited)
                    Audit(one, verdict, release);
                Note(one, current[(one.Row.No, one.Revision)], verdict);
            }
            // The opinions before end first, because there is one of each reviewer.
            await db.SaveChangesAsync(ct);
            await db.Append(made, ct);
            await db.SaveChangesAsync(ct);
            given.AddRange(made);
        }
        return given;
    }

    void Audit(JudgedRevision one, string verdict, Guid? release) =>
        db.Act.Changes.Add(
            new()
            {
                Target = release is null ? "review" : $"release {release}",
                EntryNo = one.Row.No,
                ReportNo = one.Row.GrantedIn == 0 ? null : one.Row.GrantedIn,
                RevisionAfter = one.Revision,
                Detail = verdict,
            }
        );

    ReviewVerdictRow New(JudgedRevision one, string verdict, Guid? release, Guid? comment, DateTime now) =>
        new()
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            EntryNo = one.Row.No,
            Revision = one.Revision,
            Verdict = verdict,
            At = now,
            By = db.Actor,
            ReleaseId = release,
            CommentId = comment,
        };

    /// <summary>Notes with the entry what its newest revision is now: one rejection weighs more than all approvals.</summary>
    static void Note(JudgedRevision one, IEnumerable<ReviewVerdictRow> current, string verdict)
    {
        if (one.Revision != one.Row.Head)
            return;
        var isRejected =
            verdict == ReviewVerdicts.Rejected
            || current.Any(v => v.EndedAt is null && v.Verdict == ReviewVerdicts.Rejected);
        one.Row.ReviewState = isRejected ? ReviewStates.Rejected : ReviewStates.Approved;
        one.Row.ReviewedRevision = one.Revision;
    }
}
