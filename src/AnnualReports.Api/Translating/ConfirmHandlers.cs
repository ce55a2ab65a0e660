using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Translating;

/// <summary>Confirms that fields of a translation hold, though their source has changed or a machine made them.</summary>
sealed class ConfirmHandlers(Kind kind)
{
    public async Task<JsonHttpResult<ConfirmedTranslation>> Confirm(
        string id,
        string language,
        HttpContext http,
        DraftStore drafts,
        Languages languages,
        ReportsDb db,
        CancellationToken ct
    )
    {
        var (entry, note) = (Ids.Parse(id), SaveNote.Of(http.Request));
        var tag = Negotiation.Configured(language, languages).Tag;
        var expected = Preconditions.IfMatch(http.Request);
        var request = await Read(http.Request, ct);
        for (string? seen = null; ;)
        {
            var newest = await drafts.Newest(kind, entry, ct);
            db.Act.Scope.Demand(newest.Row.GrantedIn, tag);
            if (newest.Draft.Text(tag) is not { } text)
                throw NoText(newest, tag);
            // Whoever confirms has compared with the source as it was read: if that changes meanwhile, it is refused.
            var now = TranslationStates.WorkTag(newest.Draft, tag, newest.SourceLanguage);
            if (!Matches(newest.Draft, tag, expected, languages) || (seen is not null && seen != now))
                throw await drafts.StaleText(
                    newest,
                    tag,
                    // Whoever has compared compares again: the tag of the text alone says nothing of its source.
                    seen is not null || expected.Any(TranslationStates.IsWorkTag) ? now : Preconditions.Tag(tag, text),
                    ct
                );
            seen = now;
            try
            {
                return await Save(http, newest, tag, request, note, drafts, ct);
            }
            catch (Refusal stale) when (stale.Reason == RefusalReason.StaleRevision)
            {
                // Somebody saved another part of the entry in between.
            }
        }
    }

    /// <summary>There is no text that the tag of a request could name.</summary>
    public static Refusal NoText(NewestDraft newest, string language) =>
        new(
            RefusalReason.StaleRevision,
            $"There is no text in '{language}' yet, or no longer, and If-Match names one. Write the first one with If-None-Match: *."
        )
        {
            More = new Dictionary<string, object?> { ["revision"] = newest.Row.Head },
        };

    /// <summary>What is confirmed; without a body, all.</summary>
    async Task<ConfirmRequest> Read(HttpRequest request, CancellationToken ct) =>
        request.ContentType is null && request.ContentLength is null or 0
            ? new()
            : await (await request.ReadJson(Limits.WordsBytes, JsonBody.Json, ct)).Fit<ConfirmRequest>(Faults);

    IEnumerable<Fault> Faults(ConfirmRequest request) =>
        (request.Fields ?? [])
            .Index()
            .Where(f => !kind.TextMembers.Contains(f.Item))
            .Select(f => new Fault(
                $"/fields/{f.Index}",
                $"A {kind.Name} has no field '{Excerpt.Of(f.Item)}'. Use: {string.Join(", ", kind.TextMembers)}."
            ));

    /// <summary>
    /// Whether a tag names the text as it is, or the text beside a source as both are.
    /// </summary>
    static bool Matches(Draft draft, string language, IReadOnlyList<string> expected, Languages languages) =>
        draft.Text(language) is { } text
        && (
            expected.Contains(Preconditions.Tag(language, text))
            || languages.Tags.Any(s => expected.Contains(TranslationStates.WorkTag(draft, language, s)))
        );

    async Task<JsonHttpResult<ConfirmedTranslation>> Save(
        HttpContext http,
        NewestDraft newest,
        string language,
        ConfirmRequest request,
        string? note,
        DraftStore drafts,
        CancellationToken ct
    )
    {
        var states = TextOrigins.Of(kind, newest.Draft, language, newest.SourceLanguage);
        CheckThere(request, states, language);
        string[] confirmed =
        [
            .. states
                .Where(s => s.State is FieldState.Outdated or FieldState.Machine)
                .Select(s => s.Member)
                .Where(m => request.Fields is null || request.Fields.Contains(m)),
        ];
        var (saved, cleared) = (newest, (Notice?)null);
        if (confirmed.Length > 0)
        {
            var draft = TextOrigins.Confirmed(
                kind,
                newest.Draft,
                newest.Row.Head + 1,
                language,
                confirmed,
                newest.SourceLanguage
            );
            note ??= $"Confirmed in {language}: {string.Join(", ", confirmed)}";
            var made = await drafts.Save(kind, newest, draft, note, ct, made: Sourcing.Stated);
            (saved, cleared) = (made.Newest, await drafts.Cleared.Said(made, "", ct));
        }
        http.Response.Headers.ETag = Preconditions.Tag(language, saved.Draft.Text(language)!.Value);
        http.Response.Headers.ContentLanguage = language;
        return TypedResults.Json(
            new ConfirmedTranslation
            {
                Revision = saved.Row.Head,
                Confirmed = confirmed,
                Fields = TranslationStates.Of(TextOrigins.Of(kind, saved.Draft, language, saved.SourceLanguage)),
                Warnings = cleared is null ? null : [cleared.ToWarning()],
            },
            Wire.Json
        );
    }

    /// <exception cref="Refusal">Fields are named that the translation does not have.</exception>
    static void CheckThere(
        ConfirmRequest request,
        IReadOnlyList<(string Member, FieldState State)> states,
        string language
    )
    {
        List<Fault> absent =
        [
            .. (request.Fields ?? [])
                .Index()
                .Where(f => !states.Any(s => s.Member == f.Item && s.State != FieldState.Missing))
                .Select(f => new Fault(
                    $"/fields/{f.Index}",
                    $"There is no '{f.Item}' in '{language}' to confirm. Write it first."
                )),
        ];
        if (absent.Count > 0)
            throw Refusal.Invalid(absent);
    }
}
