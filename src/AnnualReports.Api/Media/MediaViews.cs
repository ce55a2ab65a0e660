using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Media;

/// <summary>Shows files to editors: what they are, who uploaded them, and what uses them.</summary>
static class MediaViews
{
    /// <summary>The least width of a picture to choose by, where the configured sizes have one.</summary>
    const int ThumbnailWidth = 300;

    public static MediaCard Card(MediaRow row, byte[] sent, string by, PictureSizes sizes) =>
        new()
        {
            Id = row.Id,
            Name = row.Name,
            Type = row.Type,
            Bytes = row.Bytes,
            Sha256 = row.Hash,
            SentSha256 = Convert.ToHexStringLower(sent),
            Url = row.ToFile().Url,
            Thumbnail = Thumbnail(row.ToFile(), sizes),
            Width = row.Width,
            Height = row.Height,
            Pdf = Kinds.AttachedFiles.Facts(row.ToFile()),
            Tags = MediaChanges.Tags(row),
            Alt = row.Alt is null ? null : row.AltTexts,
            FocalPoint = MediaChanges.Focal(row),
            UploadedAt = row.UploadedAt,
            UploadedBy = by,
        };

    /// <summary>A drawing, and a picture that is small already, is shown as it is.</summary>
    static string? Thumbnail(StoredFile file, PictureSizes sizes)
    {
        if (file.Size is not { } size)
            return null;
        var width = sizes.Widths.FirstOrDefault(w => w >= ThumbnailWidth, sizes.Widths.LastOrDefault());
        return !file.HasVariants || width == 0 || width >= size.Width
            ? file.Url
            : string.Create(CultureInfo.InvariantCulture, $"{file.Url}?w={width}");
    }

    public static async Task<MediaView> One(
        ReportsDb db,
        EntryTitles titles,
        MediaRow row,
        PictureSizes sizes,
        CancellationToken ct
    )
    {
        var card = Card(
            row,
            (await Sent(db, [row], ct)).GetValueOrDefault(row.Id, row.Sha256),
            (await db.NamesOf([row.UploadedBy], ct))[row.UploadedBy],
            sizes
        );
        return new()
        {
            Id = card.Id,
            Name = card.Name,
            Type = card.Type,
            Bytes = card.Bytes,
            Sha256 = card.Sha256,
            SentSha256 = card.SentSha256,
            Url = card.Url,
            Thumbnail = card.Thumbnail,
            Width = card.Width,
            Height = card.Height,
            Pdf = card.Pdf,
            Tags = card.Tags,
            Alt = card.Alt,
            FocalPoint = card.FocalPoint,
            UploadedAt = card.UploadedAt,
            UploadedBy = card.UploadedBy,
            Uses = await Uses(db, titles, row, ct),
        };
    }

    /// <summary>The hash of what was sent first, for those files that were changed before they were stored.</summary>
    public static async Task<Dictionary<Guid, byte[]>> Sent(
        ReportsDb db,
        IEnumerable<MediaRow> rows,
        CancellationToken ct
    )
    {
        Guid[] ids = [.. rows.Select(r => r.Id)];
        var sent = await db
            .SentFiles.AsNoTracking()
            .Where(s =>
                ids.Contains(s.MediaId) && !db.SentFiles.Any(e => e.MediaId == s.MediaId && e.SentAt < s.SentAt)
            )
            .ToListAsync(ct);
        return sent.GroupBy(s => s.MediaId)
            .ToDictionary(
                g => g.Key,
                g => g.Select(s => s.Sha256).OrderBy(Convert.ToHexString, StringComparer.Ordinal).First()
            );
    }

    public static async Task<IReadOnlyList<MediaUse>> Uses(
        ReportsDb db,
        EntryTitles titles,
        MediaRow row,
        CancellationToken ct
    )
    {
        // Only where the caller may read drafts: titles of others are no business of theirs.
        var scope = db.Act.Scope;
        var uses = (await db.UsesOf(row, ct)).Where(u => scope.Allows(u.Entry.GrantedIn)).ToList();
        var reports = await db.SlugsOf(uses.Select(u => u.Entry.ReportNo), ct);
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
