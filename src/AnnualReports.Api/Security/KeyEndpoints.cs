using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>The management routes of keys: list, create, rotate, revoke.</summary>
static class KeyEndpoints
{
    const string Tag = "Keys";

    /// <summary>The longest that a key may work, in days.</summary>
    const int MostDays = 5 * 366;

    /// <summary>How long an old key goes on working beside the new one, in hours, unless it is said.</summary>
    const int UsualOverlap = 24;

    /// <summary>The longest that it may, in hours.</summary>
    const int MostOverlap = 30 * 24;

    static readonly Parameter Overlap = new("overlap", "For how many hours the old key goes on working.")
    {
        Minimum = 0,
        Maximum = MostOverlap,
        Default = UsualOverlap.ToString(),
    };

    public static void MapKeys(this IEndpointRouteBuilder manage)
    {
        var keys = manage.MapGroup("/keys");
        keys.MapLazyGet("", List)
            .Describe(
                Tag,
                "ListKeys",
                "The keys",
                "The newest first, revoked and expired ones too; the keys themselves are not kept."
            )
            .Takes(Paging.Parameters)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadPeople)
            .Produces<Page<KeyView>>();
        keys.MapLazyPost("", Create)
            .Describe(
                Tag,
                "CreateKey",
                "Make a key",
                "For a machine: people sign in, where that is set up. The answer shows the key, once."
            )
            .Reads(typeof(KeyRequest))
            .Needs(Permission.Administer)
            .Produces<KeyView>(StatusCodes.Status201Created);
        keys.MapLazyPost("/{id}/rotate", Rotate)
            .Describe(
                Tag,
                "RotateKey",
                "Replace a key",
                "Makes a new key for the same machine with the same grants, and lets the old one work until the overlap ends."
            )
            .Takes(Overlap)
            .Shows(Examples.ShownKey)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .Needs(Permission.Administer)
            .Produces<KeyView>(StatusCodes.Status201Created);
        keys.MapLazyDelete("/{id}", Revoke)
            .Describe(Tag, "RevokeKey", "Revoke a key", "The key stops working at once. Its name is still shown with what it saved.")
            .Shows(Examples.ShownKey)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.LastAdministrator)
            .Needs(Permission.Administer)
            .Produces(StatusCodes.Status204NoContent)
            .Confirms(
                new(
                    "Revoke",
                    "The key stops working at once, and this can't be undone.",
                    "id"
                )
                {
                    Reads = ["ListKeys"],
                }
            );
    }

    static async Task<JsonHttpResult<Page<KeyView>>> List(HttpContext http, ReportsDb db, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var (limit, rows) = (query.Limit(), db.ApiKeys.AsNoTracking());
        if (NewestFirst.Of(query.Cursor()) is var (at, id))
            rows = rows.Where(k => k.CreatedAt <= at && (k.CreatedAt < at || k.Id.CompareTo(id) < 0));
        var page = await rows.OrderByDescending(k => k.CreatedAt)
            .ThenByDescending(k => k.Id)
            .Take(limit + 1)
            .ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        var names = await db.NamesOf(
            shown.SelectMany(r => new[] { r.ActorId, r.CreatedBy, r.RevokedBy ?? r.CreatedBy }),
            ct
        );
        return TypedResults.Json(
            new Page<KeyView>
            {
                Items = [.. shown.Select(r => View(r, names, null))],
                Next =
                    page.Count > limit
                        ? Paging.Next(http.Request, "/api/v1/manage/keys", new NewestFirst(shown[^1].CreatedAt, shown[^1].Id))
                        : null,
            },
            Wire.Json
        );
    }

    static async Task<JsonHttpResult<KeyView>> Create(
        HttpContext http,
        ReportsDb db,
        Keys keys,
        TimeProvider time,
        CancellationToken ct
    )
    {
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<KeyRequest>(r =>
            Faults(r, time.GetUtcNow())
        );
        return await Made(db, await keys.Create(request, ct), ct);
    }

    static async Task<JsonHttpResult<KeyView>> Rotate(
        string id,
        HttpContext http,
        ReportsDb db,
        Keys keys,
        CancellationToken ct
    )
    {
        var hours = Query.Of(http.Request).Number(Overlap.Name, UsualOverlap);
        return await keys.Rotate(Ids.Parse(id), TimeSpan.FromHours(hours), ct) is { } made
            ? await Made(db, made, ct)
            : throw Unknown();
    }

    static async Task<JsonHttpResult<KeyView>> Made(ReportsDb db, (ApiKeyRow Row, string Key) made, CancellationToken ct) =>
        TypedResults.Json(
            View(made.Row, await db.NamesOf([made.Row.ActorId, made.Row.CreatedBy], ct), made.Key),
            Wire.Json,
            statusCode: StatusCodes.Status201Created
        );

    static IEnumerable<Fault> Faults(KeyRequest request, DateTimeOffset now)
    {
        if (!ActorNames.IsName(request.Name))
            yield return new("/name", $"A name of 1 to {Limits.KeyName} characters on one line.");
        if (request.Note is { } note && (Blank.Is(note) || note.Length > Limits.Note))
            yield return new("/note", $"1 to {Limits.Note} characters, or leave it out.");
        if (request.ExpiresAt is { } expires && (expires <= now || expires > now.AddDays(MostDays)))
            yield return new("/expiresAt", $"An instant in the future, at most {MostDays} days from now.");
    }

    static async Task<NoContent> Revoke(string id, Keys keys, CancellationToken ct) =>
        await keys.Revoke(Ids.Parse(id), ct) ? TypedResults.NoContent() : throw Unknown();

    static ProblemException Unknown() =>
        new(
            ProblemTypes.NotFound,
            "There is no working key with this id. The key of Security:AdminKey is replaced by changing that setting."
        );

    static KeyView View(ApiKeyRow row, IReadOnlyDictionary<Guid, string> names, string? key) =>
        new()
        {
            Id = row.Id,
            Name = row.Name,
            Role = Permissions.Parse(row.Role),
            Actor = row.ActorId,
            Holder = names[row.ActorId],
            Prefix = row.Prefix,
            Note = row.Note,
            CreatedAt = row.CreatedAt,
            CreatedBy = names[row.CreatedBy],
            ExpiresAt = row.ExpiresAt,
            LastUsedAt = row.LastUsedAt,
            RevokedAt = row.RevokedAt,
            RevokedBy = row.RevokedBy is { } by ? names[by] : null,
            Key = key,
        };
}
