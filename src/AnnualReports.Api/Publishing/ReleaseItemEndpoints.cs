using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Security;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Publishing;

/// <summary>The items of a release: what it does to each entry, and who approved it.</summary>
static class ReleaseItemEndpoints
{
    /// <summary>Maps the routes below a release, in the order in which the documentation lists them.</summary>
    public static void Map(RouteGroupBuilder releases)
    {
        releases
            .MapLazyPut("/{id}/items/{entry}", PutItem)
            .Describe(
                ReleaseEndpoints.Tag,
                "PutReleaseItem",
                "Add or replace an item",
                "Sets what the release does to this entry, and removes the item's approval. The release has to be open: planned or failed."
            )
            .Reads(typeof(ReleaseItemDraft))
            .ChangesRelease(Permission.Publish)
            .LeadsOn()
            .Leads(
                "ApproveReleaseItem",
                "Approve it",
                ("id", "$request.path.id"),
                ("entry", "$request.path.entry"),
                ("If-Match", "$response.header.ETag")
            )
            .Refuses(ProblemTypes.UnknownLanguage, ProblemTypes.OlderThanLive);
        releases
            .MapLazyDelete("/{id}/items/{entry}", DeleteItem)
            .Describe(
                ReleaseEndpoints.Tag,
                "DeleteReleaseItem",
                "Remove an item",
                "The release then does nothing to this entry."
            )
            .ChangesRelease(Permission.Publish)
            .Refuses(ProblemTypes.MalformedRequest)
            .Confirms(
                ReleaseEndpoints.ConfirmationOf(
                    "Remove",
                    "The release goes public without this entry. If it was approved, the approval is gone.",
                    "entry"
                )
            );
        releases
            .MapLazyPost("/{id}/items/{entry}/approve", Approve)
            .Describe(
                ReleaseEndpoints.Tag,
                "ApproveReleaseItem",
                "Approve an item",
                "Approves, as a second person, the revision that the item names. The approval is removed when the item or the revision changes."
            )
            .ChangesRelease(Permission.Approve)
            .Refuses(ProblemTypes.MalformedRequest, ProblemTypes.Invalid, ProblemTypes.SecondPersonNeeded)
            .Confirms(
                ReleaseEndpoints.ConfirmationOf(
                    "Approve",
                    "You approve, as a second person, that this is published. Your name is shown with it.",
                    "entry"
                )
            );
    }

    static async Task<JsonHttpResult<ReleaseView>> PutItem(
        string id,
        string entry,
        HttpContext http,
        ReleaseRequests requests,
        ReleasePlanner planner,
        ReleaseReader reader,
        CancellationToken ct
    )
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reader.Version(release, ct));
        var addressed = Ids.Parse(entry);
        var item = await (await http.Request.ReadJson(Limits.OrderBytes, JsonBody.Json, ct)).Fit<ReleaseItemDraft>(
            i => requests.ItemFaults(i, addressed, ct),
            requests.Refused
        );
        await planner.PutItem(release, expected, item, ct);
        return await ReleaseEndpoints.Answer(http, release, reader, StatusCodes.Status200OK, ct);
    }

    static async Task<JsonHttpResult<ReleaseView>> DeleteItem(
        string id,
        string entry,
        HttpContext http,
        ReleasePlanner planner,
        ReleaseReader reader,
        CancellationToken ct
    )
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reader.Version(release, ct));
        await planner.DeleteItem(release, expected, Ids.Parse(entry), ct);
        return await ReleaseEndpoints.Answer(http, release, reader, StatusCodes.Status200OK, ct);
    }

    static async Task<JsonHttpResult<ReleaseView>> Approve(
        string id,
        string entry,
        HttpContext http,
        ReleasePlanner planner,
        ReleaseReader reader,
        CancellationToken ct
    )
    {
        var release = Ids.Parse(id);
        var expected = await Preconditions.Revision(http.Request, () => reader.Version(release, ct));
        await planner.Approve(release, expected, Ids.Parse(entry), ct);
        return await ReleaseEndpoints.Answer(http, release, reader, StatusCodes.Status200OK, ct);
    }
}
