using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Reviewing;

/// <summary>The management routes by which a release is reviewed: all that it publishes, or some of its entries.</summary>
static class ReleaseReviewEndpoints
{
    public static void MapReleaseReviews(this IEndpointRouteBuilder manage)
    {
        var release = manage.MapGroup("/releases/{id}");
        release
            .MapLazyGet("/review", Get)
            .Describe(
                CommentEndpoints.Tag,
                "GetReleaseReview",
                "The review of a release",
                "Every entry that it publishes, in the revision that it would publish now, with what reviewers say of that "
                    + "revision. Its `ETag` changes when one of these revisions does, so that you approve what you have read."
            )
            .OfRelease()
            .Refuses(ProblemTypes.MalformedRequest)
            .LeadsToVerdicts()
            .IsHeavy(Heavy.Checks)
            .Needs(Permission.ReadReleases);
        release
            .MapLazyPost("/request-review", Request)
            .Describe(
                CommentEndpoints.Tag,
                "RequestReleaseReview",
                "Ask for a review of a release",
                "Of all that it publishes, or of some of its entries. It waits for those who are asked until each revision has "
                    + "their answer."
            )
            .Reads(typeof(ReleaseReviewRequest))
            .OfRelease()
            .Refuses(ProblemTypes.ReleaseNotOpen)
            .LeadsToVerdicts()
            .IsHeavy(Heavy.Checks)
            .Needs(Permission.Comment);
        MapVerdicts(release);
    }

    static void MapVerdicts(RouteGroupBuilder release)
    {
        release
            .MapLazyPost("/approve", Approve)
            .Describe(
                CommentEndpoints.Tag,
                "ApproveRelease",
                "Approve a release",
                "Approves every revision that it would publish now, or only those of the entries that are named: all of them or "
                    + "none. `If-Match` is the `ETag` of the review that you have read."
            )
            .Reads(typeof(ReleaseApproval), isOptional: true)
            .NeedsIfMatch()
            .OfRelease()
            .Refuses(ProblemTypes.ReleaseNotOpen, ProblemTypes.SecondPersonNeeded)
            .IsHeavy(Heavy.Checks)
            .Needs(Permission.Approve)
            .Confirms(
                new(
                    "Approve",
                    "You approve that all of it is published, or the entries that you name. Your name is shown with each.",
                    "id",
                    "If-Match",
                    "/entries"
                )
                {
                    Reads = ["GetReleaseReview"],
                }
            );
        release
            .MapLazyPost("/reject", Reject)
            .Describe(
                CommentEndpoints.Tag,
                "RejectRelease",
                "Reject a release",
                "Rejects every revision that it would publish now, or only those of the entries that are named. The reason "
                    + "becomes a comment on the release; whoever wrote them sees that they wait to be mended."
            )
            .Reads(typeof(ReleaseRejection))
            .NeedsIfMatch()
            .OfRelease()
            .Refuses(ProblemTypes.ReleaseNotOpen)
            .IsHeavy(Heavy.Checks)
            .Needs(Permission.Approve)
            .Confirms(
                new(
                    "Reject",
                    "Whoever wrote these texts sees it, with your name and the reason.",
                    "id",
                    "If-Match",
                    "/reason",
                    "/entries"
                )
                {
                    Reads = ["GetReleaseReview"],
                }
            );
    }

    static RouteHandlerBuilder OfRelease(this RouteHandlerBuilder route) =>
        route
            .Shows(Examples.ShownRelease)
            .Answers(Headers.Part)
            .Refuses(ProblemTypes.NotFound)
            .Produces<ReleaseReview>();

    static RouteHandlerBuilder LeadsToVerdicts(this RouteHandlerBuilder route) =>
        route
            .Leads("ApproveRelease", "Approve it", ("id", "$request.path.id"), ("If-Match", "$response.header.ETag"))
            .Leads("RejectRelease", "Reject it", ("id", "$request.path.id"), ("If-Match", "$response.header.ETag"));

    static Task<JsonHttpResult<ReleaseReview>> Get(
        string id,
        HttpContext http,
        ReleaseReviewReader reader,
        CancellationToken ct
    ) => Answer(http, reader, Ids.Parse(id), ct);

    static async Task<JsonHttpResult<ReleaseReview>> Answer(
        HttpContext http,
        ReleaseReviewReader reader,
        Guid id,
        CancellationToken ct
    )
    {
        var (review, tag) = await reader.Read(id, ct);
        http.Response.Headers.ETag = tag;
        return TypedResults.Json(review, Wire.Json);
    }

    static async Task<JsonHttpResult<ReleaseReview>> Request(
        string id,
        HttpContext http,
        ReleaseReviewing reviewing,
        ReleaseReviewReader reader,
        ReviewRules rules,
        CancellationToken ct
    )
    {
        var release = Ids.Parse(id);
        var request = await (await http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct)).Fit<ReleaseReviewRequest>(
            async r =>
                [
                    .. await rules.Faults(new(r.People, r.Role, r.Due), await rules.ReportsOf(release, r.Entries, ct), ct),
                    .. ReviewRules.Faults(r.Entries),
                ]
        );
        await reviewing.Request(release, request, ct);
        return await Answer(http, reader, release, ct);
    }

    static async Task<JsonHttpResult<ReleaseReview>> Approve(
        string id,
        HttpContext http,
        ReleaseReviewing reviewing,
        ReleaseReviewReader reader,
        CancellationToken ct
    )
    {
        var (release, expected) = (Ids.Parse(id), Preconditions.IfMatch(http.Request));
        var request = http.Request.ContentType is null && http.Request.ContentLength is null or 0
            ? new()
            : await (await http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct)).Fit<ReleaseApproval>(r =>
                Task.FromResult<IReadOnlyList<Fault>>([.. ReviewRules.Faults(r.Entries)])
            );
        await reviewing.Approve(release, expected, request.Entries, ct);
        return await Answer(http, reader, release, ct);
    }

    static async Task<JsonHttpResult<ReleaseReview>> Reject(
        string id,
        HttpContext http,
        ReleaseReviewing reviewing,
        ReleaseReviewReader reader,
        CancellationToken ct
    )
    {
        var (release, expected) = (Ids.Parse(id), Preconditions.IfMatch(http.Request));
        var request = await (await http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct)).Fit<ReleaseRejection>(r =>
            CommentRules.Text("/reason", r.Reason).Concat(ReviewRules.Faults(r.Entries))
        );
        await reviewing.Reject(release, expected, request, ct);
        return await Answer(http, reader, release, ct);
    }
}
