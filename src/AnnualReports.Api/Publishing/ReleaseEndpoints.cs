using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Publishing;

/// <summary>Releases: publications that go live together, now or at an instant; all or none.</summary>
static class ReleaseEndpoints
{
    const string Tag = "Releases";

    static readonly Parameter[] Listing =
    [
        new("state", "Only releases that stand like one of these, separated by commas.",
            [.. Enum.GetNames<ReleaseState>().Select(n => n.ToLowerInvariant())]) { Most = Enum.GetValues<ReleaseState>().Length },
        new("problems", "`true`: only releases that something stops; `false`: only those that nothing does.", "true", "false"),
        new("limit", "How many items a page holds.") { Minimum = 1, Maximum = Limits.Page, Default = Limits.PageDefault.ToString() },
        new("cursor", "Where the page begins: opaque, from `next`."),
    ];

    public static void MapReleases(this IEndpointRouteBuilder manage)
    {
        var releases = manage.MapGroup("/releases");
        releases.MapGet("", List).Describe(Tag, "ListReleases", "All releases", "The newest first.").Takes(Listing).RequireAuthorization(Policies.Edit).Produces<Page<ReleaseCard>>();
        releases.MapPost("", Create)
            .Describe(Tag, "CreateRelease", "Plan a release",
                "Names items, or a whole report: everything of it that has changed since it was last public. With `at` it is scheduled at once, if nothing "
                + "would stop it now, or with `force`. Nothing is public before it is published or due.")
            .Reads(typeof(ReleaseRequest)).Answers(Headers.Revision, Headers.Location)
                .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.OlderThanLive, ProblemTypes.NotReady)
            .Leads("GetRelease", "Read it", ("id", "$response.body#/id")).Leads("PreflightRelease", "See what would stop it", ("id", "$response.body#/id")).Leads("PublishRelease", "Publish it now", ("id", "$response.body#/id"), ("If-Match", "$response.header.ETag"))
            .RequireAuthorization(Policies.Publish).Produces<ReleaseView>(StatusCodes.Status201Created)
            .Confirms(new("Schedule", "All of it goes public at that instant by itself, without anybody being asked again.", "/report", "/languages", "/at")
            {
                OnlyWith = "at",
            });
        releases.MapGet("/{id}", Get).Describe(Tag, "GetRelease", "One release", "With its items; of a whole report that is not scheduled: what it would publish now.")
            .Shows(Examples.ShownRelease).Answers(Headers.Revision).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest).RequireAuthorization(Policies.Edit).Produces<ReleaseView>();
        releases.MapGet("/{id}/preflight", Preflight)
            .Describe(Tag, "PreflightRelease", "What would stop a release", "Judges it as if it were published now by you, and lists everything that would stop it, entry by entry. Changes nothing.")
            .Shows(Examples.ShownRelease).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest).RequireAuthorization(Policies.Edit).Produces<Preflight>();
        releases.MapPatch("/{id}", Change)
            .Describe(Tag, "ChangeRelease", "Change or schedule a release",
                "JSON Merge Patch (RFC 7396) of all but `report`, `languages` and `items`. `at` schedules it and pins items that name no revision to their "
                + "newest one; another `at` pins them anew; `\"at\": null` makes it planned again, and unpins them. What something would stop now is "
                + "scheduled with `force` alone.")
            .Reads(typeof(ReleaseRequest), JsonReading.MergePatch).ChangesRelease(Policies.Publish).Refuses(ProblemTypes.OlderThanLive, ProblemTypes.NotReady)
            .Confirms(Asking("Change", "What is scheduled goes public at its instant by itself, without anybody being asked again.", "/at"));
        releases.MapPut("/{id}/items/{entry}", PutItem)
            .Describe(Tag, "PutReleaseItem", "Add or replace an item", "What the release does to this entry. It clears the item's approval. Only while the release is open: planned or failed.")
            .Reads(typeof(ReleaseItemDraft)).ChangesRelease(Policies.Publish).Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.OlderThanLive);
        releases.MapDelete("/{id}/items/{entry}", DeleteItem)
            .Describe(Tag, "DeleteReleaseItem", "Remove an item", "The release does nothing to this entry then.")
            .ChangesRelease(Policies.Publish).Refuses(ProblemTypes.MalformedRequest)
            .Confirms(Asking("Remove", "The release goes public without this entry. If it was approved, the approval is gone.", "entry"));
        releases.MapPost("/{id}/items/{entry}/approve", Approve)
            .Describe(Tag, "ApproveReleaseItem", "Approve an item", "Says, as a second person, that the revision that the item names may go public. Gone when the item or the revision changes.")
            .ChangesRelease(Policies.Publish).Refuses(ProblemTypes.MalformedRequest, ProblemTypes.Invalid, ProblemTypes.SecondPersonNeeded)
            .Confirms(Asking("Approve", "You say, as a second person, that this may go public. Your name stands beside it.", "entry"));
        releases.MapPost("/{id}/publish", Publish)
            .Describe(Tag, "PublishRelease", "Publish a release now", "All of it in one transaction, or nothing: readers see the state before or the state after.")
            .ChangesRelease(Policies.Publish).Refuses(ProblemTypes.MalformedRequest, ProblemTypes.NotPublishable, ProblemTypes.Invalid, ProblemTypes.NotPublic, ProblemTypes.StillReferenced,
                ProblemTypes.LanguageParity, ProblemTypes.SecondPersonNeeded, ProblemTypes.OlderThanLive, ProblemTypes.UnknownLanguage,
                ProblemTypes.OtherLanguages)
            .Confirms(Asking("Publish", "Readers see all of it at once, and the records of it stay for good."));
        releases.MapPost("/{id}/cancel", Cancel)
            .Describe(Tag, "CancelRelease", "Give up a release for good",
                "It ends here: it will never go live, and can't be planned again. Its items stay to be read. To take back its time alone, change it to "
                + "`\"at\": null`.")
            .ChangesRelease(Policies.Publish).Refuses(ProblemTypes.MalformedRequest)
            .Confirms(Asking("Give up", "It ends the release for good: it can't be opened or scheduled again, only planned anew."));
    }

    static Confirmation Asking(string action, string consequence, params string[] given) =>
        new(action, consequence, ["id", "If-Match", .. given]) { Reads = ["GetRelease"] };

    static RouteHandlerBuilder ChangesRelease(this RouteHandlerBuilder route, string policy) =>
        route.NeedsIfMatch().Shows(Examples.ShownRelease).Answers(Headers.Revision).Refuses(ProblemTypes.NotFound, ProblemTypes.ReleaseNotOpen).RequireAuthorization(policy).Produces<ReleaseView>();

    static async Task<IResult> List(HttpContext http, ReleaseReading reading, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        return Results.Json(await reading.List(new(query.List("state"), query.Text("problems") is { } any ? any == "true" : null),
            query.Number("limit", Limits.PageDefault), query.Text("cursor"), ct), Wire.Json);
    }

    static async Task<IResult> Get(string id, HttpContext http, ReleaseReading reading, CancellationToken ct) => await Answer(http, Ids.Parse(id), reading, StatusCodes.Status200OK, ct);

    static async Task<IResult> Preflight(string id, HttpContext http, ReleaseReading reading, CancellationToken ct) =>
        Results.Json(await reading.Preflight(Ids.Parse(id), http.User.KeyId(), ct), Wire.Json);

    static async Task<IResult> Create(HttpContext http, ReleasePlanning planning, ReleaseReading reading, CancellationToken ct)
    {
        var request = await (await http.Request.ReadJson(Limits.JsonBytes, JsonReading.Json, ct))
            .Fit<ReleaseRequest>(r => planning.AllFaults(r, ct), planning.Refused);
        var id = await planning.Create(request, http.User.KeyId(), ct);
        http.Response.Headers.Location = $"/api/v1/manage/releases/{id}";
        return await Answer(http, id, reading, StatusCodes.Status201Created, ct);
    }

    static async Task<IResult> Change(string id, HttpContext http, ReleasePlanning planning, ReleaseReading reading, CancellationToken ct)
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reading.Version(release, ct));
        await planning.Change(release, expected, await http.Request.ReadJson(Limits.OrderBytes, JsonReading.MergePatch, ct), http.User.KeyId(), ct);
        return await Answer(http, release, reading, StatusCodes.Status200OK, ct);
    }

    static async Task<IResult> PutItem(string id, string entry, HttpContext http, ReleasePlanning planning, ReleaseReading reading, CancellationToken ct)
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reading.Version(release, ct));
        var addressed = Ids.Parse(entry);
        var item = await (await http.Request.ReadJson(Limits.OrderBytes, JsonReading.Json, ct))
            .Fit<ReleaseItemDraft>(i => planning.ItemFaults(i, addressed, ct), planning.Refused);
        await planning.PutItem(release, expected, item, ct);
        return await Answer(http, release, reading, StatusCodes.Status200OK, ct);
    }

    static async Task<IResult> DeleteItem(string id, string entry, HttpContext http, ReleasePlanning planning, ReleaseReading reading, CancellationToken ct)
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reading.Version(release, ct));
        await planning.DeleteItem(release, expected, Ids.Parse(entry), ct);
        return await Answer(http, release, reading, StatusCodes.Status200OK, ct);
    }

    static async Task<IResult> Approve(string id, string entry, HttpContext http, ReleasePlanning planning, ReleaseReading reading, CancellationToken ct)
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reading.Version(release, ct));
        await planning.Approve(release, expected, Ids.Parse(entry), http.User.KeyId(), ct);
        return await Answer(http, release, reading, StatusCodes.Status200OK, ct);
    }

    static async Task<IResult> Publish(string id, HttpContext http, Releases releases, ReleasePlanning planning, ReleaseReading reading, CancellationToken ct)
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reading.Version(release, ct));
        await planning.CheckOpen(release, expected, ReleaseStates.Publishable, ct);
        if (await releases.Publish(release, expected, http.User.KeyId(), ct) is null)
            await planning.CheckOpen(release, expected, ReleaseStates.Publishable, ct);
        return await Answer(http, release, reading, StatusCodes.Status200OK, ct);
    }

    static async Task<IResult> Cancel(string id, HttpContext http, ReleasePlanning planning, ReleaseReading reading, CancellationToken ct)
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reading.Version(release, ct));
        await planning.Cancel(release, expected, ct);
        return await Answer(http, release, reading, StatusCodes.Status200OK, ct);
    }

    static async Task<IResult> Answer(HttpContext http, Guid id, ReleaseReading reading, int status, CancellationToken ct)
    {
        var view = await reading.One(id, ct);
        http.Response.Headers.ETag = Preconditions.Tag(view.Version);
        return Results.Json(view, Wire.Json, statusCode: status);
    }
}
