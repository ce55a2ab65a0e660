using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Editing;

/// <summary>What entries were: their revisions, what changed between two of them, and back to one.</summary>
static class HistoryEndpoints
{
    static readonly Parameter[] Listing =
    [
        new("limit", "How many items a page holds.") { Minimum = 1, Maximum = Limits.Page, Default = Limits.PageDefault.ToString() },
        new("cursor", "Where the page begins: opaque, from `next`."),
    ];

    static readonly Parameter Against = new("against", "The revision to compare with; without it, the one before. 0 is an empty draft.") { Minimum = 0, Maximum = int.MaxValue };

    public static void MapHistory(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        foreach (var kind in kinds.All)
            kind.Visit(new Routes(manage));
    }

    sealed class Routes(IEndpointRouteBuilder manage) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class where TText : class where TCard : class where TView : class, TCard
        {
            var (all, name, tag) = ($"/{kind.Segment}/{{id}}/revisions", typeof(TDraft).Name[..^5], $"Manage {kind.Segment}");
            var one = all + "/{revision}";
            manage.MapGet(all, (string id, HttpContext http, ReportsDb db, History history, CancellationToken ct) => List(kind, id, http, db, history, ct))
                .Describe(tag, $"List{name}Revisions", $"What {kind.One()} was", "Every save, the newest first: who, when, what changed, and where its text is or was public. Also of an entry that was deleted.")
                .Takes(Listing).Shows(kind.Name).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
                .Leads($"Get{name}Revision", "One of them, whole", ("id", "$request.path.id"), ("revision", "$response.body#/items/0/revision"))
                .Leads($"Compare{name}Revisions", "What changed in it", ("id", "$request.path.id"), ("revision", "$response.body#/items/0/revision"))
                .RequireAuthorization(Policies.Translate).Produces<Page<RevisionCard>>();
            manage.MapGet(one, (string id, string revision, ReportsDb db, History history, CancellationToken ct) => Get(kind, id, revision, db, history, ct))
                .Describe(tag, $"Get{name}Revision", "One revision, whole", "As it was saved. Its words never change; only erasure by law empties it (410).")
                .Shows(kind.Name).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.Redacted)
                .RequireAuthorization(Policies.Translate).Produces<RevisionView<TDraft>>();
            manage.MapGet($"{one}/diff", (string id, string revision, HttpContext http, ReportsDb db, History history, Languages languages, CancellationToken ct) => Diff(kind, id, revision, http, db, history, languages, ct))
                .Describe(tag, $"Compare{name}Revisions", "What changed in a revision", "Field by field, texts by words. `Accept: text/html` gives a page with both sides.")
                .Takes(Against).AlsoAs(DiffPage.MediaType).Answers(Headers.ContentSecurityPolicy).Shows(kind.Name).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.Redacted)
                .RequireAuthorization(Policies.Translate).Produces<RevisionDiff>();
            manage.MapPost($"{one}/restore", (string id, string revision, HttpContext http, Drafts drafts, History history, Editor editor, CancellationToken ct) => Restore(kind, id, revision, http, drafts, history, editor, ct))
                .Describe(tag, $"Restore{name}Revision", "Go back to a revision", $"Saves its content as a new revision, by the rules of any save, under the slug {(kind.IsReport ? "and year " : "")}that the entry has now. Where the newest says the same already, nothing is saved.")
                .NeedsIfMatch().Takes(Saving.Note).Shows(kind.Name).Answers(Headers.Revision)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.Redacted, ProblemTypes.Invalid, ProblemTypes.FileDeleted)
                .Leads($"Publish{name}", "Publish it", ("id", "$request.path.id"), ("If-Match", "$response.header.ETag"))
                .RequireAuthorization(Policies.Edit).Produces<Edited<TDraft>>();
        }
    }

    static async Task<IResult> List(Kind kind, string id, HttpContext http, ReportsDb db, History history, CancellationToken ct)
    {
        var (entryId, query) = (Ids.Parse(id), Query.Of(http.Request));
        var limit = query.Number("limit", Limits.PageDefault);
        var below = query.Text("cursor") is not { } cursor ? int.MaxValue
            : WholeNumber.TryRead(cursor, out int number) ? number
            : throw ProblemException.Parameter("This cursor does not belong to this list.", "cursor", ["the cursor of `next`"]);
        var (cards, more) = await db.ReadTogether(async token => await history.Page(kind, await history.Entry(kind, entryId, token), below, limit, token), ct);
        return Results.Json(new Page<RevisionCard>
        {
            Items = cards,
            Next = more ? $"/api/v1/manage/{kind.Segment}/{entryId}/revisions?limit={limit}&cursor={cards[^1].Revision}" : null,
        }, Wire.Json);
    }

    static async Task<IResult> Get(Kind kind, string id, string revision, ReportsDb db, History history, CancellationToken ct)
    {
        var (entryId, number) = (Ids.Parse(id), Ids.Number(revision));
        var (entry, past) = await db.ReadTogether(async token => await history.Entry(kind, entryId, token) is var e ? (e, await history.Revision(e, number, token)) : default, ct);
        return Results.Json(new RevisionView<JsonElement>
        {
            Id = entryId,
            Kind = kind.Name,
            Revision = number,
            SavedAt = past.SavedAt,
            SavedBy = past.SavedBy,
            Note = past.Note,
            Draft = new DraftBody(entry.Report, past.Draft!).ToJson(),
        }, Wire.Json);
    }

    static async Task<IResult> Diff(Kind kind, string id, string revision, HttpContext http, ReportsDb db, History history, Languages languages, CancellationToken ct)
    {
        var (entryId, number) = (Ids.Parse(id), Ids.Number(revision));
        var against = Query.Of(http.Request).Number(Against.Name, Math.Max(number - 1, 0));
        var (entry, before, after) = await db.ReadTogether(async token =>
        {
            var historic = await history.Entry(kind, entryId, token);
            var newer = await history.Revision(historic, number, token);
            return (historic, against == 0 ? PastRevision.Nothing : await history.Revision(historic, against, token), newer);
        }, ct);
        var changes = Summary.ChangesInWords(kind, before.Draft, after.Draft);
        var diff = new RevisionDiff { Id = entryId, Kind = kind.Name, Against = against, Revision = number, Changed = Summary.Of(changes, before.Draft, after.Draft), Changes = changes };
        return Negotiation.MediaType(http.Request) == DiffPage.MediaType
            ? DiffPage.Answer(http.Response, entry, before, after, diff, languages)
            : Results.Json(diff, Wire.Json);
    }

    static async Task<IResult> Restore(Kind kind, string id, string revision, HttpContext http, Drafts drafts, History history, Editor editor, CancellationToken ct)
    {
        var (entryId, number) = (Ids.Parse(id), Ids.Number(revision));
        var expected = await drafts.Expected(entryId, http.Request, ct);
        var note = Saving.NoteOf(http.Request) ?? $"Restored revision {number}";
        var newest = await drafts.Newest(kind, entryId, ct);
        await drafts.CheckHead(newest.Row, expected, ct);
        var past = await history.Revision(new(newest.Row, newest.Report), number, ct);
        var restored = kind.Named(past.Draft!, newest.Row.Slug, newest.Row.Year);
        var saved = await drafts.Save(kind, newest, restored, http.User.KeyId(), note, ct);
        // What was saved once is not cleaned; what is found in it is told again.
        var warnings = new List<Notice>();
        kind.Cleaned(restored, restored, warnings);
        return await editor.Saved(http, kind, saved, StatusCodes.Status200OK, warnings, ct);
    }
}
