using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using AnnualReports.Api.Reading;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Pages;

/// <summary>How much one map of the site has, which is made in memory.</summary>
/// <param name="Characters">About the most characters. The specification allows 50 MB.</param>
sealed record SiteMapSize(int Characters)
{
    /// <summary>The most addresses of a map, by its specification.</summary>
    const int Most = 50_000;

    /// <summary>About how many characters an address takes, and the link from it to each of its languages.</summary>
    const int Each = 250;

    public SiteMapSize()
        : this(10_000_000) { }

    /// <summary>
    /// How many entries a map has, each with all its languages. It only depends on the configuration, so that an entry
    /// stays in the same part.
    /// </summary>
    public int Entries(int languages) =>
        Math.Max(1, Math.Min(Most / languages, Characters / (Each * (1 + languages) * languages)));
}

/// <summary>
/// The map of the site (sitemaps.org): every page of what is public now, with its languages. If there is too much for
/// one map, it is an index, the newest report first, of the maps of the reports and of the themes.
/// </summary>
sealed class SiteMap(
    ReportsDb db,
    KindSet kinds,
    PublicAnswers answers,
    AnswerTags tags,
    SiteMapSize size,
    Languages languages,
    Site site
)
{
    public const string PartName = "part";

    int PerPart => size.Entries(languages.Tags.Count());

    /// <summary>The whole map, or the index of its parts.</summary>
    public Task<PublicAnswer> Root(PublicRequest request, string origin, CancellationToken ct) =>
        answers.Of(request, (found, token) => Plan(found, origin, PublicPaths.SiteMap, Whole, token), ct);

    /// <summary>The map of a report.</summary>
    public Task<PublicAnswer> OfReport(PublicRequest request, string origin, CancellationToken ct) =>
        answers.OfReport(
            request,
            (found, token) =>
            {
                var (no, path) = (found.Report.No, $"{PublicPaths.SiteMaps}/reports/{found.Report.Slug}.xml");
                var rows = Public.Where(l => l.ReportNo == no || l.EntryNo == no);
                return Plan(found, origin, path, (o, t) => Part(rows, found, o, t), token);
            },
            ct
        );

    /// <summary>The map of what is in no report.</summary>
    public Task<PublicAnswer> OfThemes(PublicRequest request, string origin, CancellationToken ct) =>
        answers.Of(
            request,
            (found, token) =>
                Plan(
                    found,
                    origin,
                    $"{PublicPaths.SiteMaps}/themes.xml",
                    (o, t) => Part(Public.Where(l => l.ReportNo == 0 && l.Kind != kinds.Report.Name), found, o, t),
                    token
                ),
            ct
        );

    async Task<PlannedAnswer> Plan(
        FoundRequest found,
        string origin,
        string path,
        Func<string, CancellationToken, Task<string>> write,
        CancellationToken ct
    ) =>
        new(
            found.Represent(
                AnswerTags.Of(
                    await tags.State(found, [Scope.All], [.. languages.Tags], ct),
                    $"{origin}{path}?{PartOf(found)}"
                )
            ) with
            {
                MediaType = "application/xml; charset=utf-8",
                Language = null,
                Keys = ["sitemap"],
            },
            async token => new(Encoding.UTF8.GetBytes(await write(origin, token)))
        );

    static int PartOf(FoundRequest found) =>
        found.Request.Query.Text(PartName) is not { } text ? 1
        : int.TryParse(text, out var part) && part > 0 ? part
        : throw ProblemException.Parameter($"'{PartName}' is a number, from 1.", PartName, ["1"]);

    /// <summary>
    /// What is public now, in its own language. A separate frontend that shows the reports has a map of its own.
    /// </summary>
    IQueryable<LiveRow> Public =>
        db.Live.AsNoTracking().Where(l => l.Until == null && !l.Gone && !l.IsFallback && site.UrlTemplate == null);

    async Task<string> Whole(string origin, CancellationToken ct)
    {
        var entries = await Public.Select(l => l.EntryNo).Distinct().CountAsync(ct);
        return entries <= PerPart ? await Map(Public, origin, ct) : await Index(origin, ct);
    }

    async Task<string> Index(string origin, CancellationToken ct)
    {
        var parts = await Public
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { Row = l, p.At })
            .GroupBy(l => l.Row.Kind == kinds.Report.Name ? l.Row.EntryNo : l.Row.ReportNo)
            .Select(g => new
            {
                No = g.Key,
                Entries = g.Select(l => l.Row.EntryNo).Distinct().Count(),
                At = g.Max(l => l.At),
            })
            .ToListAsync(ct);
        var reports = await Slugs(ct);
        var files = parts
            .Where(p => p.No == 0 || reports.ContainsKey(p.No))
            .OrderByDescending(p => p.No == 0 ? 0 : reports[p.No].Year)
            .SelectMany(p =>
                Enumerable
                    .Range(1, (p.Entries + PerPart - 1) / PerPart)
                    .Select(part => (Path: File(p.No == 0 ? null : reports[p.No].Slug, part), p.At))
            );
        return SiteMapXml.Index(files.Select(f => (origin + f.Path, f.At)));
    }

    static string File(string? report, int part) =>
        $"{PublicPaths.SiteMaps}/{(report is null ? "themes" : $"reports/{report}")}.xml"
        + (part == 1 ? "" : $"?{PartName}={part}");

    async Task<string> Part(IQueryable<LiveRow> rows, FoundRequest found, string origin, CancellationToken ct)
    {
        var nos = rows.Select(l => l.EntryNo).Distinct().OrderBy(no => no);
        var own = await nos.Skip((PartOf(found) - 1) * PerPart).Take(PerPart).ToListAsync(ct);
        if (own.Count == 0)
            return await Map(rows.Where(l => l.EntryNo < 0), origin, ct);
        var (first, last) = (own[0], own[^1]);
        return await Map(rows.Where(l => l.EntryNo >= first && l.EntryNo <= last), origin, ct);
    }

    async Task<string> Map(IQueryable<LiveRow> rows, string origin, CancellationToken ct)
    {
        var found = await rows.Join(
                db.Publications,
                l => l.Sequence,
                p => p.Sequence,
                (l, p) =>
                    new
                    {
                        l.EntryNo,
                        l.Kind,
                        l.ReportNo,
                        l.Slug,
                        l.Language,
                        p.At,
                    }
            )
            .OrderBy(l => l.ReportNo)
            .ThenBy(l => l.EntryNo)
            .ThenBy(l => l.Language)
            .ToListAsync(ct);
        var reports = await Slugs(ct);
        return SiteMapXml.Map(
            found
                .GroupBy(r => r.EntryNo)
                .Select(entry => (Path(entry.First().Kind, entry.First().ReportNo, entry.First().Slug), entry))
                .Where(e => e.Item1 is not null)
                .Select(e => (origin + e.Item1, e.entry.Select(row => (row.Language, row.At)).ToList()))
        );

        string? Path(string kind, long reportNo, string slug) =>
            kind == kinds.Report.Name ? PublicPaths.Report(slug)
            : kinds[kind].Segment is var segment && PublicPaths.IsPaged(segment)
                ? reports.TryGetValue(reportNo, out var within) ? PublicPaths.Entry(segment, within.Slug, slug) : null
            : kind == kinds.OfContract<ThemeView>().Name ? PublicPaths.Theme(slug)
            : null;
    }

    /// <summary>The slugs and years of the public reports, by their numbers.</summary>
    async Task<Dictionary<long, (string Slug, int Year)>> Slugs(CancellationToken ct)
    {
        var rows = await Public
            .Where(l => l.Kind == kinds.Report.Name)
            .Select(l => new
            {
                l.EntryNo,
                l.Slug,
                l.Year,
            })
            .Distinct()
            .ToListAsync(ct);
        return rows.ToDictionary(r => r.EntryNo, r => (r.Slug, r.Year));
    }
}
