namespace AnnualReports.Api.Http;

/// <summary>
/// A header field of an answer: its name in the document, its own name, its meaning, and the statuses that have it. If
/// no status is listed, every success and 304 have it.
/// </summary>
sealed record AnswerHeader(string Id, string Name, string Meaning, params int[] Statuses);

/// <summary>The header fields that answers carry, in the words of the document.</summary>
static class Headers
{
    public static readonly AnswerHeader ETag = new(
        nameof(ETag),
        "ETag",
        "Identifies these bytes in this coding (RFC 9110 section 8.8.3). Send it as `If-None-Match` to get 304 as long as they are the same."
    );
    public static readonly AnswerHeader Revision = new(
        nameof(Revision),
        "ETag",
        "The revision, in quotation marks. Send it as `If-Match` to change what you have read."
    );
    public static readonly AnswerHeader Part = new(
        nameof(Part),
        "ETag",
        "Identifies what was read. Send it as `If-Match` to change it. It changes only when this part does."
    );
    public static readonly AnswerHeader LastModified = new(
        nameof(LastModified),
        "Last-Modified",
        "When the answer last changed (RFC 9110 section 8.8.2). It is left out for the first two seconds, "
            + "because the answer may change again in the same second."
    );
    public static readonly AnswerHeader CacheControl = new(
        nameof(CacheControl),
        "Cache-Control",
        "How long the answer may be cached (RFC 9111 section 5.2)."
    );
    public static readonly AnswerHeader NoStore = new(
        nameof(NoStore),
        "Cache-Control",
        "`no-store`: drafts must not be cached."
    );
    public static readonly AnswerHeader RateLimit = new(
        nameof(RateLimit),
        "RateLimit",
        "In management: how many requests you may still send, `r`, and in how many seconds you may send all of them again, `t` "
            + "(draft-ietf-httpapi-ratelimit-headers-10); absent where there is no limit."
    );
    public static readonly AnswerHeader RateLimitPolicy = new(
        nameof(RateLimitPolicy),
        "RateLimit-Policy",
        "In management: how many requests, `q`, you may send in how many seconds, `w` (draft-ietf-httpapi-ratelimit-headers-10)."
    );
    public static readonly AnswerHeader NotKept = new(
        nameof(NotKept),
        "Cache-Control",
        "`no-store`: errors are never cached."
    );
    public static readonly AnswerHeader Robots = new(nameof(Robots), "X-Robots-Tag", "`noindex`, for a preview.");
    public static readonly AnswerHeader Referrer = new(
        nameof(Referrer),
        "Referrer-Policy",
        "`no-referrer`, for a preview, so that its token is not passed on."
    );
    public static readonly AnswerHeader ContentLanguage = new(
        nameof(ContentLanguage),
        "Content-Language",
        "The language of the content; for a list, the negotiated language.",
        200,
        201
    );
    public static readonly AnswerHeader ContentEncoding = new(
        nameof(ContentEncoding),
        "Content-Encoding",
        "`br` or `gzip`, whichever the request's `Accept-Encoding` prefers; absent if the content is too "
            + "short to be compressed (RFC 9110 section 8.4).",
        200
    );
    public static readonly AnswerHeader ContentLocation = new(
        nameof(ContentLocation),
        "Content-Location",
        "The permanent address of the answer, if the request named `latest`, or if `Accept` chose another media type than JSON."
    );
    public static readonly AnswerHeader Alternates = new(
        nameof(Alternates),
        "Link",
        "`rel=\"alternate\"`: the other languages in which it is public (RFC 8288)."
    );
    public static readonly AnswerHeader Next = new(
        nameof(Next),
        "Link",
        "`rel=\"next\"`: the next page (RFC 8288)."
    );
    public static readonly AnswerHeader Vary = new(
        nameof(Vary),
        "Vary",
        "`Accept-Language`, if the address is public and has no `lang`; `Accept-Encoding`, if the content "
            + "can be compressed; `Accept`, if there are several media types."
    );
    public static readonly AnswerHeader ContentSecurityPolicy = new(
        nameof(ContentSecurityPolicy),
        "Content-Security-Policy",
        "For a page: it may load and run nothing.",
        200
    );
    public static readonly AnswerHeader SavedAs = new(
        nameof(SavedAs),
        "Content-Disposition",
        "For a table: the name under which browsers save it (RFC 6266)."
    );
    public static readonly AnswerHeader ChartPolicy = new(
        nameof(ChartPolicy),
        "Content-Security-Policy",
        "For a chart: it may load and run nothing."
    );
    public static readonly AnswerHeader SurrogateKey = new(
        nameof(SurrogateKey),
        "Surrogate-Key",
        "What the answer is about: the report, the kind, the entry. It is for purging a CDN."
    );
    public static readonly AnswerHeader SaveWarnings = new(
        nameof(SaveWarnings),
        "Save-Warnings",
        "What was cleaned in the text, and what will keep it from being published: a JSON array of the first "
            + "ten `SaveWarning`, in ASCII; absent if there is nothing.",
        200,
        201
    );
    public static readonly AnswerHeader Location = new(nameof(Location), "Location", "The address of the new resource.", 201);

    public static readonly AnswerHeader NotStored = new(
        nameof(NotStored),
        "Cache-Control",
        "`no-store`: the status may change at any moment."
    );
    public static readonly AnswerHeader ContentDigest = new(
        nameof(ContentDigest),
        "Content-Digest",
        "`sha-256` of the content as it is sent (RFC 9530).",
        200
    );
    public static readonly AnswerHeader OwnLocation = new(
        nameof(OwnLocation),
        "Content-Location",
        "The permanent address of the answer: in the edition, with the report's slug, in the language of the content."
    );
    public static readonly AnswerHeader Versions = new(
        nameof(Versions),
        "Link",
        "`rel=\"latest-version\"`: what is public now; `rel=\"predecessor-version\"`: the same in the "
            + "previous edition (RFC 5829); `rel=\"alternate\"`: the other languages; `rel=\"next\"`: the next "
            + "page (RFC 8288)."
    );

    public static readonly AnswerHeader ToFile = new(
        nameof(ToFile),
        "Location",
        "The address of the file, whose bytes never change.",
        303
    );
    public static readonly AnswerHeader FileLanguage = new(
        nameof(FileLanguage),
        "Content-Language",
        "The language of the file.",
        303
    );
    public static readonly AnswerHeader Deprecation = new(
        nameof(Deprecation),
        "Deprecation",
        "Since when this operation, or a member of its answer, is deprecated: `@` and the seconds since 1970 (RFC 9745)."
    );
    public static readonly AnswerHeader Sunset = new(
        nameof(Sunset),
        "Sunset",
        "From when what is deprecated may be gone (RFC 8594)."
    );
    public static readonly AnswerHeader DeprecationLink = new(
        nameof(DeprecationLink),
        "Link",
        "`rel=\"deprecation\"`: what to use instead (RFC 9745)."
    );

    /// <summary>A problem. Those of management and of delivery are described together.</summary>
    public static readonly AnswerHeader[] OfProblems =
    [
        NotKept,
        ContentLanguage,
        Vary,
        Robots,
        Referrer,
        RateLimit,
        RateLimitPolicy,
    ];

    /// <summary>One entry, as the public reads it.</summary>
    public static readonly AnswerHeader[] One =
    [
        ETag,
        LastModified,
        CacheControl,
        ContentLanguage,
        ContentLocation,
        Alternates,
        ContentEncoding,
        Vary,
        SurrogateKey,
    ];

    /// <summary>A list, as the public reads it.</summary>
    public static readonly AnswerHeader[] List =
    [
        ETag,
        LastModified,
        CacheControl,
        ContentLanguage,
        ContentLocation,
        Next,
        ContentEncoding,
        Vary,
        SurrogateKey,
    ];

    /// <summary>One entry in an edition.</summary>
    public static readonly AnswerHeader[] EditionOne =
    [
        ETag,
        LastModified,
        CacheControl,
        ContentLanguage,
        OwnLocation,
        ContentDigest,
        Versions,
        ContentEncoding,
        Vary,
        SurrogateKey,
    ];

    /// <summary>A list in an edition.</summary>
    public static readonly AnswerHeader[] EditionList =
    [
        ETag,
        CacheControl,
        ContentLanguage,
        OwnLocation,
        ContentDigest,
        Versions,
        ContentEncoding,
        Vary,
        SurrogateKey,
    ];

    /// <summary>A whole report, as the public reads it.</summary>
    public static readonly AnswerHeader[] Bundle =
    [
        ETag,
        LastModified,
        CacheControl,
        ContentLanguage,
        ContentLocation,
        Vary,
        SurrogateKey,
    ];

    /// <summary>A whole report in an edition.</summary>
    public static readonly AnswerHeader[] EditionBundle =
    [
        ETag,
        LastModified,
        CacheControl,
        ContentLanguage,
        OwnLocation,
        ContentDigest,
        Versions,
        Vary,
        SurrogateKey,
    ];

    /// <summary>An answer that is made when it is asked for.</summary>
    public static readonly AnswerHeader[] Composed =
    [
        ETag,
        CacheControl,
        ContentLanguage,
        ContentLocation,
        ContentEncoding,
        Vary,
        SurrogateKey,
    ];
}
