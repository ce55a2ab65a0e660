using System.Text.Json;
using System.Text.Json.Serialization;

namespace AnnualReports.Contracts;

/// <summary>An error (RFC 9457, <c>application/problem+json</c>).</summary>
public sealed record Problem
{
    /// <summary>The stable type, <c>/problems/…</c>: a page that explains it.</summary>
    public required string Type { get; init; }

    /// <summary>The type in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong here, and what to do.</summary>
    public string? Detail { get; init; }

    /// <summary>The path that was asked for.</summary>
    public string? Instance { get; init; }

    /// <summary>To name it to the operator; in the server's log as well.</summary>
    public string? TraceId { get; init; }

    /// <summary>What is wrong where: JSON pointers (RFC 6901) into the request's body, each with its messages.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>Members of a single type: what is allowed, the current revision, who stands in the way.</summary>
    [JsonExtensionData] public IDictionary<string, JsonElement>? More { get; init; }
}

/// <summary>A type of problem.</summary>
/// <param name="Name">The last part of its <c>type</c>.</param>
/// <param name="Status">The HTTP status that it comes with.</param>
/// <param name="Title">It, in a few words.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Remedy">What to do.</param>
public sealed record ProblemType(string Name, int Status, string Title, string Meaning, string Remedy)
{
    /// <summary>The stable URI reference, as in a problem's <c>type</c>.</summary>
    public string Uri => "/problems/" + Name;
}

/// <summary>Every type of problem that the API answers with.</summary>
public static class ProblemTypes
{
    /// <summary>400</summary>
    public static readonly ProblemType MalformedRequest = new("malformed-request", 400, "The request could not be read",
        "The body is no JSON, an id is no UUID, or a header could not be understood.", "Correct what the detail names and send it again.");

    /// <summary>400</summary>
    public static readonly ProblemType InvalidParameter = new("invalid-parameter", 400, "A query parameter is unknown or wrong",
        "The address has a parameter that this resource doesn't know, a value that it can't take, or the same parameter twice.",
        "Use one of the parameters and values in `allowed`.");

    /// <summary>400</summary>
    public static readonly ProblemType UnknownLanguage = new("unknown-language", 400, "This language is not configured",
        "`lang` or a path names a language that this installation doesn't have.", "Use one of the tags in `allowed`, or see `/api/v1/languages`.");

    /// <summary>401</summary>
    public static readonly ProblemType Unauthorized = new("unauthorized", 401, "A valid key is needed",
        "Management needs an API key that is known and was not revoked.", "Send `Authorization: Bearer <key>`.");

    /// <summary>403</summary>
    public static readonly ProblemType Forbidden = new("forbidden", 403, "This key may not do that",
        "The key is valid, but its role does not reach this far.", "Use a key whose role reaches this far, or ask an administrator for one.");

    /// <summary>404</summary>
    public static readonly ProblemType NotFound = new("not-found", 404, "There is nothing here",
        "No resource has this address, or it isn't public.", "Check the address; lists name what there is.");

    /// <summary>404</summary>
    public static readonly ProblemType UnknownReport = new("unknown-report", 404, "No such report",
        "No public report has this slug.", "See `/api/v1/reports`, or ask for `latest`.");

    /// <summary>404</summary>
    public static readonly ProblemType NotYetPublic = new("not-yet-public", 404, "It was not public yet",
        "At the time that `asOf` names, it had not been published; `publicSince` says when it was.", "Ask for a later time, or for now.");

    /// <summary>404</summary>
    public static readonly ProblemType UnknownEdition = new("unknown-edition", 404, "No such edition",
        "The report has no edition of this number; `editions` says how many there are.", "List the editions.");

    /// <summary>404</summary>
    public static readonly ProblemType UnknownPreview = new("unknown-preview", 404, "This preview link does not work",
        "It does not exist, has expired, or was revoked, or it is of another report.", "Ask an editor for a new one.");

    /// <summary>404</summary>
    public static readonly ProblemType NotInLanguage = new("not-in-language", 404, "Not public in this language",
        "The entry is public, but neither in the language asked for nor in one that may stand in for it.",
        "Ask for one of the languages in `languages`, or leave out `fallback=none`.");

    /// <summary>404</summary>
    public static readonly ProblemType NoSuchDownload = new("no-such-download", 404, "Not attached as a file",
        "The whole report is not attached as a file in the language asked for, nor in one that may stand in for it; `languages` lists those in which it is.",
        "Ask for one of these, or read the report itself.");

    /// <summary>405</summary>
    public static readonly ProblemType MethodNotAllowed = new("method-not-allowed", 405, "This method is not allowed here",
        "The resource exists, but not for this method.", "Use one of the methods in the header `Allow`.");

    /// <summary>406</summary>
    public static readonly ProblemType NotAcceptable = new("not-acceptable", 406, "Not available in that media type",
        "`Accept` leaves out every media type that this resource has.", "Accept `application/json`.");

    /// <summary>408</summary>
    public static readonly ProblemType TooSlow = new("too-slow", 408, "The body came too slowly",
        "Fewer than 240 bytes a second of the body arrived, for more than 5 seconds.", "Send it again over a better connection. Nothing was written.");

    /// <summary>409</summary>
    public static readonly ProblemType SlugTaken = new("slug-taken", 409, "The slug is taken",
        "Another entry of this kind in this report has the slug.", "Choose another slug, or change the entry that `existing` names.");

    /// <summary>409</summary>
    public static readonly ProblemType YearTaken = new("year-taken", 409, "The year is taken",
        "Another report is on this year.", "Choose another year, or change the report that `existing` names.");

    /// <summary>409</summary>
    public static readonly ProblemType FixedOncePublic = new("fixed-once-public", 409, "It was public and stays as it was named",
        "What was once public keeps its slug and year, and is never deleted, so that its address stays citable.", "Withdraw it instead.");

    /// <summary>409</summary>
    public static readonly ProblemType StillReferenced = new("still-referenced", 409, "Others refer to it",
        "Entries that `referrers` lists still refer to it.", "Change or withdraw those first.");

    /// <summary>409</summary>
    public static readonly ProblemType FileDeleted = new("file-deleted", 409, "A file was deleted meanwhile",
        "A file that the draft names, or that was sent again, was deleted by somebody else while it was saved; `errors` has a JSON pointer for each.",
        "Upload the file again, or name another, and send the rest again. Nothing was written.");

    /// <summary>409</summary>
    public static readonly ProblemType NotPublic = new("not-public", 409, "It is not public",
        "What should be withdrawn was never public in that language, or a report that should become an edition is not public.", "Name languages in which it is public, or publish it first.");

    /// <summary>409</summary>
    public static readonly ProblemType AlreadyExists = new("already-exists", 409, "It exists already",
        "There is already a translation in this language.", "Read it, and send `If-Match` with its `ETag`.");

    /// <summary>409</summary>
    public static readonly ProblemType LanguageParity = new("language-parity", 409, "These languages go public together",
        "A first publication, a major change or a withdrawal would reach some of the languages that the report wants to go together, and not others; `missing` lists them by entry.",
        "Name the missing languages too, or send `override` with a reason, which stands in the log.");

    /// <summary>409</summary>
    public static readonly ProblemType SecondPersonNeeded = new("second-person-needed", 409, "A second person is needed",
        "Here nobody publishes alone what they wrote: `entries` lists what the publisher saved since it was last public.",
        "Have someone else publish it, or approve it in a release.");

    /// <summary>409</summary>
    public static readonly ProblemType OlderThanLive = new("older-than-live", 409, "A newer revision is public",
        "The revision that should be published is older than what is public already; `entries` lists which.",
        "Take the newest revision; to go back to an older text, restore it, which makes a new revision.");

    /// <summary>409</summary>
    public static readonly ProblemType ReleaseNotOpen = new("release-not-open", 409, "The release can't be changed any more",
        "It was published or cancelled, or it is scheduled and its content is fixed; `state` says which.",
        "Unschedule it with `{ \"at\": null }`, or make a new release; `cancel` would end it for good.");

    /// <summary>410</summary>
    public static readonly ProblemType Withdrawn = new("withdrawn", 410, "It was withdrawn",
        "The entry was public and was withdrawn; `reason` says why and `withdrawnAt` since when.", "Remove links to it.");

    /// <summary>410</summary>
    public static readonly ProblemType Redacted = new("redacted", 410, "It was erased",
        "The text was erased because the law required it; `reason` says why.", "There is nothing to be done; its hash remains.");

    /// <summary>412</summary>
    public static readonly ProblemType StaleRevision = new("stale-revision", 412, "Someone saved in between",
        "`If-Match` names what isn't the newest. Of an entry, `revision`, `savedBy` and `savedAt` tell what is; of an order of sections, `etag`.",
        "Read the entry again, make your change on it, and send the new `ETag`. Nothing was written.");

    /// <summary>413</summary>
    public static readonly ProblemType TooLarge = new("too-large", 413, "The body is too large",
        "A JSON body may have as many bytes as its route needs, at most 1 MiB; the detail says how many.", "Send less at once.");

    /// <summary>413</summary>
    public static readonly ProblemType FileTooLarge = new("file-too-large", 413, "The file is too large",
        "The file has more bytes, or the picture more pixels, than this installation takes; the detail says how many.", "Upload a smaller one.");

    /// <summary>414</summary>
    public static readonly ProblemType UriTooLong = new("uri-too-long", 414, "The address is too long",
        "The first line of a request, with method and address, may have 8192 bytes.", "Ask with fewer or shorter parameters.");

    /// <summary>415</summary>
    public static readonly ProblemType UnsupportedFile = new("unsupported-file", 415, "No file of a type that can be kept",
        "What the file is, is told from its bytes, whatever its name says: JPEG, PNG, WebP, SVG, PDF, CSV and XLSX are kept.", "Save it as one of these types.");

    /// <summary>415</summary>
    public static readonly ProblemType UnsupportedMediaType = new("unsupported-media-type", 415, "Not in this media type",
        "The body's `Content-Type` isn't one that this resource reads.", "Send one of the types in the header `Accept`.");

    /// <summary>416</summary>
    public static readonly ProblemType RangeNotSatisfiable = new("range-not-satisfiable", 416, "The file has no such part",
        "None of the ranges in `Range` overlaps with the file; `Content-Range` says how long it is.", "Ask for a part that it has, or for all of it.");

    /// <summary>422</summary>
    public static readonly ProblemType UnsafeFile = new("unsafe-file", 422, "The file can't be trusted",
        "The file is damaged, or holds what could do harm to its readers; the detail says what.", "Save it anew with the program that made it, without what the detail names.");

    /// <summary>422</summary>
    public static readonly ProblemType Invalid = new("invalid", 422, "The content is not valid",
        "The body was read, but breaks rules; `errors` has a JSON pointer for each.", "Correct each place and send it again. Nothing was written.");

    /// <summary>422</summary>
    public static readonly ProblemType NotPublishable = new("not-publishable", 422, "Not ready to be published",
        "The revision lacks what the public needs, or refers to what isn't public; `errors` has a JSON pointer into the draft for each.",
        "Complete the draft, or publish first what it refers to. Nothing was published.");

    /// <summary>422</summary>
    public static readonly ProblemType NotReady = new("not-ready", 422, "The release could not go public",
        "Something would stop the release that should be scheduled; `problems` lists all of it, with the id and the title of each entry.",
        "Correct it, or send `force: true` where it will be right when the release is due.");

    /// <summary>428</summary>
    public static readonly ProblemType PreconditionRequired = new("precondition-required", 428, "Say which revision you change",
        "A change needs `If-Match` with the `ETag` that was read, so that nobody's work is overwritten.",
        "Read the entry and send its `ETag` as `If-Match`.");

    /// <summary>431</summary>
    public static readonly ProblemType HeadersTooLarge = new("headers-too-large", 431, "The header fields are too large",
        "All header fields of a request together may have 32768 bytes, and there may be 100 of them.", "Send fewer or shorter ones; cookies are never needed here.");

    /// <summary>500</summary>
    public static readonly ProblemType Internal = new("internal", 500, "Something went wrong here",
        "A fault of the server; nothing was half written.", "Try again; if it stays, tell the operator the `traceId`.");

    /// <summary>500</summary>
    public static readonly ProblemType DamagedFile = new("damaged-file", 500, "The file is not what was uploaded",
        "The file is missing from its folder, or its bytes have changed there; nothing of it is sent.",
        "Tell the operator the address; the command `verify` lists all such files.");

    /// <summary>501</summary>
    public static readonly ProblemType FormatNotImplemented = new("format-not-implemented", 501, "Not in this format",
        "An oEmbed consumer asked for a format that this provider doesn't have.", "Send `format=json`, or leave it out.");

    /// <summary>503</summary>
    public static readonly ProblemType OtherLanguages = new("other-languages", 503, "This instance has other languages",
        "Another instance was started with other languages, and the log follows that one. This one still reads, but publishes nothing.",
        "Try another instance; tell the operator to start this one anew, with the same settings.");

    /// <summary>503</summary>
    public static readonly ProblemType Unavailable = new("unavailable", 503, "The store does not answer",
        "The database can't be reached or is busy.", "Try again after `Retry-After` seconds.");

    /// <summary>503</summary>
    public static readonly ProblemType MediaUnavailable = new("media-unavailable", 503, "No file can be read at this moment",
        "Files are read by processes of their own: too many are at work, or none can be started; the detail says which.",
        "Try again after `Retry-After` seconds; if it stays, tell the operator the `traceId`.");

    /// <summary>507</summary>
    public static readonly ProblemType InsufficientStorage = new("insufficient-storage", 507, "The server has no room left",
        "The disk that content or files are kept on is full; what is public can still be read. Nothing was written.",
        "Tell the operator, and send it again when there is room.");

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, ProblemType> All { get; } = typeof(ProblemTypes).GetFields()
        .Select(f => f.GetValue(null)).OfType<ProblemType>().OrderBy(t => t.Name, StringComparer.Ordinal).ToDictionary(t => t.Name);
}
