using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Translating;

/// <summary>One language of an entry alone, with an ETag of its own: all that a translator may write. Editors of other languages don't get in its way.</summary>
static class TranslatingEndpoints
{
    /// <summary>A header is short.</summary>
    const int MostWarnings = 10;

    static readonly JsonSerializerOptions Ascii = new(Wire.Json) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default };

    public static void MapTranslating(this IEndpointRouteBuilder manage, KindSet kinds)
    {
        foreach (var kind in kinds.All)
            kind.Visit(new Routes(manage));
    }

    sealed class Routes(IEndpointRouteBuilder manage) : IKindVisitor
    {
        public void Visit<TDraft, TText, TCard, TView>(Kind kind)
            where TDraft : class where TText : class where TCard : class where TView : class, TCard
        {
            var (path, name) = ($"/{kind.Segment}/{{id}}/translations/{{language}}", typeof(TDraft).Name[..^5]);
            var tag = $"Manage {kind.Segment}";
            manage.MapGet(path, (string id, string language, HttpContext http, Drafts drafts, Languages languages, CancellationToken ct) => Get(kind, id, language, http, drafts, languages, ct))
                .Describe(tag, $"Get{name}Translation", "One translation", "The text in one language, of the newest revision. Its `ETag` changes only when this text does.")
                .Shows(kind.Name).Answers(Headers.Part, Headers.ContentLanguage).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.UnknownLanguage).RequireAuthorization(Policies.Translate).Produces<TText>();
            manage.MapPut(path, (string id, string language, HttpContext http, Drafts drafts, Languages languages, Unnamed unnamed, CancellationToken ct) =>
                    Put<TText>(kind, id, language, http, drafts, languages, unnamed, ct))
                .Describe(tag, $"Save{name}Translation", "Save one translation", "A new revision with this text and all else as it is. `If-Match` names the text that was read; `If-None-Match: *` writes the first one.")
                .Reads(typeof(TText)).NeedsIfMatch().Takes(Saving.Note).Shows(kind.Name).Answers(Headers.Part, Headers.ContentLanguage, Headers.SaveWarnings)
                .Refuses(ProblemTypes.NotFound, ProblemTypes.UnknownLanguage, ProblemTypes.AlreadyExists, ProblemTypes.FileDeleted)
                .RequireAuthorization(Policies.Translate).Produces<TText>().Produces<TText>(StatusCodes.Status201Created);
        }
    }

    static async Task<IResult> Get(Kind kind, string id, string language, HttpContext http, Drafts drafts, Languages languages, CancellationToken ct)
    {
        var tag = Negotiation.Configured(language, languages).Tag;
        var newest = await drafts.Newest(kind, Ids.Parse(id), ct);
        var text = newest.Draft.Text(tag) ?? throw new ProblemException(ProblemTypes.NotFound, $"There is no text in '{tag}' yet. Write the first one with PUT and If-None-Match: *.");
        return Answer(http, tag, text, StatusCodes.Status200OK);
    }

    static async Task<IResult> Put<TText>(
        Kind kind, string id, string language, HttpContext http, Drafts drafts, Languages languages, Unnamed unnamed, CancellationToken ct)
    {
        var (entry, note) = (Ids.Parse(id), Saving.NoteOf(http.Request));
        var tag = Negotiation.Configured(language, languages).Tag;
        var first = http.Request.Headers.IfNoneMatch == "*";
        var expected = first ? null : Preconditions.IfMatch(http.Request);
        var sent = new List<Notice>();
        var text = await http.Request.ReadJson(Limits.JsonBytes, JsonReading.Json, ct, sent);
        text.MustFit(typeof(TText), Limits.DraftItems);
        while (true)
        {
            var newest = await drafts.Newest(kind, entry, ct);
            await Check(newest, tag, expected, drafts, ct);
            try
            {
                List<Notice> warnings = [.. sent];
                var cleaned = kind.Cleaned(text, newest.Draft.Text(tag), "", warnings);
                var draft = newest.Draft with { Translations = newest.Draft.Translations.SetItem(tag, cleaned) };
                var saved = await drafts.Save(kind, newest, draft, http.User.KeyId(), note, ct);
                Warn(http.Response, [.. warnings, .. await unnamed.InText(kind, saved, tag, ct)]);
                return Answer(http, tag, cleaned, first ? StatusCodes.Status201Created : StatusCodes.Status200OK);
            }
            catch (Refusal stale) when (stale.Reason == RefusalReason.StaleRevision)
            {
                // Someone saved another part in between: this text goes onto the newer revision, if it is still the one that was read.
            }
        }
    }

    static async Task Check(Newest newest, string language, IReadOnlyList<string>? expected, Drafts drafts, CancellationToken ct)
    {
        var stored = newest.Draft.Text(language);
        if (expected is null && stored is not null)
            throw new Refusal(RefusalReason.AlreadyExists, $"There is already a text in '{language}'. Read it, and send its ETag as If-Match.");
        if (expected is not null && stored is null)
            throw new Refusal(RefusalReason.StaleRevision,
                $"There is no text in '{language}' yet, or no longer, and If-Match names one. Write the first one with If-None-Match: *.")
            { More = new Dictionary<string, object?> { ["revision"] = newest.Row.Head } };
        if (expected is not null && stored is { } text && !expected.Contains(Preconditions.Tag(language, text)))
            await drafts.CheckHead(newest.Row, 0, ct);
    }

    /// <summary>The answer is the text alone, as PUT takes it back: what is said of it stands in a header.</summary>
    static void Warn(HttpResponse response, List<Notice> warnings)
    {
        if (warnings.Count > 0)
            response.Headers[Headers.SaveWarnings.Name] = JsonSerializer.Serialize(
                warnings.Take(MostWarnings).Select(w => new SaveWarning(w.Pointer, w.Detail, w.Line, w.Column)), Ascii);
    }

    static IResult Answer(HttpContext http, string language, JsonElement text, int status)
    {
        http.Response.Headers.ETag = Preconditions.Tag(language, text);
        http.Response.Headers.ContentLanguage = language;
        return Results.Json(text, Wire.Json, statusCode: status);
    }
}
