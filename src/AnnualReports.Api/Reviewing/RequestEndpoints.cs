using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Reviewing;

/// <summary>The management routes of open requests for reviews, over all kinds and releases.</summary>
static class RequestEndpoints
{
    public static void MapReviewRequests(this IEndpointRouteBuilder manage)
    {
        manage
            .MapLazyGet("/reviews", List)
            .Describe(
                CommentEndpoints.Tag,
                "ListReviews",
                "The open requests for reviews",
                "Who is asked for what, until when, and how much waits for whom; the newest first."
            )
            .Takes(RequestList.Parameters)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadReleases)
            .Produces<Page<ReviewRequestView>>();
        manage
            .MapLazyPost("/reviews/{id}/take-back", TakeBack)
            .Describe(
                CommentEndpoints.Tag,
                "TakeBackReview",
                "Take back a request for a review",
                "It waits for nobody any more. What was approved or rejected stays so."
            )
            .Shows(Examples.ShownReview)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .Needs(Permission.Comment)
            .Produces(StatusCodes.Status204NoContent);
        manage
            .MapLazyGet("/reviewers", Reviewers)
            .Describe(
                CommentEndpoints.Tag,
                "ListReviewers",
                "Who can be asked for a review",
                "People and machines with the role reviewer, the newest grant first. Those who have it by their sign-in alone are "
                    + "not known here; ask the role instead."
            )
            .Takes(Paging.Parameters)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.Comment)
            .Produces<Page<ReviewerView>>();
    }

    static async Task<JsonHttpResult<Page<ReviewRequestView>>> List(
        HttpContext http,
        RequestList list,
        CancellationToken ct
    ) => TypedResults.Json(await list.Page(http, ct), Wire.Json);

    static async Task<NoContent> TakeBack(string id, RequestStore store, CancellationToken ct)
    {
        await store.TakeBack(Ids.Parse(id), ct);
        return TypedResults.NoContent();
    }

    static async Task<JsonHttpResult<Page<ReviewerView>>> Reviewers(
        HttpContext http,
        RequestList list,
        CancellationToken ct
    ) => TypedResults.Json(await list.Reviewers(http.Request, ct), Wire.Json);
}
