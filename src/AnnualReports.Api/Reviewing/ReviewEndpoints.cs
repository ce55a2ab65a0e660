using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Reviewing;

/// <summary>The management routes by which an entry is reviewed: somebody is asked, approves it or rejects it.</summary>
static class ReviewEndpoints
{
    /// <summary>Maps all routes of reviewing, in the order in which the documentation lists them.</summary>
    public static void MapReviewing(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        manage.MapComments(kinds);
        manage.MapReviews(kinds);
        manage.MapReleaseReviews();
        manage.MapReviewRequests();
    }

    static void MapReviews(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        foreach (var kind in kinds.All)
        {
            var handlers = new Handlers(kind);
            MapRequest(manage, kind, handlers);
            MapVerdicts(manage, kind, handlers);
        }
    }

    static void MapRequest(IEndpointRouteBuilder manage, Kind kind, Handlers handlers)
    {
        manage
            .MapLazyGet($"/{kind.Segment}/{{id}}/review", handlers.Get)
            .Describe(
                CommentEndpoints.Tag,
                $"Get{kind.Singular()}Review",
                $"The review of {kind.One()}",
                "Where its newest revision stands, what reviewers say of it and why, who is asked and until when, and how many "
                    + "comments are open. It is never public."
            )
            .OfEntry(kind)
            .LeadsToVerdicts(kind)
            .Needs(Permission.ReadDrafts);
        manage
            .MapLazyPost($"/{kind.Segment}/{{id}}/request-review", handlers.Request)
            .Describe(
                CommentEndpoints.Tag,
                $"Request{kind.Singular()}Review",
                $"Ask for a review of {kind.One()}",
                "Asks people, or everybody with the role reviewer. It waits for them until its newest revision has their answer, "
                    + "also after it was changed, and is over once it is published."
            )
            .Reads(typeof(ReviewRequest))
            .OfEntry(kind)
            .LeadsToVerdicts(kind)
            .Needs(Permission.Comment);
    }

    static void MapVerdicts(IEndpointRouteBuilder manage, Kind kind, Handlers handlers)
    {
        manage
            .MapLazyPost($"/{kind.Segment}/{{id}}/approve", handlers.Approve)
            .Describe(
                CommentEndpoints.Tag,
                $"Approve{kind.Singular()}",
                $"Approve {kind.One()}",
                "Approves the revision that `If-Match` names, in all its languages. Nobody approves what they wrote since it was "
                    + "last public. A later change clears the approval."
            )
            .NeedsIfMatch()
            .OfEntry(kind)
            .Refuses(ProblemTypes.SecondPersonNeeded)
            .Needs(Permission.Approve)
            .Confirms(
                new("Approve", "You approve that this is published. Your name is shown with it.", "id", "If-Match")
                {
                    Reads = [$"GetDraft{kind.Singular()}"],
                }
            );
        manage
            .MapLazyPost($"/{kind.Segment}/{{id}}/reject", handlers.Reject)
            .Describe(
                CommentEndpoints.Tag,
                $"Reject{kind.Singular()}",
                $"Reject {kind.One()}",
                "Rejects the revision that `If-Match` names. The reason becomes a comment; whoever wrote it sees that it waits to "
                    + "be mended. Once it is changed, it waits for a review again."
            )
            .Reads(typeof(Rejection))
            .NeedsIfMatch()
            .OfEntry(kind)
            .Needs(Permission.Approve)
            .Confirms(
                new("Reject", "Whoever wrote it sees it, with your name and the reason.", "id", "If-Match", "/reason")
                {
                    Reads = [$"GetDraft{kind.Singular()}"],
                }
            );
    }

    static RouteHandlerBuilder OfEntry(this RouteHandlerBuilder route, Kind kind) =>
        route
            .Shows(kind.Name)
            .Answers(Headers.Revision)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .Produces<ReviewView>();

    static RouteHandlerBuilder LeadsToVerdicts(this RouteHandlerBuilder route, Kind kind) =>
        route
            .Leads(
                $"Approve{kind.Singular()}",
                "Approve it",
                ("id", "$request.path.id"),
                ("If-Match", "$response.header.ETag")
            )
            .Leads(
                $"Reject{kind.Singular()}",
                "Reject it",
                ("id", "$request.path.id"),
                ("If-Match", "$response.header.ETag")
            );

    /// <summary>The handlers of one kind's routes.</summary>
    sealed class Handlers(Kind kind)
    {
        public Task<JsonHttpResult<ReviewView>> Get(string id, HttpContext http, EntryReviewing reviewing, CancellationToken ct) =>
            Answer(http, reviewing, Ids.Parse(id), ct);

        async Task<JsonHttpResult<ReviewView>> Answer(
            HttpContext http,
            EntryReviewing reviewing,
            Guid id,
            CancellationToken ct
        )
        {
            var (view, revision) = await reviewing.View(kind, id, ct);
            http.Response.Headers.ETag = Preconditions.Tag(revision);
            return TypedResults.Json(view, Wire.Json);
        }

        public async Task<JsonHttpResult<ReviewView>> Request(
            string id,
            HttpContext http,
            DraftStore drafts,
            EntryReviewing reviewing,
            ReviewRules rules,
            CancellationToken ct
        )
        {
            var newest = await drafts.Newest(kind, Ids.Parse(id), ct);
            var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<ReviewRequest>(r =>
                rules.Faults(new(r.People, r.Role, r.Due), [newest.Row.GrantedIn], ct)
            );
            await reviewing.Request(newest, request, ct);
            return await Answer(http, reviewing, newest.Row.Id, ct);
        }

        public async Task<JsonHttpResult<ReviewView>> Approve(
            string id,
            HttpContext http,
            DraftStore drafts,
            EntryReviewing reviewing,
            CancellationToken ct
        )
        {
            var entry = Ids.Parse(id);
            var expected = await drafts.Expected(entry, http.Request, ct);
            var newest = await drafts.Newest(kind, entry, ct);
            await reviewing.Approve(newest, expected, ct);
            return await Answer(http, reviewing, entry, ct);
        }

        public async Task<JsonHttpResult<ReviewView>> Reject(
            string id,
            HttpContext http,
            DraftStore drafts,
            EntryReviewing reviewing,
            CancellationToken ct
        )
        {
            var entry = Ids.Parse(id);
            var expected = await drafts.Expected(entry, http.Request, ct);
            var newest = await drafts.Newest(kind, entry, ct);
            var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<Rejection>(r =>
                CommentRules.Text("/reason", r.Reason)
            );
            await reviewing.Reject(newest, expected, request.Reason, ct);
            return await Answer(http, reviewing, entry, ct);
        }
    }
}
