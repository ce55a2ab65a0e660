using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.OpenApi;
using AnnualReports.Api.Security;
using AnnualReports.Api.Security.Limiting;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Media;

/// <summary>The management routes of files: upload, list, read, change what is said of them, replace, delete.</summary>
static class MediaEndpoints
{
    const string Tag = "Media";

    const string Uploading =
        "The type of the file is recognised from its bytes. The same bytes are stored once: if they are "
            + "uploaded again, the answer is the existing file, with 200. Only editors can read the file before "
            + "something public refers to it. Pictures are stored without their metadata, such as where they were "
            + "taken: `sha256` is the hash of the stored bytes, `sentSha256` that of the bytes that were sent.";

    static readonly Parameter[] Listing =
    [
        new(
            "type",
            "Only files of this media type, or of all types that begin with this: `image`.",
            ["image", .. FileType.All.Select(t => t.MediaType)]
        ),
        Finding.Parameter("the name, the title of a PDF, the tags or the alternative texts"),
        new("name", "Only files whose name contains this text.") { MaxLength = Limits.FileName },
        .. MediaFilters.Parameters,
        .. Paging.Parameters,
    ];

    public static void MapMedia(this IEndpointRouteBuilder manage)
    {
        var media = manage.MapGroup("/media");
        media
            .MapLazyGet("", List)
            .Describe(Tag, "ListMedia", "All files", "The newest first.")
            .Takes(Listing)
            .Refuses(ProblemTypes.UnknownLanguage)
            .IsHeavy(Heavy.Lists)
            .Needs(Permission.ReadDrafts)
            .Produces<Page<MediaCard>>();
        media
            .MapLazyPost("", Upload)
            .Describe(Tag, "UploadMedia", "Upload a file", Uploading)
            .Reads(typeof(MediaUpload), Multipart.MediaType)
            .Answers(Headers.Location)
            .Refuses(
                ProblemTypes.FileTooLarge,
                ProblemTypes.UnsupportedFile,
                ProblemTypes.UnsafeFile,
                ProblemTypes.FileDeleted
            )
            .Refuses(ProblemTypes.MediaUnavailable, ProblemTypes.InsufficientStorage)
            .Leads("GetMedia", "Read it", ("id", "$response.body#/id"))
            .IsHeavy(Heavy.Uploads)
            .Needs(Permission.Edit)
            .Produces<MediaCard>(StatusCodes.Status201Created)
            .Produces<MediaCard>();
        MapFile(media);
        media.MapReplacing();
    }

    static void MapFile(RouteGroupBuilder media)
    {
        media
            .MapLazyGet("/{id}", Get)
            .Describe(Tag, "GetMedia", "One file", "The file, and the entries that use it.")
            .Shows(Examples.ShownMedia)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest)
            .Needs(Permission.ReadDrafts)
            .Produces<MediaView>();
        media
            .MapLazyPatch("/{id}", Change)
            .Describe(
                Tag,
                "RenameMedia",
                "Rename a file, tag it, describe it",
                "JSON Merge Patch (RFC 7396) of its name, tags, alternative texts and focal point; its bytes never change. "
                    + "Addresses with its former name still work. Entries take over the alternative texts and the focal point "
                    + "when they are saved with the picture and say none of their own; those that were saved stay as they are."
            )
            .Reads(typeof(MediaSettings), JsonBody.MergePatch)
            .Shows(Examples.ShownMedia)
            .Refuses(ProblemTypes.NotFound)
            .Needs(Permission.Edit)
            .Produces<MediaView>();
        media
            .MapLazyDelete("/{id}", Delete)
            .Describe(
                Tag,
                "DeleteMedia",
                "Delete a file",
                "Deletes a file that is not used: neither by a newest draft, nor by anything that is or was public, nor by an open release."
            )
            .Shows(Examples.ShownMedia, neverPublic: true)
            .Refuses(ProblemTypes.NotFound, ProblemTypes.MalformedRequest, ProblemTypes.StillReferenced)
            .Confirms(new("Delete", "Its bytes are gone for good.", "id") { Reads = ["GetMedia"] })
            .Needs(Permission.Edit)
            .Produces(StatusCodes.Status204NoContent);
    }

    static async Task<JsonHttpResult<Page<MediaCard>>> List(
        HttpContext http,
        ReportsDb db,
        PictureSizes sizes,
        Languages languages,
        CancellationToken ct
    )
    {
        var query = Query.Of(http.Request);
        var (type, name) = (query.Text("type"), query.Line("name"));
        var rows = db.Media.AsNoTracking().Where(m => m.ErasedAt == null).Granted(db);
        if (type is not null)
            rows = type.Contains('/', StringComparison.Ordinal)
                ? rows.Where(m => m.Type == type)
                : rows.Where(m => m.Type.StartsWith(type + "/"));
        if (name is not null)
            rows = rows.Where(m => m.Name.Contains(name));
        rows = rows.Having(query.Words(), word => m => m.Words!.Contains(word)).Filtered(query, languages);
        var (shown, next) = await rows.Page(db, query, ct);
        var names = await db.NamesOf(shown.Select(m => m.UploadedBy), ct);
        var sent = await MediaViews.Sent(db, shown, ct);
        return TypedResults.Json(
            new Page<MediaCard>
            {
                Items =
                [
                    .. shown.Select(m =>
                        MediaViews.Card(m, sent.GetValueOrDefault(m.Id, m.Sha256), names[m.UploadedBy], sizes)
                    ),
                ],
                Next = next is null ? null : Paging.Next(http.Request, "/api/v1/manage/media", next),
            },
            Wire.Json
        );
    }

    static async Task<JsonHttpResult<MediaCard>> Upload(
        HttpContext http,
        Uploads uploads,
        MediaOptions options,
        ReportsDb db,
        CancellationToken ct
    )
    {
        Multipart.Allow(http, options.Most);
        var (row, isNew, sent, warnings) = await http.Request.ReadFile(
            (content, name, isWhole) => uploads.Take(content, name, isWhole, ct),
            ct
        );
        if (isNew)
            http.Response.Headers.Location = $"/api/v1/manage/media/{row.Id}";
        var by = (await db.NamesOf([row.UploadedBy], ct))[row.UploadedBy];
        var card = MediaViews.Card(row, sent, by, options.Pictures) with
        {
            Warnings = warnings is { Count: > 0 } ? warnings : null,
        };
        return TypedResults.Json(
            card,
            Wire.Json,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }

    static async Task<JsonHttpResult<MediaView>> Get(
        string id,
        ReportsDb db,
        EntryTitles titles,
        PictureSizes sizes,
        CancellationToken ct
    )
    {
        var row = await Row(db, Ids.Parse(id), ct);
        // As if there were none: whoever has the bytes of a file can make its id, and would learn that others have it.
        return await db.MayRead(db.Act.Scope, row, ct)
            ? TypedResults.Json(await MediaViews.One(db, titles, row, sizes, ct), Wire.Json)
            : throw Unknown(row.Id);
    }

    static Refusal Unknown(Guid id) => new(RefusalReason.NotFound, $"There is no file with the id {id}.");

    public static async Task<MediaRow> Row(ReportsDb db, Guid id, CancellationToken ct) =>
        await db.Media.SingleOrDefaultAsync(m => m.Id == id && m.ErasedAt == null, ct) ?? throw Unknown(id);

    static async Task<JsonHttpResult<MediaView>> Change(
        string id,
        HttpContext http,
        ReportsDb db,
        EntryTitles titles,
        PictureSizes sizes,
        Languages languages,
        CancellationToken ct
    )
    {
        var file = Ids.Parse(id);
        var patch = await http.Request.ReadJson(Limits.WordsBytes, JsonBody.MergePatch, ct);
        db.Act.Scope.Demand(0);
        MediaSettings? wanted = null;
        var row = await db.Write(
            async token =>
            {
                var changed = await Row(db, file, token);
                (wanted, var said) = await MediaChanges.Apply(changed, patch, languages);
                await db.SaveChangesAsync(token);
                db.Act.Changes.Add(new() { Target = $"media {file}", Detail = said });
                return changed;
            },
            async token => MediaChanges.Has(await Row(db, file, token), wanted!),
            ct
        );
        return TypedResults.Json(await MediaViews.One(db, titles, row, sizes, ct), Wire.Json);
    }

    static async Task<NoContent> Delete(
        string id,
        ReportsDb db,
        Uploads uploads,
        EntryTitles titles,
        CancellationToken ct
    )
    {
        db.Act.Scope.Demand(0);
        var row = await Row(db, Ids.Parse(id), ct);
        await uploads.Remove(
            row,
            token =>
                Unused(
                    row,
                    db.Write(
                        async inner =>
                        {
                            if (await MediaViews.Uses(db, titles, row, inner) is { Count: > 0 } uses)
                                throw new Refusal(
                                    RefusalReason.StillReferenced,
                                    $"'{row.Name}' can't be deleted while "
                                        + $"{(uses.Count == 1 ? "1 entry uses" : $"{uses.Count} entries use")} it, or did in public."
                                )
                                {
                                    More = new Dictionary<string, object?> { ["referrers"] = uses },
                                };
                            await db.Media.Where(m => m.Id == row.Id).ExecuteDeleteAsync(inner);
                            db.Act.Changes.Add(new() { Target = $"media {row.Id}", Detail = row.Name });
                            return true;
                        },
                        async inner => !await db.Media.AnyAsync(m => m.Id == row.Id, inner),
                        token
                    )
                ),
            ct
        );
        return TypedResults.NoContent();
    }

    /// <summary>Waits for the deletion, and refuses it if an entry named the file in the meantime.</summary>
    static async Task Unused(MediaRow row, Task deleting)
    {
        try
        {
            await deleting;
        }
        catch (Exception exception) when (exception.BreaksReference())
        {
            throw new Refusal(
                RefusalReason.StillReferenced,
                $"'{row.Name}' can't be deleted: an entry has named it just now."
            );
        }
    }
}
