namespace AnnualReports.Contracts;

/// <summary>
/// All types of problems. This file has those of requests that can't be understood, or whose sender may not send them.
/// </summary>
public static partial class ProblemTypes
{
    /// <summary>400</summary>
    public static readonly ProblemType MalformedRequest = new(
        "malformed-request",
        400,
        "The request could not be read",
        "The body is not JSON, an id is not a UUID, or a header could not be understood.",
        "Correct what the detail names and send it again."
    );

    /// <summary>400</summary>
    public static readonly ProblemType InvalidParameter = new(
        "invalid-parameter",
        400,
        "A query parameter is unknown or wrong",
        "The address has a parameter that this resource doesn't know, a value that it can't take, or the same parameter twice.",
        "Use one of the parameters and values in `allowed`."
    );

    /// <summary>400</summary>
    public static readonly ProblemType UnknownLanguage = new(
        "unknown-language",
        400,
        "This language is not configured",
        "`lang` or a path names a language that this installation doesn't have.",
        "Use one of the tags in `allowed`, or see `/api/v1/languages`."
    );

    /// <summary>401</summary>
    public static readonly ProblemType Unauthorized = new(
        "unauthorized",
        401,
        "A valid key is needed",
        "Management needs an API key that is known and was not revoked.",
        "Send `Authorization: Bearer <key>`."
    );

    /// <summary>403</summary>
    public static readonly ProblemType Forbidden = new(
        "forbidden",
        403,
        "You may not do that",
        "You are known, but none of your grants is for this: another role, another report or another language is needed.",
        "`/api/v1/manage/me` says what you may do. Ask an administrator for what the detail names."
    );

    /// <summary>405</summary>
    public static readonly ProblemType MethodNotAllowed = new(
        "method-not-allowed",
        405,
        "This method is not allowed here",
        "The resource exists, but not for this method.",
        "Use one of the methods in the header `Allow`."
    );

    /// <summary>406</summary>
    public static readonly ProblemType NotAcceptable = new(
        "not-acceptable",
        406,
        "Not available in that media type",
        "`Accept` leaves out every media type that this resource has.",
        "Accept `application/json`."
    );

    /// <summary>408</summary>
    public static readonly ProblemType TooSlow = new(
        "too-slow",
        408,
        "The body came too slowly",
        "Fewer than 240 bytes a second of the body arrived, for more than 5 seconds.",
        "Send it again over a better connection. Nothing was written."
    );

    /// <summary>413</summary>
    public static readonly ProblemType TooLarge = new(
        "too-large",
        413,
        "The body is too large",
        "A body may have as many bytes as its route needs: JSON at most 1 MiB, an XLIFF document 20 MiB; the detail says how many.",
        "Send less at once."
    );

    /// <summary>414</summary>
    public static readonly ProblemType UriTooLong = new(
        "uri-too-long",
        414,
        "The address is too long",
        "The first line of a request, with method and address, may have 8192 bytes.",
        "Ask with fewer or shorter parameters."
    );

    /// <summary>415</summary>
    public static readonly ProblemType UnsupportedMediaType = new(
        "unsupported-media-type",
        415,
        "Not in this media type",
        "The body's `Content-Type` isn't one that this resource reads.",
        "Send one of the types in the header `Accept`."
    );

    /// <summary>416</summary>
    public static readonly ProblemType RangeNotSatisfiable = new(
        "range-not-satisfiable",
        416,
        "The file has no such part",
        "None of the ranges in `Range` overlaps with the file; `Content-Range` says how long it is.",
        "Ask for a part that it has, or for all of it."
    );

    /// <summary>429</summary>
    public static readonly ProblemType TooManyRequests = new(
        "too-many-requests",
        429,
        "Too many requests",
        "More was sent than one person, machine or address may send, or more heavy work than may run at the same time; the detail says which.",
        "Wait as many seconds as `Retry-After` says, and send it again. Nothing was written."
    );

    /// <summary>428</summary>
    public static readonly ProblemType PreconditionRequired = new(
        "precondition-required",
        428,
        "Say which revision you change",
        "A change needs `If-Match` with the `ETag` that was read, so that nobody's work is overwritten.",
        "Read the entry and send its `ETag` as `If-Match`."
    );

    /// <summary>431</summary>
    public static readonly ProblemType HeadersTooLarge = new(
        "headers-too-large",
        431,
        "The header fields are too large",
        "All header fields of a request together may have 32768 bytes, and there may be 100 of them.",
        "Send fewer or shorter ones; cookies are never needed here."
    );
}
