using System.Text.Json.Nodes;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Reviewing;

/// <summary>The management routes of comments on entries and releases. Nothing of them is ever public.</summary>
static class CommentEndpoints
{
    public const string Tag = "Review";

    static readonly Parameter State = new("state", "Only comments that are open, or only those that are resolved.", "open", "resolved");

    static readonly Parameter[] Listing = [State, .. Paging.Parameters];

    static readonly Parameter Language = new("language", "Only comments on the text in this language.");

    public static void MapComments(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        foreach (var kind in kinds.All)
            MapOfKind(manage, kind);
        MapOfReleases(manage.MapGroup("/releases/{id}/comments"));
        ThreadEndpoints.Map(manage.MapGroup("/comments/{id}"));
    }

    static void MapOfKind(IEndpointRouteBuilder manage, Kind kind)
    {
        var handlers = new Handlers(kind);
        manage
            .MapLazyGet($"/{kind.Segment}/{{id}}/comments", handlers.List)
            .Describe(
                Tag,
                $"List{kind.Singular()}Comments",
                $"Comments on {kind.One()}",
                "The oldest first, each with its answers. `quoteStands` says whether the passage that it quotes still stands "
                    + "in the newest revision. Comments are never public."
            )
            .Takes([Language, .. Listing])
            .Shows(kind.Name)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.UnknownLanguage)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadDrafts)
            .Produces<Page<CommentView>>();
        manage
            .MapLazyPost($"/{kind.Segment}/{{id}}/comments", handlers.Add)
            .Describe(
                Tag,
                $"Comment{kind.Singular()}",
                $"Comment on {kind.One()}",
                "On the whole of it, on its text in a language, on a field, or on a passage of a field. It is never public."
            )
            .Reads(typeof(CommentRequest), example: Example(kind))
            .Shows(kind.Name)
            .Refuses(ProblemTypes.NotFound)
            .Answers(Headers.Location)
            .LeadsToAnswers()
            .Needs(Permission.Comment)
            .Produces<CommentView>(StatusCodes.Status201Created);
    }

    static JsonObject Example(Kind kind) =>
        new()
        {
            ["text"] = "Does the contract allow us to say this?",
            ["language"] = "nl",
            ["field"] = kind.ExampleText.Name,
        };

    static void MapOfReleases(RouteGroupBuilder comments)
    {
        comments
            .MapLazyGet("", ListOfRelease)
            .Describe(
                Tag,
                "ListReleaseComments",
                "Comments on a release",
                "Those on the release itself, the oldest first, each with its answers. They are never public."
            )
            .Takes(Listing)
            .Shows(Examples.ShownRelease)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadReleases)
            .Produces<Page<CommentView>>();
        comments
            .MapLazyPost("", AddToRelease)
            .Describe(
                Tag,
                "CommentRelease",
                "Comment on a release",
                "On the release as a whole; comments on one of its entries belong to the entry. It is never public."
            )
            .Reads(typeof(ReleaseCommentRequest))
            .Shows(Examples.ShownRelease)
            .Refuses(ProblemTypes.NotFound)
            .Answers(Headers.Location)
            .LeadsToAnswers()
            .Needs(Permission.Comment)
            .Produces<CommentView>(StatusCodes.Status201Created);
    }

    internal static TBuilder LeadsToAnswers<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route
            .Leads("ReplyToComment", "Answer it", ("id", "$response.body#/id"))
            .Leads("ResolveComment", "Resolve it", ("id", "$response.body#/id"));

    /// <summary>The handlers of one kind's routes.</summary>
    sealed class Handlers(Kind kind)
    {
        public async Task<JsonHttpResult<Page<CommentView>>> List(
            string id,
            HttpContext http,
            DraftStore drafts,
            CommentViews views,
            Languages languages,
            CancellationToken ct
        )
        {
            var query = Query.Of(http.Request);
            var language = query.Text(Language.Name) is { } tag ? Negotiation.Configured(tag, languages).Tag : null;
            var row = await drafts.Row(kind, Ids.Parse(id), ct);
            return TypedResults.Json(await views.OfEntry(http.Request, row, Filter(query, language), ct), Wire.Json);
        }

        public async Task<JsonHttpResult<CommentView>> Add(
            string id,
            HttpContext http,
            DraftStore drafts,
            CommentStore store,
            CommentViews views,
            Languages languages,
            CancellationToken ct
        )
        {
            var newest = await drafts.Newest(kind, Ids.Parse(id), ct);
            var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<CommentRequest>(r =>
                CommentRules.Faults(r, kind, newest, languages)
            );
            return await Created(http, views, await store.Add(newest, request, ct), ct);
        }
    }

    static CommentFilter Filter(Query query, string? language) =>
        new(query.Text(State.Name) is { } state ? state == "resolved" : null, language);

    static async Task<JsonHttpResult<CommentView>> Created(HttpContext http, CommentViews views, Guid id, CancellationToken ct)
    {
        http.Response.Headers.Location = $"/api/v1/manage/comments/{id}";
        return TypedResults.Json(await views.View(id, ct), Wire.Json, statusCode: StatusCodes.Status201Created);
    }

    static async Task<JsonHttpResult<Page<CommentView>>> ListOfRelease(
        string id,
        HttpContext http,
        CommentViews views,
        CancellationToken ct
    ) =>
        TypedResults.Json(
            await views.OfRelease(http.Request, Ids.Parse(id), Filter(Query.Of(http.Request), null), ct),
            Wire.Json
        );

    static async Task<JsonHttpResult<CommentView>> AddToRelease(
        string id,
        HttpContext http,
        CommentStore store,
        CommentViews views,
        CancellationToken ct
    )
    {
        var release = Ids.Parse(id);
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<ReleaseCommentRequest>(r =>
            CommentRules.Text("/text", r.Text)
        );
        return await Created(http, views, await store.Add(release, request, ct), ct);
    }
}
