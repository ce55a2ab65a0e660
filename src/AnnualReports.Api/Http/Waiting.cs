using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Http;

/// <summary>What waits for the caller: the parameter of lists, and the list of all of it.</summary>
static class Waiting
{
    public const string Name = "waiting";

    public static readonly Parameter Parameter = new(
        Name,
        "`me`: only what you were asked to review, and what you have to mend because it was rejected.",
        "me"
    );

    /// <summary>The caller, for whom things wait.</summary>
    public static Waiter Waiter(this HttpContext http)
    {
        var authority = http.User.Authority()!;
        return new(authority.Actor.Id, authority.Scope(Permission.ReadDrafts), authority.Scope(Permission.Approve));
    }

    /// <summary>
    /// What waits for somebody: what they were asked to review, the earliest due first, and then what they have to mend.
    /// </summary>
    public static async Task<List<WaitingReview>> WaitingOf(
        this ReportsDb db,
        Waiter waiter,
        EntryTitles titles,
        DateTime now,
        CancellationToken ct
    )
    {
        var invited = await db.WaitingFor(waiter)
            .OrderBy(a => a.Request.DueAt ?? DateTime.MaxValue)
            .ThenBy(a => a.Request.RequestedAt)
            .ThenBy(a => a.Request.Id)
            .Take(WaitingReviews.Most)
            .ToListAsync(ct);
        var mending = await db.ToMend(waiter).OrderBy(e => e.No).Take(WaitingReviews.Most).ToListAsync(ct);
        var entries = await db.NamedEntries(
            invited.Select(a => a.Request.EntryNo).OfType<long>().Concat(mending.Select(e => e.No)),
            ct
        );
        var (named, releases, people) = (
            await titles.Of(entries.Values.Select(e => e.Row.Id), ct),
            await db.ReleaseTitles(invited.Select(a => a.Request.ReleaseId).OfType<Guid>(), ct),
            await db.NamesOf(invited.Select(a => a.Request.RequestedBy), ct)
        );
        string? Title(ReviewedEntry entry) => named.GetValueOrDefault(entry.Row.Id);
        return
        [
            .. invited.Select(a =>
            {
                var entry = a.Request.EntryNo is { } no ? entries[no] : null;
                return new WaitingReview
                {
                    Task = ReviewTask.Review,
                    Request = a.Request.Id,
                    Entry = entry?.View(),
                    Title = entry is not null ? Title(entry) : releases.GetValueOrDefault(a.Request.ReleaseId!.Value),
                    Release = a.Request.ReleaseId,
                    AskedBy = people[a.Request.RequestedBy],
                    Due = a.Request.DueAt,
                    Overdue = a.Request.DueAt < now,
                    Waiting = a.Open,
                };
            }),
            .. mending.Select(e => new WaitingReview
            {
                Task = ReviewTask.Mend,
                Entry = entries[e.No].View(),
                Title = Title(entries[e.No]),
                Overdue = false,
                Waiting = 1,
            }),
        ];
    }

    /// <summary>Requests with what they are about and who is asked, the earliest due first.</summary>
    public static async Task<IReadOnlyList<ReviewRequestView>> RequestViews(
        this ReportsDb db,
        IQueryable<ReviewRequestRow> requests,
        EntryTitles titles,
        DateTime now,
        CancellationToken ct
    )
    {
        var told = await db.Told(requests, ct);
        if (told.Count == 0)
            return [];
        var about = await db.NamedEntries(told.Select(r => r.Row.EntryNo).OfType<long>(), ct);
        var (named, releases) = (
            await titles.Of(about.Values.Select(e => e.Row.Id), ct),
            await db.ReleaseTitles(told.Select(r => r.Row.ReleaseId).OfType<Guid>(), ct)
        );
        return
        [
            .. told.Select(r =>
                r.Row.EntryNo is { } no
                    ? r.View(about[no].View(), named.GetValueOrDefault(about[no].Row.Id), now)
                    : r.View(null, releases.GetValueOrDefault(r.Row.ReleaseId!.Value), now)
            ),
        ];
    }
}
