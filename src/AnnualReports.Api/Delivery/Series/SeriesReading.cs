using System.Text.Json;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery.Series;

/// <summary>Reads the public figures of all reports, put together by their slugs.</summary>
sealed class SeriesReading(ReportsDb db, Published published, KindSet kinds, Languages languages)
{
    /// <summary>How many slugs a statement names: stores take no more than some thousands of parameters.</summary>
    const int Batch = 500;

    readonly Kind kind = kinds[Quote.Kind];

    /// <summary>
    /// The slugs behind one, ascending, of figures that are public in any report; of some categories only, where they are named. So many,
    /// or all (null).
    /// </summary>
    public async Task<List<string>> Slugs(Reading reading, string[] categories, string? after, int? take, CancellationToken ct)
    {
        var rows = published.InAllReports(kind, reading.Language).Readable().Where(l => reading.Fallback || !l.IsFallback);
        if (categories.Length > 0)
            rows = rows.Where(l => db.LiveTerms.Any(t => t.EntryNo == l.EntryNo && t.Language == l.Language && t.Since == l.Since && t.Facet == "category" && categories.Contains(t.Value)));
        if (after is not null)
            rows = rows.Where(l => l.Slug.CompareTo(after) > 0);
        var slugs = rows.Select(l => l.Slug).Distinct().OrderBy(slug => slug);
        // All of them by a statement of its own: a limit is a parameter, and SQL Server would plan one for all as for a page, or the other way round.
        return take is { } most ? await slugs.Take(most).ToListAsync(ct) : await slugs.ToListAsync(ct);
    }

    /// <summary>These figures over the years, by slug; what was erased is left out.</summary>
    public async Task<IReadOnlyDictionary<string, Years>> Of(IReadOnlyCollection<string> slugs, Reading reading, CancellationToken ct)
    {
        var years = new Dictionary<string, Years>();
        foreach (var batch in slugs.Chunk(Batch))
        {
            var rows = await published.InAllReports(kind, batch, reading)
                .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l.Slug, l.Year, l.EntryNo, p.Body }).OrderBy(r => r.Slug).ThenBy(r => r.Year).ThenBy(r => r.EntryNo).ToListAsync(ct);
            foreach (var one in rows.Where(r => r.Body is not null).GroupBy(r => r.Slug))
                years[one.Key] = new(one.Select(r => new YearsFigure(r.Year, JsonSerializer.Deserialize<FigureView>(r.Body!, Wire.Json)!)));
        }
        return years;
    }

    /// <summary>The languages in which a figure is public in any report.</summary>
    public async Task<List<string>> Languages(string slug, CancellationToken ct) =>
        await db.Live.AsNoTracking().Now().Readable().Where(l => l.Kind == kind.Name && languages.Tags.Contains(l.Language) && l.Slug == slug && !l.IsFallback).Select(l => l.Language).Distinct().OrderBy(l => l).ToListAsync(ct);
}
