using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Publishing;

/// <summary>Releases: several entries that are published together, now or at a set time, all of them or none.</summary>
static class ReleaseEndpoints
{
    internal const string Tag = "Releases";

    public static void MapReleases(this IEndpointRouteBuilder manage)
    {
        var releases = manage.MapGroup("/releases");
        MapList(releases);
        MapCreate(releases);
        MapOne(releases);
        MapPreflight(releases);
        MapChange(releases);
        ReleaseItemEndpoints.Map(releases);
        MapPublish(releases);
        MapCancel(releases);
    }

    static void MapList(RouteGroupBuilder releases) =>
        releases
            .MapLazyGet("", List)
            .Describe(Tag, "ListReleases", "All releases", "The newest first.")
            .Takes(ReleaseFilter.Parameters)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadReleases)
            .Produces<Page<ReleaseCard>>();

    static void MapCreate(RouteGroupBuilder releases) =>
        releases
            .MapLazyPost("", Create)
            .Describe(
                Tag,
                "CreateRelease",
                "Plan a release",
                "A release has items, or it is of a whole report: everything of it that has changed since it "
                    + "was last public. With `at` it is also scheduled, if nothing would stop it now, or if "
                    + "`force` is set. Nothing becomes public before the release is published or due."
            )
            .Reads(typeof(ReleaseRequest))
            .Answers(Headers.Revision, Headers.Location)
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.OlderThanLive, ProblemTypes.NotReady)
            .Leads("GetRelease", "Read it", ("id", "$response.body#/id"))
            .Leads("PreflightRelease", "See what would stop it", ("id", "$response.body#/id"))
            .Leads(
                "PublishRelease",
                "Publish it now",
                ("id", "$response.body#/id"),
                ("If-Match", "$response.header.ETag")
            )
            .Needs(Permission.Publish)
            .Produces<ReleaseView>(StatusCodes.Status201Created)
            .Confirms(
                new(
                    "Schedule",
                    "All of it goes public at that instant by itself, without anybody being asked again.",
                    "/report",
                    "/languages",
                    "/at"
                )
                {
                    OnlyWith = "at",
                }
            );

    static void MapOne(RouteGroupBuilder releases) =>
        releases
            .MapLazyGet("/{id}", Get)
            .Describe(
                Tag,
                "GetRelease",
                "One release",
                "The release with its items. If it is of a whole report and is not scheduled, what it would publish now."
            )
            .Shows(Examples.ShownRelease)
            .Answers(Headers.Revision)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .LeadsOn()
            .Needs(Permission.ReadReleases)
            .Produces<ReleaseView>();

    static void MapPreflight(RouteGroupBuilder releases) =>
        releases
            .MapLazyGet("/{id}/preflight", Preflight)
            .Describe(
                Tag,
                "PreflightRelease",
                "What would stop a release",
                "Checks the release as if you published it now, and lists everything that would stop it, entry by entry. Nothing is changed."
            )
            .Shows(Examples.ShownRelease)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .IsHeavy(Heavy.Checks)
            .Needs(Permission.ReadReleases)
            .Produces<Preflight>();

    static void MapChange(RouteGroupBuilder releases) =>
        releases
            .MapLazyPatch("/{id}", Change)
            .Describe(
                Tag,
                "ChangeRelease",
                "Change or schedule a release",
                "JSON Merge Patch (RFC 7396) of everything except `report`, `languages` and `items`. `at` "
                    + "schedules the release and pins items that name no revision to their newest one; another "
                    + "`at` pins them again; `\"at\": null` makes the release planned again, and unpins them. A "
                    + "release that something would stop now is scheduled only with `force`."
            )
            .Reads(typeof(ReleaseRequest), JsonBody.MergePatch)
            .ChangesRelease(Permission.Publish)
            .LeadsOn()
            .Refuses(ProblemTypes.OlderThanLive, ProblemTypes.NotReady)
            .Confirms(
                ConfirmationOf(
                    "Change",
                    "What is scheduled goes public at its instant by itself, without anybody being asked again.",
                    "/at"
                )
            );

    static void MapPublish(RouteGroupBuilder releases) =>
        releases
            .MapLazyPost("/{id}/publish", Publish)
            .Describe(
                Tag,
                "PublishRelease",
                "Publish a release now",
                "Publishes everything in one transaction, or nothing. Readers see the state before or the state after."
            )
            .ChangesRelease(Permission.Publish)
            .Refuses(
                ProblemTypes.MalformedRequest,
                ProblemTypes.NotPublishable,
                ProblemTypes.Invalid,
                ProblemTypes.NotPublic,
                ProblemTypes.StillReferenced,
                ProblemTypes.LanguageParity,
                ProblemTypes.SecondPersonNeeded,
                ProblemTypes.ReviewNeeded,
                ProblemTypes.OlderThanLive,
                ProblemTypes.UnknownLanguage,
                ProblemTypes.OtherLanguages
            )
            .Confirms(ConfirmationOf("Publish", "Readers see all of it at once, and the records of it stay for good."));

    static void MapCancel(RouteGroupBuilder releases) =>
        releases
            .MapLazyPost("/{id}/cancel", Cancel)
            .Describe(
                Tag,
                "CancelRelease",
                "Give up a release for good",
                "Ends the release: it will never be published, and can't be planned again. Its items can "
                    + "still be read. To remove only its time, change it to `\"at\": null`."
            )
            .ChangesRelease(Permission.Publish)
            .Refuses(ProblemTypes.MalformedRequest)
            .Confirms(
                ConfirmationOf(
                    "Give up",
                    "It ends the release for good: it can't be opened or scheduled again, only planned again."
                )
            );

    internal static Confirmation ConfirmationOf(string action, string consequence, params string[] given) =>
        new(action, consequence, ["id", "If-Match", .. given]) { Reads = ["GetRelease"] };

    internal static RouteHandlerBuilder ChangesRelease(this RouteHandlerBuilder route, Permission permission) =>
        route
            .NeedsIfMatch()
            .Shows(Examples.ShownRelease)
            .Answers(Headers.Revision)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.ReleaseNotOpen)
            .Needs(permission)
            .Produces<ReleaseView>();

    static async Task<JsonHttpResult<Page<ReleaseCard>>> List(
        HttpContext http,
        ReleaseReader reader,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        return TypedResults.Json(
            await reader.List(
                new(query.List("state"), query.Text("problems") is { } any ? any == "true" : null)
                {
                    Words = query.Words(),
                    Text = query.Text(Finding.Name),
                    Waiter = query.Text(Waiting.Name) is null ? null : http.Waiter(),
                },
                query.Limit(),
                query.Cursor(),
                ct
            ),
            Wire.Json
        );
    }

    static async Task<JsonHttpResult<ReleaseView>> Get(
        string id,
        HttpContext http,
        ReleaseReader reader,
        CancellationToken ct
    ) => await Answer(http, Ids.Parse(id), reader, StatusCodes.Status200OK, ct);

    static async Task<JsonHttpResult<Preflight>> Preflight(string id, ReleaseReader reader, CancellationToken ct) =>
        TypedResults.Json(await reader.Preflight(Ids.Parse(id), ct), Wire.Json);

    static async Task<JsonHttpResult<ReleaseView>> Create(
        HttpContext http,
        ReleaseRequests requests,
        ReleasePlanner planner,
        ReleaseReader reader,
        CancellationToken ct
    )
    {
        var request = await (await http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct)).Fit<ReleaseRequest>(
            r => requests.AllFaults(r, ct),
            requests.Refused
        );
        var id = await planner.Create(request, ct);
        http.Response.Headers.Location = $"/api/v1/manage/releases/{id}";
        return await Answer(http, id, reader, StatusCodes.Status201Created, ct);
    }

    static async Task<JsonHttpResult<ReleaseView>> Change(
        string id,
        HttpContext http,
        ReleasePlanner planner,
        ReleaseReader reader,
        CancellationToken ct
    )
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reader.Version(release, ct));
        await planner.Change(
            release,
            expected,
            await http.Request.ReadJson(Limits.OrderBytes, JsonBody.MergePatch, ct),
            ct
        );
        return await Answer(http, release, reader, StatusCodes.Status200OK, ct);
    }

    static async Task<JsonHttpResult<ReleaseView>> Publish(
        string id,
        HttpContext http,
        ReleaseStore releases,
        ReleasePlanner planner,
        ReleaseReader reader,
        CancellationToken ct
    )
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reader.Version(release, ct));
        await planner.CheckOpen(release, expected, ReleaseStates.Publishable, ct);
        if (await releases.Publish(release, expected, ct) is null)
            await planner.CheckOpen(release, expected, ReleaseStates.Publishable, ct);
        return await Answer(http, release, reader, StatusCodes.Status200OK, ct);
    }

    static async Task<JsonHttpResult<ReleaseView>> Cancel(
        string id,
        HttpContext http,
        ReleasePlanner planner,
        ReleaseReader reader,
        CancellationToken ct
    )
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reader.Version(release, ct));
        await planner.Cancel(release, expected, ct);
        return await Answer(http, release, reader, StatusCodes.Status200OK, ct);
    }

    internal static async Task<JsonHttpResult<ReleaseView>> Answer(
        HttpContext http,
        Guid id,
        ReleaseReader reader,
        int status,
        CancellationToken ct
    )
    {
        var view = await reader.One(id, ct);
        http.Response.Headers.ETag = Preconditions.Tag(view.Version);
        return TypedResults.Json(view, Wire.Json, statusCode: status);
    }
}
