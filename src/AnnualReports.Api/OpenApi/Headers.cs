namespace AnnualReports.Api.OpenApi;

/// <summary>A header field of an answer: what the document calls it, its name, what it says, and in which statuses; none named means every success and 304.</summary>
sealed record AnswerHeader(string Id, string Name, string Meaning, params int[] Statuses);

/// <summary>The header fields that answers carry, in the words of the document.</summary>
static class Headers
{
    public static readonly AnswerHeader ETag = new(nameof(ETag), "ETag", "Names these very bytes, in this coding (RFC 9110 section 8.8.3); send it as `If-None-Match` to be answered 304 while they are the same.");
    public static readonly AnswerHeader Revision = new(nameof(Revision), "ETag", "The revision, in quotes; send it as `If-Match` to change what you have read.");
    public static readonly AnswerHeader Part = new(nameof(Part), "ETag", "Names what was read; send it as `If-Match` to change it. It changes only when this part does.");
    public static readonly AnswerHeader LastModified = new(nameof(LastModified), "Last-Modified", "Since when this address answers so (RFC 9110 section 8.8.2); left out for two seconds, in which it may change again.");
    public static readonly AnswerHeader CacheControl = new(nameof(CacheControl), "Cache-Control", "How long the answer may be kept (RFC 9111 section 5.2).");
    public static readonly AnswerHeader NoStore = new(nameof(NoStore), "Cache-Control", "`no-store`: drafts are kept nowhere.");
    public static readonly AnswerHeader NotKept = new(nameof(NotKept), "Cache-Control", "`no-store`: errors are never cached.");
    public static readonly AnswerHeader Robots = new(nameof(Robots), "X-Robots-Tag", "`noindex`, of a preview.");
    public static readonly AnswerHeader Referrer = new(nameof(Referrer), "Referrer-Policy", "`no-referrer`, of a preview: its token is not to be told to others.");
    public static readonly AnswerHeader ContentLanguage = new(nameof(ContentLanguage), "Content-Language", "The language served; of a list, the one negotiated.", 200, 201);
    public static readonly AnswerHeader ContentEncoding = new(nameof(ContentEncoding), "Content-Encoding", "`br` or `gzip`, whichever the request's `Accept-Encoding` likes better, where the content is worth it (RFC 9110 section 8.4).", 200);
    public static readonly AnswerHeader ContentLocation = new(nameof(ContentLocation), "Content-Location", "The lasting address of the answer, where the request said `latest`, or where `Accept` chose another media type than JSON.");
    public static readonly AnswerHeader Alternates = new(nameof(Alternates), "Link", "`rel=\"alternate\"`: the other languages that it is public in (RFC 8288).");
    public static readonly AnswerHeader Next = new(nameof(Next), "Link", "`rel=\"next\"`: the page that follows (RFC 8288).");
    public static readonly AnswerHeader Vary = new(nameof(Vary), "Vary", "`Accept-Language`, where the address is public and has no `lang`; `Accept-Encoding`, where the content is worth coding; `Accept`, where there are several media types.");
    public static readonly AnswerHeader ContentSecurityPolicy = new(nameof(ContentSecurityPolicy), "Content-Security-Policy", "Of a page: it loads and runs nothing.", 200);
    public static readonly AnswerHeader SavedAs = new(nameof(SavedAs), "Content-Disposition", "Of a table: the name that browsers save it under (RFC 6266).");
    public static readonly AnswerHeader ChartPolicy = new(nameof(ChartPolicy), "Content-Security-Policy", "Of a chart: it loads and runs nothing.");
    public static readonly AnswerHeader SurrogateKey = new(nameof(SurrogateKey), "Surrogate-Key", "What the answer is of: the report, the kind, the entry; for purging a CDN.");
    public static readonly AnswerHeader SaveWarnings = new(nameof(SaveWarnings), "Save-Warnings",
        "What was cleaned in the text, and what will keep it from being published: a JSON array of the first ten `SaveWarning`, in ASCII; "
        + "left out where there is nothing.", 200, 201);
    public static readonly AnswerHeader Location = new(nameof(Location), "Location", "Where the new resource is.", 201);

    public static readonly AnswerHeader NotStored = new(nameof(NotStored), "Cache-Control", "`no-store`: how it stands may change at any moment.");
    public static readonly AnswerHeader ContentDigest = new(nameof(ContentDigest), "Content-Digest", "`sha-256` of the content as it is sent (RFC 9530).", 200);
    public static readonly AnswerHeader OwnLocation = new(nameof(OwnLocation), "Content-Location", "The lasting address of the answer: in the edition, by the report's slug, in the language served.");
    public static readonly AnswerHeader Versions = new(nameof(Versions), "Link", "`rel=\"latest-version\"`: what is public now; `rel=\"predecessor-version\"`: the same in the edition before (RFC 5829); `rel=\"alternate\"`: the other languages; `rel=\"next\"`: the page that follows (RFC 8288).");

    public static readonly AnswerHeader ToFile = new(nameof(ToFile), "Location", "Where the file is: an address whose bytes never change.", 303);
    public static readonly AnswerHeader FileLanguage = new(nameof(FileLanguage), "Content-Language", "The language of the file.", 303);
    public static readonly AnswerHeader Deprecation = new(nameof(Deprecation), "Deprecation", "Since when this operation, or a member of its answer, is deprecated: `@` and the seconds since 1970 (RFC 9745).");
    public static readonly AnswerHeader Sunset = new(nameof(Sunset), "Sunset", "From when what is deprecated may be gone (RFC 8594).");
    public static readonly AnswerHeader DeprecationLink = new(nameof(DeprecationLink), "Link", "`rel=\"deprecation\"`: what to use instead (RFC 9745).");

    /// <summary>One entry, as the public reads it.</summary>
    public static readonly AnswerHeader[] One = [ETag, LastModified, CacheControl, ContentLanguage, ContentLocation, Alternates, ContentEncoding, Vary, SurrogateKey];

    /// <summary>A list, as the public reads it.</summary>
    public static readonly AnswerHeader[] List = [ETag, LastModified, CacheControl, ContentLanguage, ContentLocation, Next, ContentEncoding, Vary, SurrogateKey];

    /// <summary>One entry in an edition.</summary>
    public static readonly AnswerHeader[] EditionOne = [ETag, LastModified, CacheControl, ContentLanguage, OwnLocation, ContentDigest, Versions, ContentEncoding, Vary, SurrogateKey];

    /// <summary>A list in an edition.</summary>
    public static readonly AnswerHeader[] EditionList = [ETag, CacheControl, ContentLanguage, OwnLocation, ContentDigest, Versions, ContentEncoding, Vary, SurrogateKey];

    /// <summary>A whole report, as the public reads it.</summary>
    public static readonly AnswerHeader[] Bundle = [ETag, LastModified, CacheControl, ContentLanguage, ContentLocation, Vary, SurrogateKey];

    /// <summary>A whole report in an edition.</summary>
    public static readonly AnswerHeader[] EditionBundle = [ETag, LastModified, CacheControl, ContentLanguage, OwnLocation, ContentDigest, Versions, Vary, SurrogateKey];

    /// <summary>An answer that is made when it is asked for.</summary>
    public static readonly AnswerHeader[] Composed = [ETag, CacheControl, ContentLanguage, ContentLocation, ContentEncoding, Vary, SurrogateKey];
}
