using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Editing;

/// <summary>Answers the routes of one kind's revisions: lists them, reads one, compares two, restores one.</summary>
sealed class RevisionHandlers(Kind kind)
{
    public async Task<JsonHttpResult<Page<RevisionCard>>> List(
        string id,
        HttpContext http,
        ReportsDb db,
        RevisionReader history,
        CancellationToken ct
    )
    {
        var (entryId, query) = (Ids.Parse(id), Query.Of(http.Request));
        var limit = query.Limit();
        var below = (int)(query.NumberCursor(int.MaxValue) ?? int.MaxValue);
        var (cards, more) = await db.ReadTogether(
            async token => await history.Page(kind, await history.Entry(kind, entryId, token), below, limit, token),
            ct
        );
        return TypedResults.Json(
            new Page<RevisionCard>
            {
                Items = cards,
                Next = more
                    ? $"/api/v1/manage/{kind.Segment}/{entryId}/revisions?limit={limit}&cursor={cards[^1].Revision}"
                    : null,
            },
            Wire.Json
        );
    }

    public async Task<JsonHttpResult<RevisionView<JsonElement>>> Get(
        string id,
        string revision,
        ReportsDb db,
        RevisionReader history,
        CancellationToken ct
    )
    {
        var (entryId, number) = (Ids.Parse(id), Ids.Number(revision));
        var (entry, past) = await db.ReadTogether(
            async token =>
                await history.Entry(kind, entryId, token) is var e
                    ? (e, await history.Revision(e, number, token))
                    : default,
            ct
        );
        return TypedResults.Json(
            new RevisionView<JsonElement>
            {
                Id = entryId,
                Kind = kind.Name,
                Revision = number,
                SavedAt = past.SavedAt,
                SavedBy = past.SavedBy,
                Note = past.Note,
                Draft = new DraftBody(entry.Report, past.Draft!).ToJson(),
            },
            Wire.Json
        );
    }

    public async Task<Results<JsonHttpResult<RevisionDiff>, ContentHttpResult>> Diff(
        string id,
        string revision,
        HttpContext http,
        ReportsDb db,
        RevisionReader history,
        Languages languages,
        CancellationToken ct
    )
    {
        var (entryId, number) = (Ids.Parse(id), Ids.Number(revision));
        var against = Query.Of(http.Request).Number(RevisionEndpoints.Against.Name, Math.Max(number - 1, 0));
        var (entry, before, after) = await db.ReadTogether(
            async token =>
            {
                var historic = await history.Entry(kind, entryId, token);
                var newer = await history.Revision(historic, number, token);
                return (
                    historic,
                    against == 0 ? PastRevision.Nothing : await history.Revision(historic, against, token),
                    newer
                );
            },
            ct
        );
        var changes = ChangeSummary.ChangesInWords(kind, before.Draft, after.Draft);
        var diff = new RevisionDiff
        {
            Id = entryId,
            Kind = kind.Name,
            Against = against,
            Revision = number,
            Changed = ChangeSummary.Of(changes, before.Draft, after.Draft),
            Changes = changes,
        };
        if (Negotiation.MediaType(http.Request) == DiffPage.MediaType)
            return DiffPage.Answer(http, kind, entry, before, after, diff, languages);
        return TypedResults.Json(diff, Wire.Json);
    }

    public async Task<JsonHttpResult<Edited<JsonElement>>> Restore(
        string id,
        string revision,
        HttpContext http,
        DraftStore drafts,
        RevisionReader history,
        DraftViews views,
        CancellationToken ct
    )
    {
        var (entryId, number) = (Ids.Parse(id), Ids.Number(revision));
        var expected = await drafts.Expected(entryId, http.Request, ct);
        var note = SaveNote.Of(http.Request) ?? $"Restored revision {number}";
        var newest = await drafts.Newest(kind, entryId, ct);
        await drafts.CheckHead(newest.Row, expected, ct);
        var past = await history.Revision(new(newest.Row, newest.Report), number, ct);
        var restored = kind.Named(past.Draft!, newest.Row.Slug, newest.Row.Year);
        var saved = await drafts.Save(kind, newest, restored, note, ct, isPast: true, Sourcing.Stated);
        // A text that was saved once is not cleaned again, but the findings are reported again.
        var warnings = new List<Notice>();
        kind.Cleaned(restored, restored, warnings);
        return await views.Saved(http, kind, saved, StatusCodes.Status200OK, warnings, ct);
    }
}
