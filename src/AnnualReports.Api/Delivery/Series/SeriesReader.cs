using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>Reads the public figures of all reports, grouped by their slugs.</summary>
sealed class SeriesReader(ReportsDb db, PublicEntries published, KindSet kinds, Languages languages)
{
    /// <summary>How many slugs one statement names. Databases accept only some thousands of parameters.</summary>
    const int Batch = 500;

    readonly Kind kind = kinds.Quoted;

    /// <summary>
    /// The slugs after a given one, in ascending order, of figures that are public in any report. If categories are
    /// given, only figures of these. At most <paramref name="take"/> slugs, or all if it is null.
    /// </summary>
    public async Task<List<string>> Slugs(
        ReadOptions options,
        string[] categories,
        string? after,
        int? take,
        CancellationToken ct
    )
    {
        var rows = published
            .InAllReports(kind, options.Language)
            .Readable()
            .Where(l => options.Fallback || !l.IsFallback);
        if (categories.Length > 0)
            rows = rows.Where(l =>
                db.LiveTerms.Any(t =>
                    t.EntryNo == l.EntryNo
                    && t.Language == l.Language
                    && t.Since == l.Since
                    && t.Facet == "category"
                    && categories.Contains(t.Value)
                )
            );
        if (after is not null)
            rows = rows.Where(l => l.Slug.CompareTo(after) > 0);
        var slugs = rows.Select(l => l.Slug).Distinct().OrderBy(slug => slug);
        // All slugs are read by a statement without a limit. A limit is a parameter, and SQL Server would use one plan
        // for a page and for all.
        return take is { } most ? await slugs.Take(most).ToListAsync(ct) : await slugs.ToListAsync(ct);
    }

    /// <summary>These figures over the years, by slug. What was erased is left out.</summary>
    public async Task<IReadOnlyDictionary<string, Years>> Of(
        IReadOnlyCollection<string> slugs,
        ReadOptions options,
        CancellationToken ct
    )
    {
        var years = new Dictionary<string, Years>();
        foreach (var batch in slugs.Chunk(Batch))
        {
            var rows = await published
                .InAllReports(kind, batch, options)
                .Join(
                    db.Publications,
                    l => l.Sequence,
                    p => p.Sequence,
                    (l, p) =>
                        new
                        {
                            l.Slug,
                            l.Year,
                            l.EntryNo,
                            p.Body,
                        }
                )
                .OrderBy(r => r.Slug)
                .ThenBy(r => r.Year)
                .ThenBy(r => r.EntryNo)
                .ToListAsync(ct);
            foreach (var one in rows.Where(r => r.Body is not null).GroupBy(r => r.Slug))
                years[one.Key] = new(
                    one.Select(r => new YearsFigure(
                        r.Year,
                        JsonSerializer.Deserialize<FigureView>(r.Body!, Wire.Json)!
                    ))
                );
        }
        return years;
    }

    /// <summary>The languages in which a figure is public in any report.</summary>
    public async Task<List<string>> Languages(string slug, CancellationToken ct) =>
        await db
            .Live.AsNoTracking()
            .Now()
            .Readable()
            .Where(l => l.Kind == kind.Name && languages.Tags.Contains(l.Language) && l.Slug == slug && !l.IsFallback)
            .Select(l => l.Language)
            .Distinct()
            .OrderBy(l => l)
            .ToListAsync(ct);
}
