using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reading;

/// <summary>
/// A report as an address names it: its number, slug and year, and whether the address is <c>latest</c>.
/// </summary>
sealed record ReportRef(long No, string Slug, int Year, bool ByLatest);

/// <summary>A stored body with the values for its headers. The instant is when it began to answer here.</summary>
sealed record StoredEntry(
    long EntryNo,
    string Language,
    byte[] Body,
    byte[] BodyHash,
    int CardLength,
    DateTime ChangedAt
);

/// <summary>Reads what is or was public: first which record answers, and then its stored bytes.</summary>
sealed class PublicEntries(ReportsDb db, PublicRows rows, WhyAbsent why, KindSet kinds, Languages languages)
{
    /// <summary>A public report, in whatever language.</summary>
    public async Task<ReportRef> Report(string slug, ReadOptions options, CancellationToken ct)
    {
        SlugRoutes.CheckReport(slug);
        var byLatest = slug == Slugs.Latest;
        if (await Newest(byLatest ? null : slug, options.Position, ct) is { } found)
            return found with { ByLatest = byLatest };
        throw await why.NoReport(slug, options, ct);
    }

    /// <summary>The report that <c>latest</c> stands for, if any report is public.</summary>
    public async Task<ReportRef?> Latest(ReadOptions options, CancellationToken ct) =>
        await Newest(null, options.Position, ct) is { } found ? found with { ByLatest = true } : null;

    /// <summary>
    /// The report with a slug, or (null) the one with the highest year, for which there is an answer. Reports are read
    /// from the highest year down; nearly always it is the first one.
    /// </summary>
    async Task<ReportRef?> Newest(string? slug, long? position, CancellationToken ct)
    {
        var reports = rows.Entries(kinds.Report, 0, slug).Where(e => e.Year != 0);
        if (position is null)
            return await reports
                .Where(e => db.Live.Any(l => l.EntryNo == e.No && l.Until == null && !l.Gone))
                .OrderByDescending(e => e.Year)
                .Select(e => new ReportRef(e.No, e.Slug, e.Year, false))
                .FirstOrDefaultAsync(ct);
        var (tags, found) = (await rows.ConfiguredTags(position.Value, ct), new List<ReportRef>());
        foreach (var language in tags)
            if (
                await db.LiveAt(reports, language, position.Value)
                    .Readable()
                    .OrderByDescending(l => l.Year)
                    .Select(l => new
                    {
                        l.Year,
                        l.EntryNo,
                        l.Slug,
                    })
                    .FirstOrDefaultAsync(ct) is
                { } row
            )
                found.Add(new(row.EntryNo, row.Slug, row.Year, false));
        return found.OrderByDescending(r => r.Year).FirstOrDefault();
    }

    /// <summary>
    /// The report with this slug, if it was ever public; for <c>latest</c> all such reports, the highest year first.
    /// </summary>
    public async Task<List<ReportRef>> EverPublic(string slug, CancellationToken ct)
    {
        SlugRoutes.CheckReport(slug);
        var byLatest = slug == Slugs.Latest;
        return await rows.Entries(kinds.Report, 0, byLatest ? null : slug)
            .Where(e => db.Live.Any(l => l.EntryNo == e.No && !l.Gone))
            .OrderByDescending(e => e.Year)
            .Select(e => new ReportRef(e.No, e.Slug, e.Year, byLatest))
            .ToListAsync(ct);
    }

    /// <summary>When each report was first public, by its number.</summary>
    public async Task<IReadOnlyDictionary<long, long>> FirstPublic(CancellationToken ct) =>
        await db.FirstShown(rows.Entries(kinds.Report, 0, null), languages.Tags, fallback: true, ct);

    /// <summary>Whether there was an answer for a report at a position.</summary>
    public async Task<bool> WasPublic(ReportRef report, long position, CancellationToken ct) =>
        await (await rows.InAnyLanguage(kinds.Report, 0, report.Slug, position, ct)).Readable().AnyAsync(ct);

    /// <summary>A report whose past can be cited, because it is public or was withdrawn later.</summary>
    public async Task<ReportRef> Citable(string slug, CancellationToken ct) =>
        slug == Slugs.Latest
            ? await Report(slug, new(Language: "", Fallback: true), ct)
            : (await EverPublic(slug, ct)).SingleOrDefault() ?? throw WhyAbsent.UnknownReport(slug);

    /// <summary>One entry in a language, as a whole; or the problem with the reason why there is none.</summary>
    public async Task<StoredEntry> One(
        Kind kind,
        ReportRef? report,
        string slug,
        ReadOptions options,
        CancellationToken ct
    )
    {
        var reportNo = kind.UnderReport ? report!.No : 0;
        var answer = await rows.Rows(kind, reportNo, slug, options)
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { Live = l, Publication = p })
            .Join(
                db.Publications,
                a => a.Live.Since,
                c => c.Sequence,
                (a, c) =>
                    new
                    {
                        a.Live.Gone,
                        a.Live.IsFallback,
                        a.Live.EntryNo,
                        a.Publication.Sequence,
                        a.Publication.Language,
                        a.Publication.Body,
                        a.Publication.BodyHash,
                        a.Publication.CardLength,
                        c.At,
                    }
            )
            .SingleOrDefaultAsync(ct);
        var what = $"The {kind.Name} '{slug}'";
        if (answer is null)
            throw await why.NoEntry(kind, report, slug, options, ct);
        if (answer.Gone)
            throw await why.Withdrawn(answer.Sequence, options.Language, what, ct);
        if (answer.IsFallback && !options.Fallback)
            throw await why.NotInItsLanguage(kind, report, slug, options, ct);
        return answer.Body is null
            ? throw await why.Redacted(answer.Sequence, answer.EntryNo, what, ct)
            : new(answer.EntryNo, answer.Language, answer.Body, answer.BodyHash!, answer.CardLength, answer.At);
    }

    /// <summary>Whether there is an answer for an entry.</summary>
    public Task<bool> Has(Kind kind, ReportRef? report, string slug, ReadOptions options, CancellationToken ct) =>
        rows.Rows(kind, kind.UnderReport ? report!.No : 0, slug, options).Readable().AnyAsync(ct);

    /// <summary>
    /// The text of a report in the language that is wanted, or otherwise in the first configured language that it has.
    /// Null only if the report is not public.
    /// </summary>
    public async Task<ListRow?> AnyText(ReportRef report, ReadOptions options, CancellationToken ct)
    {
        foreach (var language in languages.Tags.Prepend(options.Language))
        {
            if (await First(Own(report, options with { Language = language }), ct) is { Body: not null } row)
                return row;
        }
        return null;
    }

    /// <summary>
    /// The languages in which a change may make <see cref="AnyText"/> choose another text of these reports: the one
    /// asked for, and if a report has no text in it, all.
    /// </summary>
    public async Task<IReadOnlyCollection<string>> LanguagesOfAnyText(
        IEnumerable<ReportRef> reports,
        ReadOptions options,
        CancellationToken ct
    )
    {
        foreach (var report in reports)
            if (!await Own(report, options).AnyAsync(ct))
                return [.. languages.Tags.Prepend(options.Language).Distinct()];
        return [options.Language];
    }

    /// <summary>The rows of a list: one kind in one report. Of the past, without what was erased since.</summary>
    public IQueryable<LiveRow> List(Kind kind, long reportNo, ReadOptions options) =>
        rows.Shown(rows.Rows(kind, reportNo, null, options), options);

    /// <summary>The row of the report itself, found by its slug.</summary>
    public IQueryable<LiveRow> Own(ReportRef report, ReadOptions options) =>
        rows.Shown(rows.Rows(kinds.Report, 0, report.Slug, options), options);

    /// <summary>
    /// The rows of the entries that have one of these slugs, in any report: the same thing over the years.
    /// </summary>
    public IQueryable<LiveRow> InAllReports(Kind kind, IReadOnlyCollection<string> slugs, ReadOptions options) =>
        rows.Shown(
            options.Position is { } position
                ? db.LiveAt(
                    db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind.Name && slugs.Contains(e.Slug)),
                    options.Language,
                    position
                )
                : InAllReports(kind, options.Language).Where(l => slugs.Contains(l.Slug)),
            options
        );

    /// <summary>The rows of a kind in all reports now, in a language.</summary>
    public IQueryable<LiveRow> InAllReports(Kind kind, string language) =>
        db.Live.AsNoTracking().Now().Where(l => l.Kind == kind.Name && l.Language == language);

    /// <summary>All rows of a list, in its kind's order.</summary>
    public Task<List<ListRow>> All(IQueryable<LiveRow> live, ImmutableArray<SortField> order, CancellationToken ct) =>
        Bodies(live.InOrder(order)).ToListAsync(ct);

    /// <summary>
    /// Reads a single row by a statement of its own, because SQL Server would otherwise use the plan for all rows of a
    /// list.
    /// </summary>
    public Task<ListRow?> First(IQueryable<LiveRow> live, CancellationToken ct) =>
        Bodies(live.OrderBy(l => l.Slug).ThenBy(l => l.EntryNo)).FirstOrDefaultAsync(ct);

    IQueryable<ListRow> Bodies(IQueryable<LiveRow> live) =>
        live.Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l, p })
            .Select(x => new ListRow(x.l.EntryNo, x.l.Slug, x.l.Year, x.l.Order, x.p.Body, x.p.CardLength));

    /// <summary>The parents in a report's tree, by slug, in whatever language they are public.</summary>
    public async Task<Dictionary<string, string>> Parents(
        Kind kind,
        long? reportNo,
        long? position,
        CancellationToken ct
    )
    {
        var live = (await rows.InAnyLanguage(kind, reportNo ?? 0, null, position, ct)).Readable();
        var pairs = await db.ParentsOf(live, kind.TreeRole).OrderBy(p => p.Slug).ThenBy(p => p.Parent).ToListAsync(ct);
        return pairs.DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, p => p.Parent);
    }
}

/// <summary>A row of a list. A body that was erased by law is left out.</summary>
sealed record ListRow(long EntryNo, string Slug, int Year, int Order, byte[]? Body, int CardLength);
