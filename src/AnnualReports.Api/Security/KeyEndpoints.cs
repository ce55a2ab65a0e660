using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>The keys of management: list, make, revoke.</summary>
static class KeyEndpoints
{
    const string Tag = "Keys";

    public static void MapKeys(this IEndpointRouteBuilder manage)
    {
        var keys = manage.MapGroup("/keys").RequireAuthorization(Policies.Administer);
        keys.MapGet("", List).Describe(Tag, "ListKeys", "The keys", "Who may manage, and what; the keys themselves are not kept.").Produces<Page<KeyView>>();
        keys.MapPost("", Create).Describe(Tag, "CreateKey", "Make a key", "The answer shows the key, once.").Reads(typeof(KeyRequest)).Produces<KeyView>(StatusCodes.Status201Created);
        keys.MapDelete("/{id}", Revoke).Describe(Tag, "RevokeKey", "Revoke a key", "It stops working at once; its name stays with what it saved.")
            .Shows(Examples.ShownKey).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest).Produces(StatusCodes.Status204NoContent)
            .Confirms(new("Revoke", "Whoever or whatever uses the key is locked out at once, and it can't be given back.", "id") { Reads = ["ListKeys"] });
    }

    static async Task<IResult> List(HttpContext http, ReportsDb db, CancellationToken ct)
    {
        var rows = await db.ApiKeys.AsNoTracking().OrderBy(k => k.CreatedAt).ThenBy(k => k.Id).ToListAsync(ct);
        return Results.Json(new Page<KeyView> { Items = [.. rows.Select(r => View(r, null))] }, Wire.Json);
    }

    static async Task<IResult> Create(HttpContext http, Keys keys, CancellationToken ct)
    {
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonReading.Json, ct)).Fit<KeyRequest>(Faults);
        var (row, key) = await keys.Create(request.Name, request.Role, ct);
        return Results.Json(View(row, key), Wire.Json, statusCode: StatusCodes.Status201Created);
    }

    static IEnumerable<Fault> Faults(KeyRequest request)
    {
        if (Blank.Is(request.Name) || request.Name.Length > Limits.KeyName)
            yield return new("/name", $"A name of 1 to {Limits.KeyName} characters.");
    }

    static async Task<IResult> Revoke(string id, HttpContext http, Keys keys, CancellationToken ct)
    {
        return await keys.Revoke(Ids.Parse(id), ct) ? Results.NoContent() : throw new ProblemException(ProblemTypes.NotFound, "There is no working key with this id.");
    }

    static KeyView View(ApiKeyRow row, string? key) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Role = Enum.Parse<Role>(row.Role),
        CreatedAt = row.CreatedAt,
        RevokedAt = row.RevokedAt,
        Key = key,
    };
}
