using AnnualReports.Api.Alerts.Sending;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Alerts;

/// <summary>The management routes of alerts: how people want them, what was sent, and sending it again.</summary>
static class AlertEndpoints
{
    internal const string Tag = "Alerts";

    static readonly Parameter[] Listing =
    [
        new("state", "Only those in this state.", AlertStates.Pending, AlertStates.Sent, AlertStates.Failed, AlertStates.Dropped),
        new("type", "Only those of this type.", [.. AlertTypes.All.Select(t => t.Name)]),
        new("person", "Only those for this person, by their id.") { Format = "uuid" },
        .. Paging.Parameters,
    ];

    public static void MapAlerts(this IEndpointRouteBuilder manage)
    {
        // Whoever has any role: nobody else is told of anything.
        MapMine(manage.MapGroup("/me/alerts").Needs(Permission.ReadDrafts));
        MapOthers(manage.MapGroup("/people/{id}/alerts").Needs(Permission.Administer));
        var alerts = manage.MapGroup("/alerts").Needs(Permission.Administer);
        alerts
            .MapLazyGet("", List)
            .Describe(
                Tag,
                "ListAlerts",
                "What people were and will be told of",
                "The newest first, each with how its last attempt ended. What has ended is kept for 30 days. Addresses and "
                    + "texts are not shown."
            )
            .Takes(Listing)
            .IsHeavy(Heavy.Lists)
            .Produces<Page<AlertView>>();
        alerts
            .MapLazyPost("/{id}/retry", Retry)
            .Describe(
                Tag,
                "RetryAlert",
                "Send an alert again",
                "At once, with all its retries, whatever became of it, in a message of its own."
            )
            .Shows(Examples.ShownAlert)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .Produces<AlertView>()
            .Confirms(new("Send again", "The person gets it, perhaps for the second time.", "id") { Reads = ["ListAlerts"] });
    }

    static void MapMine(RouteGroupBuilder mine)
    {
        mine.MapLazyGet("", GetMine)
            .Describe(
                Tag,
                "GetMyAlerts",
                "How you are told",
                "At which address and in which language messages reach you, and which ones come when."
            )
            .Produces<AlertSettingsView>();
        mine.MapLazyPatch("", ChangeMine)
            .Describe(
                Tag,
                "ChangeMyAlerts",
                "Choose how you are told",
                "JSON Merge Patch (RFC 7396). With `\"address\": null` nothing is sent to you any more."
            )
            .Reads(typeof(AlertSettings), JsonBody.MergePatch)
            .Produces<AlertSettingsView>();
        mine.MapLazyPost("/test", Test)
            .Describe(
                Tag,
                "SendMyTestMessage",
                "Send yourself a message",
                "To your address, at once, and once in a minute at most. It tells of nothing; the answer says what the mail "
                    + "server said."
            )
            .Refuses(ProblemTypes.Invalid)
            .Produces<TestMessageView>();
    }

    static void MapOthers(RouteGroupBuilder others)
    {
        others
            .MapLazyGet("", GetOf)
            .Describe(Tag, "GetPersonAlerts", "How somebody is told", "As they see it themselves.")
            .OfSomebody()
            .Produces<AlertSettingsView>();
        others
            .MapLazyPatch("", ChangeOf)
            .Describe(
                Tag,
                "ChangePersonAlerts",
                "Choose how somebody is told",
                "JSON Merge Patch (RFC 7396): for those who have keys alone, and for machines whose messages go to an office. "
                    + "The address of somebody who is deactivated is deleted, with all that they were told of."
            )
            .Reads(typeof(AlertSettings), JsonBody.MergePatch)
            .OfSomebody()
            .Produces<AlertSettingsView>();
    }

    static RouteHandlerBuilder OfSomebody(this RouteHandlerBuilder route) =>
        route.Shows(Examples.ShownKey).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest);

    static async Task<JsonHttpResult<AlertSettingsView>> GetMine(HttpContext http, AlertStore store, CancellationToken ct) =>
        TypedResults.Json(await store.Settings(http.User.Authority()!.Actor.Id, ct), Wire.Json);

    static async Task<JsonHttpResult<AlertSettingsView>> ChangeMine(HttpContext http, AlertStore store, CancellationToken ct)
    {
        var patch = await http.Request.ReadJson(Limits.WordsBytes, JsonBody.MergePatch, ct);
        return TypedResults.Json(await store.Change(http.User.Authority()!.Actor.Id, patch, ct), Wire.Json);
    }

    static async Task<JsonHttpResult<TestMessageView>> Test(TestMessage message, CancellationToken ct) =>
        TypedResults.Json(await message.Send(ct), Wire.Json);

    static async Task<JsonHttpResult<AlertSettingsView>> GetOf(string id, AlertStore store, CancellationToken ct) =>
        TypedResults.Json(await store.Settings(Ids.Parse(id), ct), Wire.Json);

    static async Task<JsonHttpResult<AlertSettingsView>> ChangeOf(
        string id,
        HttpContext http,
        AlertStore store,
        CancellationToken ct
    )
    {
        var person = Ids.Parse(id);
        var patch = await http.Request.ReadJson(Limits.WordsBytes, JsonBody.MergePatch, ct);
        return TypedResults.Json(await store.Change(person, patch, ct), Wire.Json);
    }

    static async Task<JsonHttpResult<Page<AlertView>>> List(HttpContext http, ReportsDb db, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var (limit, state, type) = (query.Limit(), query.Text("state"), query.Text("type"));
        var rows = db.Alerts.AsNoTracking();
        if (state is not null)
            rows = rows.Where(a => a.State == state);
        if (type is not null)
            rows = rows.Where(a => a.Type == type);
        if (query.Text("person") is { } text)
        {
            var person = Guid.TryParseExact(text, "D", out var parsed)
                ? parsed
                : throw ProblemException.Parameter($"'{Excerpt.Of(text)}' is no id.", "person", ["a person's id"]);
            rows = rows.Where(a => a.ActorId == person);
        }
        if (NewestFirst.Of(query.Cursor()) is var (at, after))
            rows = rows.Where(a => a.CreatedAt <= at && (a.CreatedAt < at || a.Id.CompareTo(after) < 0));
        var page = await rows.OrderByDescending(a => a.CreatedAt)
            .ThenByDescending(a => a.Id)
            .Take(limit + 1)
            .ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        return TypedResults.Json(
            new Page<AlertView>
            {
                Items = await Views(db, shown, ct),
                Next =
                    page.Count > limit
                        ? Paging.Next(
                            http.Request,
                            "/api/v1/manage/alerts",
                            new NewestFirst(shown[^1].CreatedAt, shown[^1].Id)
                        )
                        : null,
            },
            Wire.Json
        );
    }

    static async Task<JsonHttpResult<AlertView>> Retry(string id, ReportsDb db, AlertStore store, CancellationToken ct)
    {
        var row = await store.Retry(Ids.Parse(id), ct);
        return TypedResults.Json((await Views(db, [row], ct))[0], Wire.Json);
    }

    static async Task<List<AlertView>> Views(ReportsDb db, IReadOnlyList<AlertRow> rows, CancellationToken ct)
    {
        var names = await db.NamesOf(rows.Select(r => r.ActorId), ct);
        return
        [
            .. rows.Select(r => new AlertView
            {
                Id = r.Id,
                Type = r.Type,
                Subject = r.Subject,
                Person = r.ActorId,
                Name = names[r.ActorId],
                State = Enum.Parse<AlertState>(r.State, ignoreCase: true),
                CreatedAt = r.CreatedAt,
                DueAt = r.State == AlertStates.Pending ? r.NextAttemptAt : null,
                Attempts = r.Attempts,
                LastAttemptAt = r.LastAttemptAt,
                Message = r.Message,
                Status = r.Status,
                Error = r.Error,
            }),
        ];
    }
}
