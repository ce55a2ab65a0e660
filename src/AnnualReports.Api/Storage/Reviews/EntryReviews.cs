using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Reviews;

/// <summary>Where an entry stands in its review.</summary>
enum ReviewStage
{
    /// <summary>Somebody was asked, and has not answered.</summary>
    Requested,

    /// <summary>The revision was approved, and nobody rejected it.</summary>
    Approved,

    /// <summary>The revision was rejected.</summary>
    Rejected,

    /// <summary>A revision was approved, and changed since.</summary>
    Cleared,

    /// <summary>A revision was rejected, and changed since.</summary>
    Mended,
}

/// <summary>What a reviewer says of a revision.</summary>
sealed record GivenVerdict(ReviewVerdictRow Row, string By, string? Reason)
{
    public bool IsApproval => Row.Verdict == ReviewVerdicts.Approved;
}

/// <summary>A request for a review, with the people who were asked by name.</summary>
sealed record OpenRequest(ReviewRequestRow Row, string RequestedBy, IReadOnlyList<InvitedPerson> People, int Open)
{
    /// <summary>Whether it waits for an answer that should be there.</summary>
    public bool IsOverdue(DateTime now) => Open > 0 && Row.DueAt < now;
}

/// <summary>Somebody who was asked, and how much waits for them.</summary>
sealed record InvitedPerson(Guid Id, string Name, int Open);

/// <summary>The review of an entry.</summary>
/// <param name="Stage">Where it stands; null if nothing of it is about what is not public yet.</param>
/// <param name="Verdicts">What reviewers say, the newest first.</param>
/// <param name="Requests">The open requests.</param>
/// <param name="OpenComments">How many threads are not resolved.</param>
sealed record EntryReview(
    ReviewStage? Stage,
    IReadOnlyList<GivenVerdict> Verdicts,
    IReadOnlyList<OpenRequest> Requests,
    int OpenComments
);

/// <summary>Reads where entries stand in their reviews.</summary>
static class EntryReviews
{
    /// <summary>The most verdicts of an entry that are shown.</summary>
    const int Most = 50;

    const int Batch = 500;

    /// <summary>
    /// Where entries stand, by their numbers; without those of which nothing is about what is not public yet. Of most
    /// entries, what is stored with them says it. A round of reviews ends when all languages of what was reviewed, or of
    /// something newer, are public; a request, when nobody is asked any more.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="rows">The entries.</param>
    /// <param name="current">The states of their languages.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<IReadOnlyDictionary<long, ReviewStage>> StagesOf(
        this ReportsDb db,
        IReadOnlyCollection<EntryRow> rows,
        IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> current,
        CancellationToken ct
    )
    {
        var requested = await db.WithRequest(
            [.. rows.Where(r => r.ReviewState == ReviewStates.Requested).Select(r => r.No)],
            ct
        );
        var judged = rows.Where(r => r.ReviewState is ReviewStates.Approved or ReviewStates.Rejected).ToList();
        var published = await db.PublishedWhole(
            [
                .. judged
                    .Where(r =>
                        r.ReviewedRevision < r.Head
                        && r.ReviewedRevision <= current.GetValueOrDefault(r.No, LanguageStates.None).PublicRevision()
                    )
                    .Select(r => (r.No, r.ReviewedRevision ?? 0)),
            ],
            current,
            ct
        );
        return rows.Where(r => requested.Contains(r.No))
            .Concat(judged.Where(r => !published.Contains((r.No, r.ReviewedRevision ?? 0))))
            .ToDictionary(r => r.No, r => Stage(r.ReviewState!, isNewest: r.ReviewedRevision == r.Head));
    }

    static ReviewStage Stage(string state, bool isNewest) =>
        state switch
        {
            ReviewStates.Approved => isNewest ? ReviewStage.Approved : ReviewStage.Cleared,
            ReviewStates.Rejected => isNewest ? ReviewStage.Rejected : ReviewStage.Mended,
            _ => ReviewStage.Requested,
        };

    /// <summary>What reviewers say of a revision; null if nobody says anything.</summary>
    public static ReviewStage? Of(IEnumerable<RevisionVerdict> verdicts, int revision)
    {
        var said = verdicts.Where(v => v.Revision == revision).ToList();
        return said.Count == 0 ? null
            : said.Exists(v => !v.IsApproval) ? ReviewStage.Rejected
            : ReviewStage.Approved;
    }

    /// <summary>The whole review of an entry; null if there was none.</summary>
    public static async Task<EntryReview?> ReviewOf(
        this ReportsDb db,
        EntryRow row,
        ImmutableSortedDictionary<string, LanguageState> current,
        CancellationToken ct
    )
    {
        if (row.ReviewState is null)
            return null;
        var publicRevision = current.PublicRevision();
        var states = new Dictionary<long, ImmutableSortedDictionary<string, LanguageState>> { [row.No] = current };
        var stages = await db.StagesOf([row], states, ct);
        var comments = await db
            .Comments.AsNoTracking()
            .Where(c => c.EntryNo == row.No && c.ThreadId == null && c.ResolvedAt == null)
            .CountAsync(ct);
        var verdicts = await db
            .CurrentVerdicts()
            .Where(v => v.EntryNo == row.No && v.Revision >= publicRevision)
            .OrderByDescending(v => v.At)
            .ThenByDescending(v => v.Id)
            .Take(Most)
            .ToListAsync(ct);
        return new(
            stages.TryGetValue(row.No, out var stage) ? stage : null,
            await db.Told(verdicts, ct),
            await db.Told(db.OpenRequests().AsNoTracking().Where(r => r.EntryNo == row.No), ct),
            comments
        );
    }

    /// <summary>Verdicts with the names of the reviewers and the reasons of rejections.</summary>
    public static async Task<IReadOnlyList<GivenVerdict>> Told(
        this ReportsDb db,
        IReadOnlyList<ReviewVerdictRow> verdicts,
        CancellationToken ct
    )
    {
        if (verdicts.Count == 0)
            return [];
        var reasons = new Dictionary<Guid, string?>();
        foreach (var batch in verdicts.Select(v => v.CommentId).OfType<Guid>().Distinct().Chunk(Batch))
            foreach (
                var comment in await db
                    .Comments.AsNoTracking()
                    .Where(c => batch.Contains(c.Id))
                    .Select(c => new { c.Id, c.Text })
                    .ToListAsync(ct)
            )
                reasons[comment.Id] = comment.Text;
        var names = await db.NamesOf(verdicts.Select(v => v.By), ct);
        return
        [
            .. verdicts.Select(v => new GivenVerdict(
                v,
                names[v.By],
                v.CommentId is { } comment ? reasons.GetValueOrDefault(comment) : null
            )),
        ];
    }

    /// <summary>Requests with the people who were asked, the earliest due first: two statements for all of them.</summary>
    public static async Task<IReadOnlyList<OpenRequest>> Told(
        this ReportsDb db,
        IQueryable<ReviewRequestRow> requests,
        CancellationToken ct
    )
    {
        var invited = await db.ByPerson(requests).ToListAsync(ct);
        if (invited.Count == 0)
            return [];
        var names = await db.NamesOf(
            invited.Select(a => a.Request.RequestedBy).Concat(invited.Select(a => a.Actor).OfType<Guid>()),
            ct
        );
        return
        [
            .. invited
                .GroupBy(a => a.Request.Id)
                .Select(g => new OpenRequest(
                    g.First().Request,
                    names[g.First().Request.RequestedBy],
                    [
                        .. g.Where(a => a.Actor is not null)
                            .Select(a => new InvitedPerson(a.Actor!.Value, names[a.Actor.Value], a.Open))
                            .OrderBy(p => p.Name, StringComparer.Ordinal)
                            .ThenBy(p => p.Id),
                    ],
                    g.Max(a => a.Open)
                ))
                .OrderBy(r => r.Row.DueAt ?? DateTime.MaxValue)
                .ThenBy(r => r.Row.RequestedAt)
                .ThenBy(r => r.Row.Id),
        ];
    }
}
