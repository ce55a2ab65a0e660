using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reviewing;

/// <summary>Lists open requests for reviews, and who can be asked.</summary>
sealed class RequestList(ReportsDb db, EntryTitles titles, TimeProvider time)
{
    const string Overdue = "overdue";

    public static readonly Parameter[] Parameters =
    [
        Waiting.Parameter,
        new(Overdue, "`true`: only requests that wait for an answer that should be there by now.", "true", "false"),
        .. Paging.Parameters,
    ];

    /// <summary>The newest first.</summary>
    public async Task<Page<ReviewRequestView>> Page(HttpContext http, CancellationToken ct)
    {
        var (query, now) = (Query.Of(http.Request), time.Now());
        var limit = query.Limit();
        var rows = db.RequestsIn(db.Act.Scope);
        if (query.Text(Waiting.Name) is not null)
        {
            var waiting = db.WaitingFor(http.Waiter());
            rows = rows.Where(r => waiting.Any(w => w.Request.Id == r.Id));
        }
        if (query.Flag(Overdue))
        {
            var invited = db.ByPerson(db.OpenRequests());
            rows = rows.Where(r => r.DueAt < now && invited.Any(a => a.Request.Id == r.Id && a.Open > 0));
        }
        if (NewestFirst.Of(query.Cursor()) is var (at, id))
            rows = rows.Where(r => r.RequestedAt <= at && (r.RequestedAt < at || r.Id.CompareTo(id) < 0));
        var page = await rows.OrderByDescending(r => r.RequestedAt)
            .ThenByDescending(r => r.Id)
            .Take(limit + 1)
            .Select(r => new { r.RequestedAt, r.Id })
            .ToListAsync(ct);
        var shown = page.Take(limit).Select(r => r.Id).ToArray();
        var views = (await Views(db.ReviewRequests.AsNoTracking().Where(r => shown.Contains(r.Id)), ct)).ToDictionary(v =>
            v.Id
        );
        return new()
        {
            Items = [.. shown.Select(s => views[s])],
            Next =
                page.Count > limit
                    ? Paging.Next(
                        http.Request,
                        "/api/v1/manage/reviews",
                        new NewestFirst(page[limit - 1].RequestedAt, page[limit - 1].Id)
                    )
                    : null,
        };
    }

    /// <summary>Requests with what they are about, the earliest due first.</summary>
    public Task<IReadOnlyList<ReviewRequestView>> Views(IQueryable<ReviewRequestRow> requests, CancellationToken ct) =>
        db.RequestViews(requests, titles, time.Now(), ct);

    /// <summary>Those who have the role reviewer by a grant to themselves, the newest grant first.</summary>
    public async Task<Page<ReviewerView>> Reviewers(HttpRequest request, CancellationToken ct)
    {
        var query = Query.Of(request);
        var (limit, role) = (query.Limit(), Role.Reviewer.Name());
        var rows = db.Grants.AsNoTracking().Where(g => g.EndedAt == null && g.Role == role && g.ActorId != null);
        if (db.Act.Scope.Reports is { } some)
            rows = rows.Where(g => g.ReportNo == 0 || some.Contains(g.ReportNo));
        if (NewestFirst.Of(query.Cursor()) is var (at, id))
            rows = rows.Where(g => g.GrantedAt <= at && (g.GrantedAt < at || g.Id.CompareTo(id) < 0));
        var page = await rows.Join(
                db.Actors.Where(a => a.DeactivatedAt == null),
                g => g.ActorId,
                a => (Guid?)a.Id,
                (g, a) =>
                    new
                    {
                        Grant = g,
                        a.Id,
                        a.Name,
                    }
            )
            .OrderByDescending(x => x.Grant.GrantedAt)
            .ThenByDescending(x => x.Grant.Id)
            .Take(limit + 1)
            .ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        var reports = await db.SlugsOf(shown.Select(x => x.Grant.ReportNo), ct);
        return new()
        {
            Items =
            [
                .. shown.Select(x => new ReviewerView
                {
                    Id = x.Id,
                    Name = x.Name,
                    Report = reports.GetValueOrDefault(x.Grant.ReportNo),
                }),
            ],
            Next =
                page.Count > limit
                    ? Paging.Next(
                        request,
                        "/api/v1/manage/reviewers",
                        new NewestFirst(shown[^1].Grant.GrantedAt, shown[^1].Grant.Id)
                    )
                    : null,
        };
    }
}
