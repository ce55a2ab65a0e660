using System.Collections.Immutable;
using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Editing;

/// <summary>
/// Shows translators the source text beside the translation, and what changed in the source since the translation was
/// made.
/// </summary>
sealed class WorkHandlers(Kind kind)
{
    public async Task<Results<JsonHttpResult<TranslationWork<JsonElement?>>, StatusCodeHttpResult>> Get(
        string id,
        string language,
        HttpContext http,
        ReportsDb db,
        DraftStore drafts,
        Languages languages,
        CancellationToken ct
    )
    {
        var (entry, tag) = (Ids.Parse(id), Negotiation.Configured(language, languages).Tag);
        var named = Query.Of(http.Request).Text(WorkEndpoints.From.Name);
        var chosen = named is null ? null : Negotiation.Configured(named, languages).Tag;
        return await db.ReadTogether<Results<JsonHttpResult<TranslationWork<JsonElement?>>, StatusCodeHttpResult>>(
            async token =>
            {
                var newest = await drafts.Newest(kind, entry, token);
                var source = chosen ?? newest.SourceLanguage;
                var etag = TranslationStates.WorkTag(newest.Draft, tag, source);
                http.Response.Headers.ETag = etag;
                if (Preconditions.NotModified(http.Request, etag, null))
                    return TypedResults.StatusCode(StatusCodes.Status304NotModified);
                http.Response.Headers.ContentLanguage = tag;
                return TypedResults.Json(await Work(db, newest, tag, source, token), Wire.Json);
            },
            ct
        );
    }

    async Task<TranslationWork<JsonElement?>> Work(
        ReportsDb db,
        NewestDraft newest,
        string language,
        string source,
        CancellationToken ct
    )
    {
        var draft = newest.Draft;
        var states = TextOrigins.Of(kind, draft, language, newest.SourceLanguage);
        var past = await PastOf(db, newest, language, states, ct);
        return new()
        {
            Language = language,
            Source = source == language ? null : new() { Language = source, Text = draft.Text(source) },
            Target = draft.Text(language),
            Fields = states.ToDictionary(
                s => s.Member,
                s => Field(draft, s.State, draft.Origin(language, s.Member), s.Member, past)
            ),
        };
    }

    /// <summary>A revision that fields were made from; without a draft if it was erased.</summary>
    sealed record SourceDraft(DateTime SavedAt, Draft? Draft);

    /// <summary>The revisions that outdated fields were made from, by number.</summary>
    static async Task<Dictionary<int, SourceDraft>> PastOf(
        ReportsDb db,
        NewestDraft newest,
        string language,
        IEnumerable<(string Member, FieldState State)> states,
        CancellationToken ct
    )
    {
        int[] numbers =
        [
            .. states
                .Where(s => s.State == FieldState.Outdated)
                .Select(s => newest.Draft.Origin(language, s.Member)!.Revision)
                .Where(n => n != 0)
                .Distinct(),
        ];
        if (numbers.Length == 0)
            return [];
        var no = newest.Row.No;
        var rows = await db
            .Revisions.AsNoTracking()
            .Where(r => r.EntryNo == no && numbers.Contains(r.Number))
            .Select(r => new
            {
                r.Number,
                r.SavedAt,
                r.Content,
            })
            .ToListAsync(ct);
        return rows.ToDictionary(
            r => r.Number,
            r => new SourceDraft(r.SavedAt, r.Content is null ? null : Draft.Parse(r.Content))
        );
    }

    TranslationField Field(
        Draft draft,
        FieldState state,
        Origin? origin,
        string member,
        Dictionary<int, SourceDraft> past
    )
    {
        var field = new TranslationField { State = TranslationStates.Of(state), From = origin?.From };
        if (state != FieldState.Outdated || past.GetValueOrDefault(origin!.Revision) is not { } revision)
            return field;
        return revision.Draft is not { } then
            ? field with
            {
                ChangedSince = new(origin.Revision, Erased: true),
            }
            : field with
            {
                ChangedSince = new(origin.Revision, revision.SavedAt),
                Difference = Difference(then, draft, origin.From, member),
            };
    }

    /// <summary>What changed in one field of one language.</summary>
    IReadOnlyList<FieldChange> Difference(Draft then, Draft now, string language, string member)
    {
        var place = $"/translations/{language}/{member}";
        return
        [
            .. ChangeSummary
                .ChangesInWords(kind, Only(then, language), Only(now, language))
                .Where(c => c.Pointer == place || c.Pointer.StartsWith($"{place}/", StringComparison.Ordinal)),
        ];
    }

    /// <summary>The draft with one language alone.</summary>
    static Draft Only(Draft draft, string language) =>
        draft with
        {
            Translations = draft.Text(language) is { } text
                ? ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal).Add(language, text)
                : ImmutableSortedDictionary<string, JsonElement>.Empty,
        };
}
