using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>The management routes over all kinds: create, read, replace, patch, delete and list drafts.</summary>
static class EditingEndpoints
{
    static readonly Parameter Report = new("report", "The slug of a report: only entries below it.");

    static readonly Parameter[] Listing =
    [
        new("status", "Only entries that stand like this; with `language`, in that language.", [.. Enum.GetNames<EntryStatus>().Select(n => n.ToLowerInvariant())]),
        new("language", "Only entries with a text in this language, or the language that `status` is about."),
        new("limit", "How many items a page holds.") { Minimum = 1, Maximum = Limits.Page, Default = Limits.PageDefault.ToString() },
        new("cursor", "Where the page begins: opaque, from `next`."),
    ];

    public static void MapEditing(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        foreach (var kind in kinds.All)
            kind.Visit(new Routes(manage));
    }

    sealed class Routes(IEndpointRouteBuilder manage) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class where TText : class where TCard : class where TView : class, TCard
        {
            var (one, name) = ($"/{kind.Segment}/{{id}}", typeof(TDraft).Name[..^5]);
            var tag = $"Manage {kind.Segment}";
            manage.MapGet($"/{kind.Segment}", (HttpContext http, ReportsDb db, Editor editor, Languages languages, CancellationToken ct) => List(kind, http, db, editor, languages, ct))
                .Describe(tag, $"ListDraft{kind.Many()}", $"All {kind.Segment}, drafts too", "In the order in which they were created, with how each language stands.")
                .Takes(kind.UnderReport ? [Report, .. Listing] : Listing).Refuses(ProblemTypes.UnknownLanguage)
                .RequireAuthorization(Policies.Translate).Produces<Page<EditedCard>>();
            manage.MapGet(one, (string id, HttpContext http, Drafts drafts, Editor editor, CancellationToken ct) => Get(kind, id, http, drafts, editor, ct))
                .Describe(tag, $"GetDraft{name}", $"One {kind.Name}, its newest revision", "`draft` is what PUT takes back; the `ETag` is the revision.")
                .Shows(kind.Name).Answers(Headers.Revision).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
                .Leads($"Replace{name}", "Save it", ("id", "$request.path.id"), ("If-Match", "$response.header.ETag")).Leads($"Publish{name}", "Publish it", ("id", "$request.path.id"), ("If-Match", "$response.header.ETag"))
                .Leads($"List{name}Revisions", "What it was before", ("id", "$request.path.id"))
                .RequireAuthorization(Policies.Translate).Produces<Edited<TDraft>>().Produces(StatusCodes.Status304NotModified);
            manage.MapPost($"/{kind.Segment}", (HttpContext http, Drafts drafts, Editor editor, CancellationToken ct) => Create(kind, http, drafts, editor, ct))
                .Describe(tag, $"Create{name}", $"Create {kind.One()}", "As a draft, revision 1: nothing is public until it is published. Work in progress is welcome; only what is there is checked.")
                .Reads(typeof(TDraft)).Takes(Saving.Note).Answers(Headers.Revision, Headers.Location).Refuses(Taken(kind))
                .Leads($"GetDraft{name}", "Read it", ("id", "$response.body#/id")).Leads($"Publish{name}", "Publish it", ("id", "$response.body#/id"), ("If-Match", "$response.header.ETag"))
                .RequireAuthorization(Policies.Edit).Produces<Edited<TDraft>>(StatusCodes.Status201Created);
            var replace = manage.MapPut(one, (string id, HttpContext http, Drafts drafts, Editor editor, CancellationToken ct) => Replace(kind, id, http, drafts, editor, ct))
                .Describe(tag, $"Replace{name}", $"Save {kind.One()}", "Replaces the whole draft by a new revision. The public sees nothing of it before it is published.")
                .Reads(typeof(TDraft));
            var patch = manage.MapPatch(one, (string id, HttpContext http, Drafts drafts, Editor editor, Languages languages, CancellationToken ct) =>
                    Patch(kind, id, http, drafts, editor, languages, ct))
                .Describe(tag, $"Patch{name}", $"Save a part of {kind.One()}", "JSON Merge Patch (RFC 7396): members given are set, null removes, arrays are replaced whole. The result is a new revision.")
                .Reads(typeof(TDraft), JsonReading.MergePatch);
            foreach (var save in new[] { replace, patch })
                save.NeedsIfMatch().Takes(Saving.Note).Shows(kind.Name).Answers(Headers.Revision).Leads($"Publish{name}", "Publish it", ("id", "$request.path.id"), ("If-Match", "$response.header.ETag")).Refuses([ProblemTypes.NotFound, .. Taken(kind), ProblemTypes.FixedOncePublic, ProblemTypes.StillReferenced])
                    .RequireAuthorization(Policies.Edit).Produces<Edited<TDraft>>();
            manage.MapDelete(one, (string id, HttpContext http, Drafts drafts, CancellationToken ct) => Delete(kind, id, http, drafts, ct))
                .Describe(tag, $"Delete{name}", $"Delete {kind.One()}", "Only what was never public and nothing refers to. Its slug is free again; its revisions are kept.")
                .NeedsIfMatch().Shows(kind.Name, neverPublic: true).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.FixedOncePublic, ProblemTypes.StillReferenced)
                .Confirms(new("Delete", "It can't be undone. Its slug is free again, and only its revisions can still be read.", "id", "If-Match")
                {
                    Reads = [$"GetDraft{name}"],
                })
                .RequireAuthorization(Policies.Edit).Produces(StatusCodes.Status204NoContent);
        }
    }

    /// <summary>What others may have been quicker with.</summary>
    static ProblemType[] Taken(Kind kind) => kind.IsReport
        ? [ProblemTypes.SlugTaken, ProblemTypes.YearTaken, ProblemTypes.FileDeleted]
        : [ProblemTypes.SlugTaken, ProblemTypes.FileDeleted];

    static async Task<IResult> List(Kind kind, HttpContext http, ReportsDb db, Editor editor, Languages languages, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var language = query.Text("language") is { } tag ? Negotiation.Configured(tag, languages).Tag : null;
        var limit = query.Number("limit", Limits.PageDefault);
        var rows = db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind.Name);
        if (query.Text("report") is { } report && !(Slugs.IsSlug(report) && await db.Entries.Existing().AnyAsync(r => r.Slug == report && r.Year != 0, ct)))
            throw ProblemException.Parameter($"There is no report '{report}'. /api/v1/manage/reports lists those there are.", "report", ["a report's slug"]);
        if (query.Text("report") is { } below)
            rows = rows.Where(e => db.Entries.Any(r => r.No == e.ReportNo && r.DeletedAt == null && r.Slug == below));
        EntryStatus? status = query.Text("status") is { } word ? Enum.Parse<EntryStatus>(word, ignoreCase: true) : null;
        rows = status is { } standing ? rows.Standing(db, standing, language) : rows.Written(db, language);
        if (query.Text("cursor") is { } cursor)
        {
            var after = WholeNumber.TryRead(cursor, out long no) ? no
                : throw ProblemException.Parameter("This cursor does not belong to this list.", "cursor", ["the cursor of `next`"]);
            rows = rows.Where(e => e.No > after);
        }
        var page = await db.ReadTogether(token => Page(rows, limit + 1, card => status is null || card.Stands(status.Value, language), editor, token), ct);
        var others = http.Request.Query.Where(p => p.Key != "cursor").Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value.ToString())}");
        return Results.Json(new Page<EditedCard>
        {
            Items = [.. page.Take(limit).Select(p => p.Card)],
            Next = page.Count > limit ? $"/api/v1/manage/{kind.Segment}?{string.Join('&', [.. others, $"cursor={page[limit - 1].No}"])}" : null,
        }, Wire.Json);
    }

    /// <summary>The first cards that are wanted. The store has left out what can't be; the rest is judged by what the cards say.</summary>
    static async Task<List<(long No, EditedCard Card)>> Page(IQueryable<EntryRow> rows, int count, Func<EditedCard, bool> isWanted, Editor editor, CancellationToken ct)
    {
        var page = new List<(long No, EditedCard Card)>();
        for (long after = 0; ;)
        {
            var batch = await rows.Where(e => e.No > after).OrderBy(e => e.No).Take(count).ToListAsync(ct);
            page.AddRange(batch.Select(r => r.No).Zip(await editor.Cards(batch, ct)).Where(p => isWanted(p.Second)));
            if (batch.Count < count || page.Count >= count)
                return [.. page.Take(count)];
            after = batch[^1].No;
        }
    }

    static async Task<IResult> Get(Kind kind, string id, HttpContext http, Drafts drafts, Editor editor, CancellationToken ct)
    {
        var newest = await drafts.Newest(kind, Ids.Parse(id), ct);
        if (!Preconditions.NotModified(http.Request, Preconditions.Tag(newest.Row.Head), null))
            return await editor.Answer(http, kind, newest, StatusCodes.Status200OK, ct);
        http.Response.Headers.ETag = Preconditions.Tag(newest.Row.Head);
        return Results.StatusCode(StatusCodes.Status304NotModified);
    }

    static async Task<IResult> Create(Kind kind, HttpContext http, Drafts drafts, Editor editor, CancellationToken ct)
    {
        var note = Saving.NoteOf(http.Request);
        var (warnings, refused) = (new List<Notice>(), new List<Fault>());
        var json = await http.Request.ReadJson(Limits.JsonBytes, JsonReading.Json, ct, warnings, refused);
        var row = await drafts.TellAll(kind, null, json, () =>
        {
            Refuse(refused);
            var body = DraftBody.Of(kind, json);
            return drafts.Create(kind, body.Report, kind.Cleaned(body.Draft, null, warnings), http.User.KeyId(), note, ct);
        }, ct);
        return await editor.Saved(http, kind, new(await drafts.Newest(kind, row.Id, ct)), StatusCodes.Status201Created, warnings, ct);
    }

    static async Task<IResult> Replace(Kind kind, string id, HttpContext http, Drafts drafts, Editor editor, CancellationToken ct)
    {
        var entry = Ids.Parse(id);
        var expected = await drafts.Expected(entry, http.Request, ct);
        var (warnings, refused) = (new List<Notice>(), new List<Fault>());
        var json = await http.Request.ReadJson(Limits.JsonBytes, JsonReading.Json, ct, warnings, refused);
        return await Save(kind, await drafts.Newest(kind, entry, ct), expected, _ => json, warnings, http, drafts, editor, ct, () => Refuse(refused));
    }

    static async Task<IResult> Patch(
        Kind kind, string id, HttpContext http, Drafts drafts, Editor editor, Languages languages, CancellationToken ct)
    {
        var entry = Ids.Parse(id);
        var expected = await drafts.Expected(entry, http.Request, ct);
        var (warnings, refused) = (new List<Notice>(), new List<Fault>());
        var patch = await http.Request.ReadJson(Limits.JsonBytes, JsonReading.MergePatch, ct, warnings, refused);
        var newest = await drafts.Newest(kind, entry, ct);
        void Check()
        {
            Refuse(refused);
            patch.MustRemoveKnown(kind.DraftType, new DraftBody(newest.Report, newest.Draft).ToJson(), languages);
            if (patch.TryGetProperty("report", out var report) && report.ValueKind == JsonValueKind.Null)
                throw Refusal.Invalid([new("/report", kind.UnderReport ? "An entry stays in the report that it was created in. Leave this out."
                    : $"A {kind.Name} belongs to no report. Leave this out.")]);
        }
        if (patch.ValueKind != JsonValueKind.Object)
            Check();
        return await Save(kind, newest, expected, stored => stored.Patched(patch), warnings, http, drafts, editor, ct, Check);
    }

    static async Task<IResult> Save(
        Kind kind, Newest newest, int expected, Func<DraftBody, JsonElement> change, List<Notice> warnings,
        HttpContext http, Drafts drafts, Editor editor, CancellationToken ct, Action? check = null)
    {
        var note = Saving.NoteOf(http.Request);
        await drafts.CheckHead(newest.Row, expected, ct);
        var json = change(new(newest.Report, newest.Draft));
        var saved = await drafts.TellAll(kind, newest.Row, json, () =>
        {
            check?.Invoke();
            var body = DraftBody.Of(kind, json);
            if (body.Report is not null && body.Report != newest.Report)
                throw Refusal.Invalid([new("/report",
                    $"It belongs to '{newest.Report}' since it was created. Create another one in '{body.Report}' instead.")]);
            return drafts.Save(kind, newest, kind.Cleaned(body.Draft, newest.Draft, warnings), http.User.KeyId(), note, ct);
        }, ct);
        return await editor.Saved(http, kind, saved, StatusCodes.Status200OK, warnings, ct);
    }

    static void Refuse(List<Fault> refused)
    {
        if (refused.Count > 0)
            throw Refusal.Invalid(refused);
    }

    static async Task<IResult> Delete(Kind kind, string id, HttpContext http, Drafts drafts, CancellationToken ct)
    {
        var entry = Ids.Parse(id);
        await drafts.Delete(kind, entry, await drafts.Expected(entry, http.Request, ct), ct);
        return Results.NoContent();
    }
}
