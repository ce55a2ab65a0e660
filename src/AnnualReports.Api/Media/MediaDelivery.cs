using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Http.Limiting;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Auditing;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Api.Storage.Releases;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace AnnualReports.Api.Media;

/// <summary>
/// Delivers files at <c>/media/{sha256}/{name}</c>; the bytes at an address never change. A file that nothing public
/// has ever referred to can be read only by whoever may read drafts, or through a preview link for a report that uses it.
/// </summary>
static class MediaDelivery
{
    const string ForGood = "public, max-age=31536000, immutable";

    /// <summary>
    /// Whatever a file contains, if it is opened as a page it runs nothing, loads nothing and has no origin.
    /// </summary>
    const string Sandbox = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

    /// <summary>Browsers don't show a PDF in a sandbox; their viewers use their own sandbox.</summary>
    const string Viewer =
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    const string Pdf = "application/pdf";

    public static void MapMediaDelivery(this IEndpointRouteBuilder app) =>
        app.MapLazyMethods($"{StoredFile.Root}/{{sha256}}/{{name}}", ["GET", "HEAD"], Answer)
            .Takes([.. Variant.Parameters, PreviewRoutes.Parameter])
            .IsShared()
            .ExcludeFromDescription();

    static async Task Answer(
        string sha256,
        string name,
        HttpContext http,
        ReportsDb db,
        Originals originals,
        Variants variants,
        PictureSizes sizes,
        TimeProvider time,
        AuditEvents events,
        CancellationToken ct
    )
    {
        var (query, headers) = (Query.Of(http.Request), http.Response.Headers);
        Bound(http.Request.Headers);
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Content-Disposition, Content-Range, Accept-Ranges";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var row = await Readable(sha256, name, http, db, query.Text(PreviewRoutes.Parameter.Name), time, events, ct);
        var file = row.ToFile();
        var variant = Variant.Of(query, file, sizes);
        var original = await originals.Sound(row, ct);
        var made = variant is null ? null : await variants.Of(file, variant, ct);
        var type = variant?.MediaType ?? (file.Type == "text/csv" ? "text/csv; charset=utf-8" : file.Type);
        headers.ContentSecurityPolicy = file.Type == Pdf ? Viewer : Sandbox;
        headers.ContentDisposition = Disposition(file, variant);
        var etag = EntityTag.Of(
            variant is null ? file.Sha256 : $"{file.Sha256[..32]}.{Variants.NameOf(variant)}"
        );
        await Send(
            http,
            made ?? new(original),
            type,
            etag,
            new(row.UploadedAt.AddTicks(-(row.UploadedAt.Ticks % TimeSpan.TicksPerSecond)))
        );
    }

    /// <summary>
    /// Ranges, or a condition on them, that are longer than any real client sends are ignored: the answer is the whole
    /// file.
    /// </summary>
    static void Bound(IHeaderDictionary headers)
    {
        if (headers.IfRange.Bounded() != headers.IfRange || headers.Range.Bounded() != headers.Range)
            headers.Range = default;
    }

    /// <summary>The file, if this client may read it. Also sets for how long caches may keep it.</summary>
    static async Task<MediaRow> Readable(
        string sha256,
        string name,
        HttpContext http,
        ReportsDb db,
        string? token,
        TimeProvider time,
        AuditEvents events,
        CancellationToken ct
    )
    {
        var unknown = new ProblemException(ProblemTypes.NotFound, "There is no public file at this address.");
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
            throw unknown;
        var hash = Convert.FromHexString(sha256);
        var rows = await db.Media.AsNoTracking().Where(m => m.Sha256 == hash).ToListAsync(ct);
        // Several people may have the same bytes without knowing of each other: each under a name of their own.
        rows = [.. rows.OrderByDescending(r => r.Name == name).ThenBy(r => r.UploadedAt).ThenBy(r => r.Id)];
        if (rows.Find(r => r.ErasedAt is not null) is { ErasedAt: { } at } row)
            throw new ProblemException(
                ProblemTypes.Redacted,
                $"The file was erased on {at:yyyy-MM-dd}: {row.ErasedReason}."
            )
            {
                More = new Dictionary<string, object?>
                {
                    ["reason"] = row.ErasedReason,
                    ["authority"] = row.ErasedAuthority,
                },
            };
        foreach (var shown in rows)
            if (await db.WasPublic(shown, ct))
            {
                // An address with a token is kept by nobody, whoever may read the file.
                http.Response.Headers.CacheControl = token is null ? ForGood : "no-store";
                return shown;
            }
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (http.User.Authority() is { } authority)
            foreach (var granted in rows)
                if (await db.MayRead(authority.Scope(Permission.ReadDrafts), granted, ct))
                {
                    http.Features.Set(new UnpublishedFile(granted.Id));
                    return granted;
                }
        if (token is not null && rows.Count > 0 && await db.WorkingPreview(token, time.Now(), ct) is { } link)
            foreach (var previewed in rows)
                if (await Shows(link, previewed, db, ct))
                {
                    events.Count(
                        new(null, "UsePreviewLink", AuditOutcomes.Done, $"preview-link {link.Id}", ClientAddress.Of(http))
                    );
                    return previewed;
                }
        throw unknown;
    }

    /// <summary>Whether the report of a preview link uses the file.</summary>
    static async Task<bool> Shows(PreviewLinkRow link, MediaRow row, ReportsDb db, CancellationToken ct) =>
        (await db.UsesOf(row, ct)).Any(u =>
            u.Entry.No == link.ReportNo || u.Entry.ReportNo == link.ReportNo
        );

    /// <summary>
    /// Browsers show pictures and PDFs; they save data and files that could be a page. The name is sent in UTF-8 and in
    /// ASCII (RFC 6266, RFC 8187).
    /// </summary>
    static string Disposition(StoredFile file, Variant? variant)
    {
        var disposition = new ContentDispositionHeaderValue(file.HasVariants || file.Type == Pdf ? "inline" : "attachment");
        disposition.SetHttpFileName(variant is null ? file.Name : Path.ChangeExtension(file.Name, variant.Format));
        return disposition.ToString();
    }

    static async Task Send(HttpContext http, MadeVariant sent, string type, string etag, DateTimeOffset modified)
    {
        var (path, content) = sent;
        if (content is not null)
        {
            await Results.File(content, type, null, false, modified, new EntityTagHeaderValue(etag)).ExecuteAsync(http);
            return;
        }
        var (request, headers, length) = (http.Request, http.Response.Headers, new FileInfo(path).Length);
        Part? part = null;
        var isPart =
            !Preconditions.NotModified(request, etag, modified.UtcDateTime)
            && Ranges.TryRead(request, etag, modified, length, out part);
        if (isPart && part is null)
        {
            headers.ContentRange = $"bytes */{length}";
            headers.AcceptRanges = "bytes";
            throw new ProblemException(ProblemTypes.RangeNotSatisfiable, $"The file has {length} bytes.");
        }
        // The framework reads what was decided here: one range or none.
        request.Headers.Range = part is { } one ? $"bytes={one.From}-{one.To}" : default;
        await Results
            .File(path, type, null, modified, new EntityTagHeaderValue(etag), enableRangeProcessing: true)
            .ExecuteAsync(http);
    }
}
