using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Drafts;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AnnualReports.Api.Translating;

/// <summary>Reads and saves the text of one language, of entries of one kind.</summary>
/// <typeparam name="TText">The type of the text, which what is sent has to fit.</typeparam>
sealed class TranslationHandlers<TText>(Kind kind)
{
    public async Task<Results<JsonHttpResult<JsonElement>, ContentHttpResult>> Get(
        string id,
        string language,
        HttpContext http,
        DraftStore drafts,
        Languages languages,
        CancellationToken ct
    )
    {
        var tag = Negotiation.Configured(language, languages).Tag;
        var newest = await drafts.Newest(kind, Ids.Parse(id), ct);
        var text =
            newest.Draft.Text(tag)
            ?? throw new ProblemException(
                ProblemTypes.NotFound,
                $"There is no text in '{tag}' yet. Write the first one with PUT and If-None-Match: *."
            );
        return Answer(http, tag, text, StatusCodes.Status200OK);
    }

    public async Task<Results<JsonHttpResult<JsonElement>, ContentHttpResult>> Put(
        string id,
        string language,
        HttpContext http,
        DraftStore drafts,
        Languages languages,
        DraftNotices notices,
        ReportsDb db,
        CancellationToken ct
    )
    {
        var (entry, note) = (Ids.Parse(id), SaveNote.Of(http.Request));
        var tag = Negotiation.Configured(language, languages).Tag;
        var made = SaveSource.Of(http.Request, languages);
        var first = http.Request.Headers.IfNoneMatch == "*";
        var expected = first ? null : Preconditions.IfMatch(http.Request);
        var sent = new List<Notice>();
        var isMarkdown = FrontMatter.IsSent(http.Request);
        var read = isMarkdown
            ? FrontMatter.Read(kind, await http.ReadAll(FrontMatter.MediaType, Limits.JsonBytes, ct), sent, ct)
            : await http.Request.ReadJson(Limits.JsonBytes, JsonBody.Json, ct, sent);
        read.MustFit(typeof(TText), Limits.DraftItems);
        while (true)
        {
            var newest = await drafts.Newest(kind, entry, ct);
            db.Act.Scope.Demand(newest.Row.GrantedIn, tag);
            await Check(newest, tag, expected, drafts, ct);
            try
            {
                List<Notice> warnings = [.. sent];
                var before = newest.Draft.Text(tag);
                var text = isMarkdown ? FrontMatter.With(read, before) : read;
                var cleaned = kind.Cleaned(text, before, "", warnings);
                var draft = newest.Draft with { Translations = newest.Draft.Translations.SetItem(tag, cleaned) };
                var saved = await drafts.Save(kind, newest, draft, note, ct, made: made);
                http.Warn([.. warnings, .. await notices.InText(kind, saved, tag, ct)]);
                return Answer(http, tag, cleaned, first ? StatusCodes.Status201Created : StatusCodes.Status200OK);
            }
            catch (Refusal stale) when (stale.Reason == RefusalReason.StaleRevision)
            {
                // Somebody saved another part of the entry in between. This text is saved on top of that newer
                // revision, if it is still the text that was read.
            }
        }
    }

    static async Task Check(
        NewestDraft newest,
        string language,
        IReadOnlyList<string>? expected,
        DraftStore drafts,
        CancellationToken ct
    )
    {
        var stored = newest.Draft.Text(language);
        if (expected is null && stored is not null)
            throw new Refusal(
                RefusalReason.AlreadyExists,
                $"There is already a text in '{language}'. Read it, and send its ETag as If-Match."
            );
        if (expected is not null && stored is null)
            throw ConfirmHandlers.NoText(newest, language);
        if (expected is not null && stored is { } text && Preconditions.Tag(language, text) is var tag && !expected.Contains(tag))
            throw await drafts.StaleText(newest, language, tag, ct);
    }

    Results<JsonHttpResult<JsonElement>, ContentHttpResult> Answer(
        HttpContext http,
        string language,
        JsonElement text,
        int status
    )
    {
        http.Response.Headers.ETag = Preconditions.Tag(language, text);
        http.Response.Headers.ContentLanguage = language;
        return Negotiation.MediaType(http.Request) == FrontMatter.MediaType
            ? TypedResults.Content(
                FrontMatter.Written(kind, text),
                $"{FrontMatter.MediaType}; charset=utf-8; variant=CommonMark",
                System.Text.Encoding.UTF8,
                status
            )
            : TypedResults.Json(text, Wire.Json, statusCode: status);
    }
}
