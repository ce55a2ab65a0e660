using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Media;

/// <summary>What the list of files can be narrowed to besides names and types.</summary>
static class MediaFilters
{
    const string Tag = "tag",
        Unused = "unused",
        LacksAlt = "lacksAlt";

    public static readonly Parameter[] Parameters =
    [
        new(Tag, "Only files with this tag, as it is written: capitals count here, but not in `q`.") { MaxLength = Limits.Tag },
        new(
            Unused,
            "`true`: only files that nothing uses and ever used in public, so that they can be deleted. A page may have fewer "
                + "items than `limit`, and still a `next`.",
            "true",
            "false"
        ),
        new(LacksAlt, "Only pictures that have no alternative text of their own in this language, for entries to take over."),
    ];

    /// <summary>How many files are looked through for one page of those that nothing uses.</summary>
    const int MostLooked = 1_000,
        Batch = 100;

    /// <summary>
    /// The first files that are wanted, the newest first, and where the next page begins; null if there is none. Whether
    /// something uses a file is asked for some at a time, so a page of unused files may have fewer than were asked for.
    /// </summary>
    public static async Task<(List<MediaRow> Shown, NewestFirst? Next)> Page(
        this IQueryable<MediaRow> rows,
        ReportsDb db,
        Query query,
        CancellationToken ct
    )
    {
        var (limit, shown, after) = (query.Limit(), new List<MediaRow>(), NewestFirst.Of(query.Cursor()));
        var unused = query.Flag(Unused) ? new UnusedFiles(db) : null;
        for (var looked = 0; looked < MostLooked; looked += Batch)
        {
            var size = unused is null ? limit + 1 : Batch;
            var part = await rows.After(after)
                .OrderByDescending(m => m.UploadedAt)
                .ThenByDescending(m => m.Id)
                .Take(size)
                .ToListAsync(ct);
            shown.AddRange(unused is null ? part : await unused.Of(part, ct));
            if (shown.Count > limit)
                return ([.. shown.Take(limit)], new(shown[limit - 1].UploadedAt, shown[limit - 1].Id));
            if (part.Count < size)
                return (shown, null);
            after = new(part[^1].UploadedAt, part[^1].Id);
        }
        return (shown, after);
    }

    static IQueryable<MediaRow> After(this IQueryable<MediaRow> rows, NewestFirst? last) =>
        last is var (at, id)
            ? rows.Where(m => m.UploadedAt <= at && (m.UploadedAt < at || m.Id.CompareTo(id) < 0))
            : rows;

    public static IQueryable<MediaRow> Filtered(this IQueryable<MediaRow> rows, Query query, Languages languages)
    {
        if (query.Line(Tag) is { } tag)
        {
            var marked = MediaRow.Marked(tag);
            rows = rows.Where(m => m.Tags!.Contains(marked));
        }
        if (query.Text(LacksAlt) is { } asked)
        {
            var language = $" {Negotiation.Configured(asked, languages).Tag} ";
            rows = rows.Where(m => m.Width != null && (m.AltLanguages == null || !m.AltLanguages.Contains(language)));
        }
        return rows;
    }
}
