using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reading;

/// <summary>
/// The rows from which follows what is or was public: for each entry and language, between which positions of the log
/// which record answers. Every read of public content begins with these queries.
/// </summary>
sealed class PublicRows(ReportsDb db, Languages languages)
{
    /// <summary>The entries of a kind in a report, or only the one with a slug.</summary>
    public IQueryable<EntryRow> Entries(Kind kind, long reportNo, string? slug)
    {
        var entries = db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind.Name && e.ReportNo == reportNo);
        return slug is null ? entries : entries.Where(e => e.Slug == slug);
    }

    /// <summary>
    /// The rows that answer in the language of the read options, for a kind's entries in a report or for the one with a
    /// slug. For the present there are indexes by slug and order. For the past, the entries are found first, and then
    /// the rows of each by the key of Live.
    /// </summary>
    public IQueryable<LiveRow> Rows(Kind kind, long reportNo, string? slug, ReadOptions options) =>
        options.Position is { } position
            ? db.LiveAt(Entries(kind, reportNo, slug), options.Language, position)
            : Now(kind, reportNo, slug).Where(l => l.Language == options.Language);

    /// <summary>The rows that answer now, in whatever language.</summary>
    public IQueryable<LiveRow> Now(Kind kind, long reportNo, string? slug)
    {
        var rows = db.Live.AsNoTracking().Now().Where(l => l.Kind == kind.Name && l.ReportNo == reportNo);
        return slug is null ? rows : rows.Where(l => l.Slug == slug);
    }

    /// <summary>The same at a position, or now (null).</summary>
    public async Task<IQueryable<LiveRow>> InAnyLanguage(
        Kind kind,
        long reportNo,
        string? slug,
        long? position,
        CancellationToken ct
    ) =>
        position is { } at
            ? db.LiveAt(Entries(kind, reportNo, slug), await ConfiguredTags(at, ct), at)
            : Now(kind, reportNo, slug);

    /// <summary>The languages that were configured at a position.</summary>
    public async Task<IReadOnlyList<string>> ConfiguredTags(long position, CancellationToken ct) =>
        [.. (await Configured(position, ct) ?? languages).Tags];

    /// <summary>The languages that were configured at a position.</summary>
    public Task<Languages?> Configured(long position, CancellationToken ct) => db.Configured(position, ct);

    /// <summary>
    /// The rows that are shown. Left out are withdrawn texts, fallbacks if they are not allowed, and texts of the past
    /// that were erased since.
    /// </summary>
    public IQueryable<LiveRow> Shown(IQueryable<LiveRow> rows, ReadOptions options)
    {
        rows = rows.Readable().Where(l => options.Fallback || !l.IsFallback);
        return options.Position is null
            ? rows
            : rows.Where(l => db.Publications.Any(p => p.Sequence == l.Sequence && p.Body != null));
    }
}
