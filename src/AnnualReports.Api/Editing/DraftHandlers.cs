using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Editing;

/// <summary>
/// Answers the management routes of one kind: reads, creates, replaces, patches and deletes drafts. A draft is answered
/// as the JSON that is stored, which the OpenAPI document describes as the kind's own type.
/// </summary>
sealed class DraftHandlers(Kind kind)
{
    public async Task<Results<JsonHttpResult<Edited<JsonElement>>, StatusCodeHttpResult>> Get(
        string id,
        HttpContext http,
        DraftStore drafts,
        DraftViews views,
        CancellationToken ct
    )
    {
        var newest = await drafts.Newest(kind, Ids.Parse(id), ct);
        if (!Preconditions.NotModified(http.Request, Preconditions.Tag(newest.Row.Head), null))
            return await views.Answer(http, kind, newest, StatusCodes.Status200OK, ct);
        http.Response.Headers.ETag = Preconditions.Tag(newest.Row.Head);
        return TypedResults.StatusCode(StatusCodes.Status304NotModified);
    }

    public async Task<JsonHttpResult<Edited<JsonElement>>> Create(
        HttpContext http,
        DraftStore drafts,
        DraftViews views,
        Languages languages,
        CancellationToken ct
    )
    {
        var (note, made) = (SaveNote.Of(http.Request), SaveSource.Of(http.Request, languages));
        var (warnings, refused) = (new List<Notice>(), new List<Fault>());
        var json = await http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct, warnings, refused);
        var row = await drafts.ReportingAllFaults(
            kind,
            null,
            json,
            () =>
            {
                Refuse(refused);
                var body = DraftBody.Of(kind, json);
                return drafts.Create(
                    kind,
                    body.Report,
                    kind.Cleaned(body.Draft, null, warnings),
                    note,
                    ct,
                    made
                );
            },
            ct
        );
        return await views.Saved(
            http,
            kind,
            new(await drafts.Newest(kind, row.Id, ct)),
            StatusCodes.Status201Created,
            warnings,
            ct
        );
    }

    public async Task<JsonHttpResult<Edited<JsonElement>>> Replace(
        string id,
        HttpContext http,
        DraftStore drafts,
        DraftViews views,
        Languages languages,
        CancellationToken ct
    )
    {
        var entry = Ids.Parse(id);
        var expected = await drafts.Expected(entry, http.Request, ct);
        var (warnings, refused) = (new List<Notice>(), new List<Fault>());
        var json = await http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct, warnings, refused);
        return await Save(
            await drafts.Newest(kind, entry, ct),
            expected,
            _ => json,
            warnings,
            http,
            drafts,
            views,
            languages,
            ct,
            () => Refuse(refused)
        );
    }

    public async Task<JsonHttpResult<Edited<JsonElement>>> Patch(
        string id,
        HttpContext http,
        DraftStore drafts,
        DraftViews views,
        Languages languages,
        CancellationToken ct
    )
    {
        var entry = Ids.Parse(id);
        var expected = await drafts.Expected(entry, http.Request, ct);
        var (warnings, refused) = (new List<Notice>(), new List<Fault>());
        var patch = await http.Request.ReadJson(Limits.JsonBytes, JsonBody.MergePatch, ct, warnings, refused);
        var newest = await drafts.Newest(kind, entry, ct);
        void Check()
        {
            Refuse(refused);
            patch.MustRemoveKnown(kind.DraftType, new DraftBody(newest.Report, newest.Draft).ToJson(), languages);
            if (patch.TryGetProperty("report", out var report) && report.ValueKind == JsonValueKind.Null)
                throw Refusal.Invalid([
                    new(
                        "/report",
                        kind.UnderReport
                            ? "An entry stays in the report that it was created in. Leave this out."
                            : $"A {kind.Name} belongs to no report. Leave this out."
                    ),
                ]);
        }
        if (patch.ValueKind != JsonValueKind.Object)
            Check();
        return await Save(newest, expected, stored => stored.Patched(patch), warnings, http, drafts, views, languages, ct, Check);
    }

    async Task<JsonHttpResult<Edited<JsonElement>>> Save(
        NewestDraft newest,
        int expected,
        Func<DraftBody, JsonElement> change,
        List<Notice> warnings,
        HttpContext http,
        DraftStore drafts,
        DraftViews views,
        Languages languages,
        CancellationToken ct,
        Action? check = null
    )
    {
        var (note, made) = (SaveNote.Of(http.Request), SaveSource.Of(http.Request, languages));
        await drafts.CheckHead(newest.Row, expected, ct);
        var json = change(new(newest.Report, newest.Draft));
        var saved = await drafts.ReportingAllFaults(
            kind,
            newest.Row,
            json,
            () =>
            {
                check?.Invoke();
                var body = DraftBody.Of(kind, json);
                if (body.Report is not null && body.Report != newest.Report)
                    throw Refusal.Invalid([
                        new(
                            "/report",
                            $"It belongs to '{newest.Report}' since it was created. Create another one in '{body.Report}' instead."
                        ),
                    ]);
                return drafts.Save(
                    kind,
                    newest,
                    kind.Cleaned(body.Draft, newest.Draft, warnings),
                    note,
                    ct,
                    made: made
                );
            },
            ct
        );
        return await views.Saved(http, kind, saved, StatusCodes.Status200OK, warnings, ct);
    }

    static void Refuse(List<Fault> refused)
    {
        if (refused.Count > 0)
            throw Refusal.Invalid(refused);
    }

    public async Task<NoContent> Delete(string id, HttpContext http, DraftStore drafts, CancellationToken ct)
    {
        var entry = Ids.Parse(id);
        await drafts.Delete(kind, entry, await drafts.Expected(entry, http.Request, ct), ct);
        return TypedResults.NoContent();
    }
}
