using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>The management route that says who calls it.</summary>
static class MeEndpoint
{
    public static void MapMe(this IEndpointRouteBuilder manage) =>
        manage
            .MapLazyGet("/me", Get)
            .Describe(
                PeopleEndpoints.Tag,
                "GetMe",
                "Who you are",
                "Your name, what you may do and where, until when, and what waits for you. For whoever has signed in or has a key."
            )
            .RequireAuthorization(Policies.SignedIn)
            .Produces<MeView>();

    static async Task<JsonHttpResult<MeView>> Get(
        HttpContext http,
        ReportsDb db,
        EntryTitles titles,
        TimeProvider time,
        CancellationToken ct
    )
    {
        var authority = http.User.Authority()!;
        return TypedResults.Json(
            new MeView
            {
                Id = authority.Actor.Id,
                Name = authority.Actor.Name,
                Key = authority.Key,
                SignIn = authority.SignIn is { } token
                    ? new()
                    {
                        Issuer = token.Issuer,
                        Subject = token.Subject,
                        At = token.SignedInAt,
                    }
                    : null,
                Until = authority.Until,
                Grants = await db.Views(authority.Grants, ct),
                May =
                [
                    .. Permissions
                        .Table.Where(p => authority.Scope(p.Key).IsAnywhere)
                        .OrderBy(p => p.Key)
                        .Select(p => p.Value.Meaning),
                ],
                Waiting =
                [
                    .. (await db.WaitingFor(authority.Scope(Permission.Approve), ct)).Select(r => new WaitingRelease
                    {
                        Id = r.Id,
                        Title = r.Title,
                        At = r.DueAt,
                        Items = r.Items,
                    }),
                ],
                Reviews = await db.WaitingOf(http.Waiter(), titles, time.Now(), ct),
                Unanswered = await db.RequestViews(db.Unanswered(http.Waiter(), time.Now()), titles, time.Now(), ct),
                Expiring = await Expiring(db, authority, time.Now(), ct),
            },
            Wire.Json
        );
    }

    /// <summary>The keys that expire soon: all of them for an administrator, otherwise one's own.</summary>
    static async Task<List<ExpiringKey>> Expiring(ReportsDb db, Authority authority, DateTime now, CancellationToken ct)
    {
        var keys = ExpiringKeys.In(db, now);
        if (!authority.Scope(Permission.Administer).IsAnywhere)
            keys = keys.Where(k => k.ActorId == authority.Actor.Id);
        return await keys.Take(Limits.Page)
            .Select(k => new ExpiringKey
            {
                Id = k.Id,
                Name = k.Name,
                Prefix = k.Prefix,
                ExpiresAt = k.ExpiresAt!.Value,
            })
            .ToListAsync(ct);
    }
}
