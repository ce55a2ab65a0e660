using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Media;

/// <summary>The management routes of files: upload, list, read, rename, delete, erase.</summary>
static class MediaEndpoints
{
    const string Tag = "Media";

    const string Uploading = "What it is, is told from its bytes. The same bytes are kept once: uploaded again, what is there already is answered with 200. "
        + "Nobody but editors can read it before something public refers to it. "
        + "Pictures are kept without what they say besides themselves, as where they were taken: "
        + "`sha256` is that of the bytes that are kept, `sentSha256` that of those that were sent.";

    static readonly Parameter[] Listing =
    [
        new("type", "Only files of this media type, or of all that begin so: `image`.", ["image", .. FileType.All.Select(t => t.MediaType)]),
        new("name", "Only files whose name has this in it.") { MaxLength = Limits.FileName },
        new("limit", "How many items a page holds.") { Minimum = 1, Maximum = Limits.Page, Default = Limits.PageDefault.ToString() },
        new("cursor", "Where the page begins: opaque, from `next`."),
    ];

    public static void MapMedia(this IEndpointRouteBuilder manage)
    {
        var media = manage.MapGroup("/media");
        media.MapGet("", List).Describe(Tag, "ListMedia", "All files", "The newest first.").Takes(Listing).RequireAuthorization(Policies.Translate).Produces<Page<MediaCard>>();
        media.MapPost("", Upload)
            .Describe(Tag, "UploadMedia", "Upload a file", Uploading)
            .Reads(typeof(MediaUpload), Multipart.MediaType).Answers(Headers.Location)
            .Refuses(ProblemTypes.FileTooLarge, ProblemTypes.UnsupportedFile, ProblemTypes.UnsafeFile, ProblemTypes.FileDeleted)
            .Refuses(ProblemTypes.MediaUnavailable, ProblemTypes.InsufficientStorage)
            .Leads("GetMedia", "Read it", ("id", "$response.body#/id"))
            .RequireAuthorization(Policies.Edit).Produces<MediaCard>(StatusCodes.Status201Created).Produces<MediaCard>();
        media.MapGet("/{id}", Get).Describe(Tag, "GetMedia", "One file", "What it is, and what uses it.").Shows(Examples.ShownMedia)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest).RequireAuthorization(Policies.Translate).Produces<MediaView>();
        media.MapPatch("/{id}", Rename).Describe(Tag, "RenameMedia", "Rename a file", "JSON Merge Patch (RFC 7396). Nothing but its name changes, ever; addresses with the former name go on working.")
            .Reads(typeof(MediaPatch), JsonReading.MergePatch).Shows(Examples.ShownMedia).Refuses(ProblemTypes.NotFound).RequireAuthorization(Policies.Edit).Produces<MediaView>();
        media.MapDelete("/{id}", Delete).Describe(Tag, "DeleteMedia", "Delete a file", "Only what nothing uses: no newest draft, nothing that is or was public, and no open release.")
            .Shows(Examples.ShownMedia, neverPublic: true).Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.StillReferenced)
            .Confirms(new("Delete", "Its bytes are gone for good.", "id") { Reads = ["GetMedia"] })
            .RequireAuthorization(Policies.Edit).Produces(StatusCodes.Status204NoContent);
    }

    static async Task<IResult> List(HttpContext http, ReportsDb db, CancellationToken ct)
    {
        var query = Query.Of(http.Request);
        var (limit, type, name) = (query.Number("limit", Limits.PageDefault), query.Text("type"), query.Line("name"));
        var rows = db.Media.AsNoTracking().Where(m => m.ErasedAt == null);
        if (type is not null)
            rows = type.Contains('/', StringComparison.Ordinal) ? rows.Where(m => m.Type == type) : rows.Where(m => m.Type.StartsWith(type + "/"));
        if (name is not null)
            rows = rows.Where(m => m.Name.Contains(name));
        if (NewestFirst.Of(query.Text("cursor")) is var (at, id))
            rows = rows.Where(m => m.UploadedAt <= at && (m.UploadedAt < at || m.Id.CompareTo(id) < 0));
        var page = await rows.OrderByDescending(m => m.UploadedAt).ThenByDescending(m => m.Id).Take(limit + 1).ToListAsync(ct);
        var shown = page.Take(limit).ToList();
        var names = await db.NamesOf(shown.Select(m => m.UploadedBy), ct);
        var sent = await Views.Sent(db, shown, ct);
        var others = http.Request.Query.Where(p => p.Key != "cursor").Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value.ToString())}");
        return Results.Json(new Page<MediaCard>
        {
            Items = [.. shown.Select(m => Views.Card(m, sent.GetValueOrDefault(m.Id, m.Sha256), names[m.UploadedBy]))],
            Next = page.Count > limit ? $"/api/v1/manage/media?{string.Join('&', [.. others, $"cursor={new NewestFirst(shown[^1].UploadedAt, shown[^1].Id)}"])}" : null,
        }, Wire.Json);
    }

    static async Task<IResult> Upload(HttpContext http, Uploads uploads, MediaOptions options, ReportsDb db, CancellationToken ct)
    {
        Multipart.Allow(http, options.Most);
        var (row, isNew, sent, warnings) = await http.Request.ReadFile((content, name, isWhole) => uploads.Take(content, name, isWhole, http.User.KeyId(),
            ct), ct);
        if (isNew)
            http.Response.Headers.Location = $"/api/v1/manage/media/{row.Id}";
        var card = Views.Card(row, sent, (await db.NamesOf([row.UploadedBy], ct))[row.UploadedBy]) with
        {
            Warnings = warnings is { Count: > 0 } ? warnings
            : null
        };
        return Results.Json(card, Wire.Json, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    static async Task<IResult> Get(string id, ReportsDb db, Titles titles, CancellationToken ct) =>
        Results.Json(await Views.One(db, titles, await Row(db, Ids.Parse(id), ct), ct), Wire.Json);

    static async Task<MediaRow> Row(ReportsDb db, Guid id, CancellationToken ct) =>
        await db.Media.SingleOrDefaultAsync(m => m.Id == id && m.ErasedAt == null, ct) ?? throw new Refusal(RefusalReason.NotFound, $"There is no file with the id {id}.");

    static async Task<IResult> Rename(string id, HttpContext http, ReportsDb db, Titles titles, CancellationToken ct)
    {
        var file = Ids.Parse(id);
        var patch = (await http.Request.ReadJson(Limits.WordsBytes, JsonReading.MergePatch, ct)).Fit<MediaPatch>();
        var row = await Row(db, file, ct);
        row.Name = FileNames.Clean(patch.Name, FileType.All.Single(t => t.MediaType == row.Type));
        await db.SaveChangesAsync(ct);
        return Results.Json(await Views.One(db, titles, row, ct), Wire.Json);
    }

    static async Task<IResult> Delete(string id, ReportsDb db, Uploads uploads, Titles titles, CancellationToken ct)
    {
        var row = await Row(db, Ids.Parse(id), ct);
        await uploads.Remove(row, token => Unused(row, db.Write(async inner =>
        {
            if (await Views.Uses(db, titles, row, inner) is { Count: > 0 } uses)
                throw new Refusal(RefusalReason.StillReferenced,
                    $"'{row.Name}' can't be deleted while {(uses.Count == 1 ? "1 entry uses" : $"{uses.Count} entries use")} it, or did in public.")
                {
                    More = new Dictionary<string, object?> { ["referrers"] = uses },
                };
            await db.Media.Where(m => m.Id == row.Id).ExecuteDeleteAsync(inner);
            return true;
        }, async inner => !await db.Media.AnyAsync(m => m.Id == row.Id, inner), token)), ct);
        return Results.NoContent();
    }

    /// <summary>Whoever named the file just now was quicker.</summary>
    static async Task Unused(MediaRow row, Task deleting)
    {
        try
        {
            await deleting;
        }
        catch (Exception exception) when (exception.BreaksReference())
        {
            throw new Refusal(RefusalReason.StillReferenced, $"'{row.Name}' can't be deleted: an entry has named it just now.");
        }
    }

    /// <summary>Files in the words of the wire.</summary>
    static class Views
    {
        public static MediaCard Card(MediaRow row, byte[] sent, string by) => new()
        {
            Id = row.Id,
            Name = row.Name,
            Type = row.Type,
            Bytes = row.Bytes,
            Sha256 = row.Hash,
            SentSha256 = Convert.ToHexStringLower(sent),
            Url = row.ToFile().Url,
            Width = row.Width,
            Height = row.Height,
            Pdf = Kinds.Attachments.Facts(row.ToFile()),
            UploadedAt = row.UploadedAt,
            UploadedBy = by,
        };

        public static async Task<MediaView> One(ReportsDb db, Titles titles, MediaRow row, CancellationToken ct)
        {
            var card = Card(row, (await Sent(db, [row], ct)).GetValueOrDefault(row.Id, row.Sha256), (await db.NamesOf([row.UploadedBy], ct))[row.UploadedBy]);
            return new()
            {
                Id = card.Id,
                Name = card.Name,
                Type = card.Type,
                Bytes = card.Bytes,
                Sha256 = card.Sha256,
                SentSha256 = card.SentSha256,
                Url = card.Url,
                Width = card.Width,
                Height = card.Height,
                Pdf = card.Pdf,
                UploadedAt = card.UploadedAt,
                UploadedBy = card.UploadedBy,
                Uses = await Uses(db, titles, row, ct),
            };
        }

        /// <summary>What was sent first of those files that were not kept as they were sent.</summary>
        public static async Task<Dictionary<Guid, byte[]>> Sent(ReportsDb db, IEnumerable<MediaRow> rows, CancellationToken ct)
        {
            Guid[] ids = [.. rows.Select(r => r.Id)];
            var sent = await db.SentFiles.AsNoTracking()
                .Where(s => ids.Contains(s.MediaId) && !db.SentFiles.Any(e => e.MediaId == s.MediaId && e.SentAt < s.SentAt)).ToListAsync(ct);
            return sent.GroupBy(s => s.MediaId)
                .ToDictionary(g => g.Key, g => g.Select(s => s.Sha256).OrderBy(Convert.ToHexString, StringComparer.Ordinal).First());
        }

        public static async Task<IReadOnlyList<MediaUse>> Uses(ReportsDb db, Titles titles, MediaRow row, CancellationToken ct)
        {
            var uses = await db.UsesOf(row.Id, row.Hash, ct);
            var reportNos = uses.Select(u => u.Entry.ReportNo).Distinct().ToArray();
            var reports = await db.Entries.AsNoTracking().Where(e => reportNos.Contains(e.No)).ToDictionaryAsync(e => e.No, e => e.Slug, ct);
            var named = await titles.Of(uses.Select(u => u.Entry.Id), ct);
            return
            [
                .. uses.Select(u => new MediaUse
                {
                    Kind = u.Entry.Kind,
                    Id = u.Entry.Id,
                    Report = reports.GetValueOrDefault(u.Entry.ReportNo),
                    Slug = u.Entry.Slug,
                    Title = named.GetValueOrDefault(u.Entry.Id),
                    In = Enum.Parse<MediaUsedIn>(u.In.ToString()),
                }),
            ];
        }
    }
}
