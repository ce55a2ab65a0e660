using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Reviewing;

/// <summary>The management routes of one comment: read, answer, resolve and open it, and erase what it says.</summary>
static class ThreadEndpoints
{
    public static void Map(RouteGroupBuilder comment)
    {
        comment
            .MapLazyGet("", Get)
            .Describe(CommentEndpoints.Tag, "GetComment", "One comment", "The comment with its answers.")
            .OfOne()
            .LeadsToAnswers()
            .Needs(Permission.ReadDrafts);
        comment
            .MapLazyPost("/replies", Reply)
            .Describe(CommentEndpoints.Tag, "ReplyToComment", "Answer a comment", "An answer belongs to the comment; answers have none of their own.")
            .Reads(typeof(ReplyRequest))
            .OfOne()
            .Needs(Permission.Comment);
        comment
            .MapLazyPost("/resolve", Resolve)
            .Describe(CommentEndpoints.Tag, "ResolveComment", "Resolve a comment", "Says that what it asks for is done. It can be opened again.")
            .OfOne()
            .Needs(Permission.Comment);
        comment
            .MapLazyPost("/reopen", Reopen)
            .Describe(CommentEndpoints.Tag, "ReopenComment", "Open a comment again", "Says that something is still to be done.")
            .OfOne(Examples.ShownResolved)
            .Needs(Permission.Comment);
        comment
            .MapLazyPost("/erase", Erase)
            .Describe(
                CommentEndpoints.Tag,
                "EraseComment",
                "Erase the text of a comment",
                "Because the law requires it: what the comment or answer says and quotes is gone for good, and who erased it, "
                    + "and why, is in the audit. The rest of the thread stays."
            )
            .Reads(typeof(CommentErasure))
            .OfOne()
            .Needs(Permission.Redact)
            .Confirms(
                new("Erase", "It can't be undone. What it says and quotes is gone for good; backups are not changed.", "id", "/reason")
                {
                    Reads = ["GetComment"],
                }
            );
    }

    static RouteHandlerBuilder OfOne(this RouteHandlerBuilder route, string shown = Examples.ShownComment) =>
        route
            .Shows(shown)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .Produces<CommentView>();

    static async Task<JsonHttpResult<CommentView>> Get(string id, HttpContext http, CommentViews views, CancellationToken ct) =>
        await Answer(views, (await views.Thread(Ids.Parse(id), http, ct)).Id, ct);

    static async Task<JsonHttpResult<CommentView>> Answer(CommentViews views, Guid thread, CancellationToken ct) =>
        TypedResults.Json(await views.View(thread, ct), Wire.Json);

    static async Task<JsonHttpResult<CommentView>> Reply(
        string id,
        HttpContext http,
        CommentStore store,
        CommentViews views,
        CancellationToken ct
    )
    {
        var comment = Ids.Parse(id);
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<ReplyRequest>(r =>
            CommentRules.Text("/text", r.Text)
        );
        var thread = await views.Thread(comment, http, ct);
        await store.Reply(thread, request.Text, ct);
        return await Answer(views, thread.Id, ct);
    }

    static Task<JsonHttpResult<CommentView>> Resolve(
        string id,
        HttpContext http,
        CommentStore store,
        CommentViews views,
        CancellationToken ct
    ) => Resolved(Ids.Parse(id), true, http, store, views, ct);

    static Task<JsonHttpResult<CommentView>> Reopen(
        string id,
        HttpContext http,
        CommentStore store,
        CommentViews views,
        CancellationToken ct
    ) => Resolved(Ids.Parse(id), false, http, store, views, ct);

    static async Task<JsonHttpResult<CommentView>> Resolved(
        Guid id,
        bool isResolved,
        HttpContext http,
        CommentStore store,
        CommentViews views,
        CancellationToken ct
    )
    {
        var thread = await views.Thread(id, http, ct);
        await store.Resolve(thread, isResolved, ct);
        return await Answer(views, thread.Id, ct);
    }

    static async Task<JsonHttpResult<CommentView>> Erase(
        string id,
        HttpContext http,
        CommentStore store,
        CommentViews views,
        CancellationToken ct
    )
    {
        var comment = Ids.Parse(id);
        var request = await (await http.Request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<CommentErasure>(
            CommentRules.Faults
        );
        var row = await views.One(comment, http, ct);
        await store.Erase(row, request.Reason, ct);
        return await Answer(views, row.ThreadId ?? row.Id, ct);
    }
}
