using System.Text.Json;
using System.Text.Json.Nodes;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// An example of each problem type, as a client would get it from the sample. It is shown on the page of the type and
/// in the OpenAPI document.
/// </summary>
static class ProblemExamples
{
    const string Highlights = "/api/v1/manage/highlights";
    const string Highlight = "/api/v1/reports/2024/highlights/elections-abroad";
    const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    const string FileDeleted =
        "The file 0193f0a0-0000-7000-8000-000000000005 was deleted while this was saved. Upload it again "
        + "(POST /api/v1/manage/media), or name another. Nothing was written.";

    /// <summary>
    /// The path, the detail, and the members that only this type has. The example of a type that is not listed shows
    /// its meaning as the detail.
    /// </summary>
    static readonly Dictionary<string, (string Instance, string Detail, string More)> Told = new()
    {
        ["malformed-request"] = (Highlights, "The body is no JSON: it ends in the middle of an object.", "{}"),
        ["invalid-parameter"] = (
            "/api/v1/highlights",
            "'pays' is not known here. Use: lang, fallback, report, country, limit, cursor.",
            """{ "parameter": "pays", "allowed": ["lang", "fallback", "report", "country", "limit", "cursor"] }"""
        ),
        ["unknown-language"] = (
            "/api/v1/reports",
            "'it' is not configured here. Use: nl, fr, de, en.",
            """{ "parameter": "lang", "allowed": ["nl", "fr", "de", "en"] }"""
        ),
        ["unauthorized"] = (Highlights, "Send a valid key as `Authorization: Bearer <key>`.", "{}"),
        ["forbidden"] = (
            "/api/v1/manage/keys",
            "The role of this key does not reach this far: translators write translations, editors drafts, publishers publish, administrators manage keys.",
            "{}"
        ),
        ["not-found"] = (
            "/api/v1/reports/2024/highlights/no-such-highlight",
            "There is no public highlight of this name in report '2024'.",
            "{}"
        ),
        ["unknown-report"] = ("/api/v1/reports/1999", "There is no public report '1999'.", "{}"),
        ["not-yet-public"] = (
            Highlight,
            "It was first published on 2025-03-03.",
            """{ "publicSince": "2025-03-03T08:00:00.000Z" }"""
        ),
        ["unknown-edition"] = (
            "/api/v1/reports/2024/editions/9",
            "The report has 2 editions.",
            """{ "editions": 2 }"""
        ),
        ["unknown-preview"] = (
            "/api/v1/reports/2024",
            "It does not exist, has expired, or was revoked, or it is of another report.",
            "{}"
        ),
        ["not-in-language"] = (Highlight, "It is public in: fr, nl.", """{ "languages": ["fr", "nl"] }"""),
        ["method-not-allowed"] = ("/api/v1/reports", "Use one of the methods in the header Allow.", "{}"),
        ["not-acceptable"] = (
            "/api/v1/reports",
            "This resource is application/json; send Accept: application/json, or leave the header out.",
            "{}"
        ),
        ["too-slow"] = (Highlights, "The body came too slowly, or stopped coming.", "{}"),
        ["slug-taken"] = (
            Highlights,
            "Another highlight of report '2024' is called 'elections-abroad'.",
            """{ "existing": "0193f0a0-0000-7000-8000-000000000001" }"""
        ),
        ["year-taken"] = (
            "/api/v1/manage/reports",
            "Another report is on 2024.",
            """{ "existing": "0193f0a0-0000-7000-8000-000000000002" }"""
        ),
        ["fixed-once-public"] = (
            Highlights + "/0193f0a0-0000-7000-8000-000000000001",
            "It was public, so its slug stays 'elections-abroad'.",
            "{}"
        ),
        ["still-referenced"] = (
            "/api/v1/manage/priorities/0193f0a0-0000-7000-8000-000000000003/withdraw",
            "Others refer to it: highlights/eu-council-presidency.",
            """{ "referrers": ["highlights/eu-council-presidency"] }"""
        ),
        ["file-deleted"] = (
            Highlights + "/0193f0a0-0000-7000-8000-000000000001",
            "/fields/image/media: " + FileDeleted,
            $$"""{ "errors": { "/fields/image/media": ["{{FileDeleted}}"] } }"""
        ),
        ["stale-revision"] = (
            Highlights + "/0193f0a0-0000-7000-8000-000000000001",
            "Revision 8 is the newest; you changed revision 7.",
            """{ "revision": 8, "savedBy": "Newsroom", "savedAt": "2025-03-03T08:00:00.000Z" }"""
        ),
        ["language-parity"] = (
            Highlights + "/0193f0a0-0000-7000-8000-000000000001/publish",
            "French would be left behind.",
            """{ "missing": { "highlights/elections-abroad": ["fr"] } }"""
        ),
        ["second-person-needed"] = (
            Highlights + "/0193f0a0-0000-7000-8000-000000000001/publish",
            "You saved what you are about to publish.",
            """{ "entries": ["highlights/elections-abroad"] }"""
        ),
        ["review-needed"] = (
            Highlights + "/0193f0a0-0000-7000-8000-000000000001/publish",
            "Revision 3 waits for an approval by a reviewer who wrote none of it.",
            """{ "entries": ["highlights/elections-abroad"] }"""
        ),
        ["older-than-live"] = (
            "/api/v1/manage/releases/0193f0a0-0000-7000-8000-000000000004/publish",
            "Revision 8 is public already, and the release has revision 7.",
            """{ "entries": ["highlights/elections-abroad"] }"""
        ),
        ["release-not-open"] = (
            "/api/v1/manage/releases/0193f0a0-0000-7000-8000-000000000004",
            "It was published on 2025-03-03.",
            """{ "state": "published" }"""
        ),
        ["withdrawn"] = (
            Highlight,
            "It was withdrawn on 2025-06-01.",
            """{ "withdrawnAt": "2025-06-01T09:30:00.000Z", "reason": "The figures were wrong; a corrected text follows." }"""
        ),
        ["redacted"] = (
            Highlight,
            "The text was erased on 2026-01-15.",
            """{ "reason": "It named a person who asked for erasure.", "authority": "Data protection officer" }"""
        ),
        ["too-large"] = (Highlights, "The JSON body of this request may have at most 1048576 bytes.", "{}"),
        ["uri-too-long"] = (
            "/api/v1/highlights",
            "The first line of the request may have 8192 bytes; this one has 9120.",
            "{}"
        ),
        ["unsupported-media-type"] = (Highlights, "Send Content-Type: application/json.", "{}"),
        ["invalid"] = (
            Highlights,
            "/translations/fr/title: At most 200 characters; these are 231.",
            """{ "errors": { "/translations/fr/title": ["At most 200 characters; these are 231."] } }"""
        ),
        ["not-publishable"] = (
            Highlights + "/0193f0a0-0000-7000-8000-000000000001/publish",
            "/translations/fr/summary: This is needed to publish.",
            """{ "errors": { "/translations/fr/summary": ["This is needed to publish."] } }"""
        ),
        ["not-ready"] = (
            "/api/v1/manage/releases",
            "The release could not be published now: There is no text in 'fr' in revision 1. Write one, or leave this language out. Correct it, or send "
                + "`force: true` if it will be correct when the release is due.",
            """
            { "problems": [{ "type": "/problems/not-publishable", "status": 422, "entry": "highlights/elections-abroad",
              "id": "0193f0a0-0000-7000-8000-000000000001", "title": "Stemmen vanuit het buitenland", "pointer": "/translations/fr",
              "detail": "There is no text in 'fr' in revision 1. Write one, or leave this language out." }] }
            """
        ),
        ["precondition-required"] = (
            Highlights + "/0193f0a0-0000-7000-8000-000000000001",
            "Send the ETag that you have read as If-Match.",
            "{}"
        ),
        ["too-many-requests"] = (
            Highlights,
            "You may send 6000 requests a minute. Try again in a second, and send fewer at a time.",
            "{}"
        ),
        ["format-not-implemented"] = ("/oembed", "This provider answers in JSON only; send format=json.", "{}"),
        ["headers-too-large"] = (
            "/api/v1/highlights",
            "All header fields together may have 32768 bytes; these have 40213.",
            "{}"
        ),
        ["internal"] = ("/api/v1/reports", "The fault is the server's, and in its log under this traceId.", "{}"),
        ["damaged-file"] = (
            "/media/44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a/plein.jpg",
            "The file is not in its folder. Tell the operator, who can put it back from a backup.",
            "{}"
        ),
        ["media-unavailable"] = ("/api/v1/manage/media", "Too many files are being read at this moment.", "{}"),
        ["insufficient-storage"] = (
            Highlights,
            "The server's disk is full, so nothing can be saved. What is public can still be read. Nothing was written.",
            "{}"
        ),
        ["unavailable"] = ("/api/v1/reports", "Try again in 5 seconds. Nothing was half written.", "{}"),
    };

    /// <summary>The body of an answer of this type.</summary>
    public static JsonObject Of(ProblemType type)
    {
        var (instance, detail, more) = Told.TryGetValue(type.Name, out var told) ? told : (null, type.Meaning, "{}");
        var example = JsonSerializer
            .SerializeToNode(
                new Problem
                {
                    Type = type.Uri,
                    Title = type.Title,
                    Status = type.Status,
                    Detail = detail,
                    Instance = instance,
                    TraceId = TraceId,
                },
                Wire.Json
            )!
            .AsObject();
        foreach (var (member, value) in JsonNode.Parse(more)!.AsObject())
            example[member] = value!.DeepClone();
        return example;
    }
}
