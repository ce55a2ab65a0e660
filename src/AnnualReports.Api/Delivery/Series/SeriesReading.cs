using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>Reads the public figures of all reports, put together by their slugs.</summary>
sealed class SeriesReading(ReportsDb db, Published published, KindSet kinds)
{
    readonly Kind kind = kinds[Quote.Kind];

    /// <summary>The slugs behind one, ascending, of figures that are public in any report; of some categories only, where they are named.</summary>
    public async Task<List<string>> Slugs(Reading reading, string[] categories, string? after, int take, CancellationToken ct)
    {
        var rows = published.List(kind, null, reading);
        if (categories.Length > 0)
            rows = rows.Where(l => db.LiveTerms.Any(t => t.EntryNo == l.EntryNo && t.Language == l.Language && t.Since == l.Since && t.Facet == "category" && categories.Contains(t.Value)));
        if (after is not null)
            rows = rows.Where(l => l.Slug.CompareTo(after) > 0);
        return await rows.Select(l => l.Slug).Distinct().OrderBy(slug => slug).Take(take).ToListAsync(ct);
    }

    /// <summary>These figures over the years, by slug; what was erased is left out.</summary>
    public async Task<IReadOnlyDictionary<string, Years>> Of(IReadOnlyCollection<string> slugs, Reading reading, CancellationToken ct)
    {
        var rows = await published.List(kind, null, reading).Where(l => slugs.Contains(l.Slug))
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l.Slug, l.Year, l.EntryNo, p.Body }).OrderBy(r => r.Slug).ThenBy(r => r.Year).ThenBy(r => r.EntryNo).ToListAsync(ct);
        return rows.Where(r => r.Body is not null).GroupBy(r => r.Slug)
            .ToDictionary(g => g.Key, g => new Years(g.Select(r => new YearsFigure(r.Year, JsonSerializer.Deserialize<FigureView>(r.Body!, Wire.Json)!))));
    }

    /// <summary>The languages in which a figure is public in any report.</summary>
    public async Task<List<string>> Languages(string slug, Reading reading, CancellationToken ct) =>
        await db.Live.AsNoTracking().At(reading.Position).Readable().Where(l => l.Kind == kind.Name && l.Slug == slug && !l.IsFallback).Select(l => l.Language).Distinct().OrderBy(l => l).ToListAsync(ct);
}
