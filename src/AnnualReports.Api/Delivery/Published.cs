using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>A report as an address names it: its number and slug, and whether the address said <c>latest</c>.</summary>
sealed record ReportRef(long No, string Slug, bool ByLatest);

/// <summary>A stored body with what its headers need; the instant is that since which it answers here.</summary>
sealed record Stored(long EntryNo, string Language, byte[] Body, byte[] BodyHash, int CardLength, DateTime ChangedAt);

/// <summary>Reads what is or was public: Live, then the stored bytes.</summary>
sealed class Published(ReportsDb db, KindSet kinds, Languages languages)
{
    /// <summary>Of which state the answers are.</summary>
    public States States { get; } = new(db);

    /// <summary>A public report, in whatever language.</summary>
    public async Task<ReportRef> Report(string slug, Reading reading, CancellationToken ct)
    {
        SlugRoutes.CheckReport(slug);
        var byLatest = slug == Slugs.Latest;
        if (await Newest(byLatest ? null : slug, reading.Position, ct) is { } found)
            return found with { ByLatest = byLatest };
        var (what, ever) = (byLatest ? "A report" : $"The report '{slug}'", new Ever(Entries(kinds.Report, 0, byLatest ? null : slug), languages.Tags, Fallback: true));
        throw await NotYet(what, ever, reading, ct)
            ?? (byLatest ? new(ProblemTypes.UnknownReport, "No report is public yet.") : await GoneReport(slug, reading, ct))
            ?? UnknownReport(slug);
    }

    /// <summary>The report that <c>latest</c> stands for, if one is public.</summary>
    public async Task<ReportRef?> Latest(Reading reading, CancellationToken ct) => await Newest(null, reading.Position, ct) is { } found ? found with { ByLatest = true } : null;

    /// <summary>The report of a slug, or (null) the one with the highest year, that something answers for. Reports are gone through from the highest year on; the first one nearly always is it.</summary>
    async Task<ReportRef?> Newest(string? slug, long? position, CancellationToken ct)
    {
        var reports = Entries(kinds.Report, 0, slug).Where(e => e.Year != 0);
        if (position is null)
            return await reports.Where(e => db.Live.Any(l => l.EntryNo == e.No && l.Until == null && !l.Gone)).OrderByDescending(e => e.Year).Select(e => new ReportRef(e.No, e.Slug, false)).FirstOrDefaultAsync(ct);
        var (tags, found) = (await Tags(position.Value, ct), new List<(int Year, ReportRef Report)>());
        foreach (var language in tags)
            if (await db.LiveAt(reports, language, position.Value).Readable().OrderByDescending(l => l.Year).Select(l => new { l.Year, l.EntryNo, l.Slug }).FirstOrDefaultAsync(ct) is { } row)
                found.Add((row.Year, new(row.EntryNo, row.Slug, false)));
        return found.OrderByDescending(f => f.Year).Select(f => f.Report).FirstOrDefault();
    }

    /// <summary>The languages that were configured at a position.</summary>
    async Task<IReadOnlyList<string>> Tags(long position, CancellationToken ct) => [.. (await Configured(position, ct) ?? languages).Tags];

    /// <summary>Entries, and in which languages they are looked for among all that was ever public.</summary>
    /// <param name="Entries">The entries.</param>
    /// <param name="Languages">The languages.</param>
    /// <param name="Fallback">Whether another language that stood in counts.</param>
    sealed record Ever(IQueryable<EntryRow> Entries, IEnumerable<string> Languages, bool Fallback);

    static ProblemException UnknownReport(string slug) => new(ProblemTypes.UnknownReport, $"There is no public report '{slug}'. /api/v1/reports lists those there are.");

    async Task<ProblemException?> GoneReport(string slug, Reading reading, CancellationToken ct) =>
        await Withdrawn(Entries(kinds.Report, 0, slug), $"The report '{slug}'", reading, ct);

    /// <summary>The report of this slug, if it was ever public; for <c>latest</c> all such, the highest year first.</summary>
    public async Task<List<ReportRef>> EverPublic(string slug, CancellationToken ct)
    {
        SlugRoutes.CheckReport(slug);
        var byLatest = slug == Slugs.Latest;
        return await Entries(kinds.Report, 0, byLatest ? null : slug).Where(e => db.Live.Any(l => l.EntryNo == e.No && !l.Gone))
            .OrderByDescending(e => e.Year).Select(e => new ReportRef(e.No, e.Slug, byLatest)).ToListAsync(ct);
    }

    /// <summary>Since when each report was public for the first time, by its number.</summary>
    public async Task<IReadOnlyDictionary<long, long>> FirstPublic(CancellationToken ct) => await db.FirstShown(Entries(kinds.Report, 0, null), languages.Tags, fallback: true, ct);

    /// <summary>Whether something answered for a report at a position.</summary>
    public async Task<bool> WasPublic(ReportRef report, long position, CancellationToken ct) =>
        await (await InAnyLanguage(kinds.Report, 0, report.Slug, position, ct)).Readable().AnyAsync(ct);

    /// <summary>A report whose past can be cited: public, or withdrawn since.</summary>
    public async Task<ReportRef> Citable(string slug, CancellationToken ct) => slug == Slugs.Latest
        ? await Report(slug, new(Language: "", Fallback: true), ct)
        : (await EverPublic(slug, ct)).SingleOrDefault() ?? throw UnknownReport(slug);

    /// <summary>The entries of a kind in a report, or the one of a slug.</summary>
    IQueryable<EntryRow> Entries(Kind kind, long reportNo, string? slug)
    {
        var entries = db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind.Name && e.ReportNo == reportNo);
        return slug is null ? entries : entries.Where(e => e.Slug == slug);
    }

    /// <summary>
    /// What answers in the language of the reading for a kind's entries in a report, or for the one of a slug. Now has indexes by slug and place;
    /// the past goes by the entries, and of each by the key of Live.
    /// </summary>
    IQueryable<LiveRow> Rows(Kind kind, long reportNo, string? slug, Reading reading) => reading.Position is { } position
        ? db.LiveAt(Entries(kind, reportNo, slug), reading.Language, position)
        : Now(kind, reportNo, slug).Where(l => l.Language == reading.Language);

    /// <summary>What answers now, in whatever language.</summary>
    IQueryable<LiveRow> Now(Kind kind, long reportNo, string? slug)
    {
        var rows = db.Live.AsNoTracking().Now().Where(l => l.Kind == kind.Name && l.ReportNo == reportNo);
        return slug is null ? rows : rows.Where(l => l.Slug == slug);
    }

    /// <summary>The same at a position, or now (null).</summary>
    async Task<IQueryable<LiveRow>> InAnyLanguage(Kind kind, long reportNo, string? slug, long? position, CancellationToken ct) => position is { } at
        ? db.LiveAt(Entries(kind, reportNo, slug), await Tags(at, ct), at)
        : Now(kind, reportNo, slug);

    async Task<long?> First(Ever ever, CancellationToken ct) =>
        (await db.FirstShown(ever.Entries, ever.Languages, ever.Fallback, ct)).Values.Select(since => (long?)since).Min();

    /// <summary>That it was not public yet at the reading's position, if nothing of what ever answered had begun by then; null where that is not so.</summary>
    async Task<ProblemException?> NotYet(string what, Ever ever, Reading reading, CancellationToken ct)
    {
        if (reading.Position is not { } position || await First(ever, ct) is not { } first || first <= position)
            return null;
        var since = await db.Publications.AsNoTracking().Where(p => p.Sequence == first).Select(p => p.At).SingleAsync(ct);
        return new(ProblemTypes.NotYetPublic, $"{what} was not public yet then; it first was on {since:yyyy-MM-dd}.")
        {
            More = new Dictionary<string, object?> { ["publicSince"] = Instants.Text(since) },
        };
    }

    /// <summary>The languages that were configured at a position.</summary>
    public Task<Languages?> Configured(long position, CancellationToken ct) => db.Configured(position, ct);

    /// <summary>One entry in a language, whole; or the problem that says why not.</summary>
    public async Task<Stored> One(Kind kind, ReportRef? report, string slug, Reading reading, CancellationToken ct)
    {
        var reportNo = kind.UnderReport ? report!.No : 0;
        var answer = await Rows(kind, reportNo, slug, reading)
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { Live = l, Publication = p })
            .Join(db.Publications, a => a.Live.Since, c => c.Sequence, (a, c) => new { a.Live.Gone, a.Live.IsFallback, a.Live.EntryNo, a.Publication.Sequence, a.Publication.Language, a.Publication.Body, a.Publication.BodyHash, a.Publication.CardLength, c.At })
            .SingleOrDefaultAsync(ct);
        var what = $"The {kind.Name} '{slug}'";
        if (answer is null)
            throw await Withdrawn(Entries(kind, reportNo, slug), what, reading, ct) ?? await NoAnswer(what, kind, reportNo, slug, reading, ct)
                ?? new(ProblemTypes.NotFound, $"There is no public {kind.Name} '{slug}'{(report is not null && kind.UnderReport ? $" in report '{report.Slug}'" : "")}.");
        if (answer.Gone)
            throw await Withdrawn(answer.Sequence, reading.Language, what, ct);
        if (answer.IsFallback && !reading.Fallback)
            throw await Withdrawn(Entries(kind, reportNo, slug), $"{what} in '{reading.Language}'", reading, ct)
                ?? (await NoAnswer(what, kind, reportNo, slug, reading, ct))!;
        return answer.Body is null
            ? throw await Redacted(answer.Sequence, answer.EntryNo, what, ct)
            : new(answer.EntryNo, answer.Language, answer.Body, answer.BodyHash!, answer.CardLength, answer.At);
    }

    /// <summary>Why nothing answers in the language asked for: not yet then, in other languages only, or (null) not at all.</summary>
    async Task<ProblemException?> NoAnswer(string what, Kind kind, long reportNo, string slug, Reading reading, CancellationToken ct)
    {
        var shown = await OwnLanguages(await InAnyLanguage(kind, reportNo, slug, reading.Position, ct), ct);
        var entries = Entries(kind, reportNo, slug);
        // A language that is new since then has rows that begin with it: not the text was missing, but the language.
        if (shown.Count > 0 && reading.Position is { } position && (await Configured(position, ct))?.Find(reading.Language) is null)
            return NotInLanguage(what, reading, shown);
        return await NotYet($"{what} in '{reading.Language}'", new(entries, [reading.Language], reading.Fallback), reading, ct)
            ?? (shown.Count > 0 ? NotInLanguage(what, reading, shown) : await NotYet(what, new(entries, languages.Tags, Fallback: true), reading, ct));
    }

    /// <summary>Whether something answers for an entry.</summary>
    public Task<bool> Has(Kind kind, ReportRef? report, string slug, Reading reading, CancellationToken ct) =>
        Rows(kind, kind.UnderReport ? report!.No : 0, slug, reading).Readable().AnyAsync(ct);

    static async Task<List<string>> OwnLanguages(IQueryable<LiveRow> named, CancellationToken ct) =>
        [.. (await named.Readable().Where(l => !l.IsFallback).Select(l => l.Language).ToListAsync(ct)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a report in the language that is wanted, or in the first configured one that it has; null only where it is not public.</summary>
    public async Task<ListRow?> AnyText(ReportRef report, Reading reading, CancellationToken ct)
    {
        foreach (var language in languages.Tags.Prepend(reading.Language))
        {
            if (await First(Own(report, reading with { Language = language }), ct) is { Body: not null } row)
                return row;
        }
        return null;
    }

    /// <summary>
    /// In which languages a change may lead <see cref="AnyText"/> to another text of these reports: in the one asked for, and where a report has none in it,
    /// in any.
    /// </summary>
    public async Task<IReadOnlyCollection<string>> Telling(IEnumerable<ReportRef> reports, Reading reading, CancellationToken ct)
    {
        foreach (var report in reports)
            if (!await Own(report, reading).AnyAsync(ct))
                return [.. languages.Tags.Prepend(reading.Language).Distinct()];
        return [reading.Language];
    }

    public static ProblemException NotInLanguage(string what, Reading reading, IReadOnlyList<string> languages) =>
        new(ProblemTypes.NotInLanguage, $"{what} is not public in '{reading.Language}'{(reading.Fallback ? " nor in a language that may stand in for it" : "")}. It is in: {string.Join(", ", languages)}.")
        {
            More = new Dictionary<string, object?> { ["languages"] = languages },
        };

    /// <summary>
    /// That an entry for which nothing answers was withdrawn, in any language that could have answered; null where it was in none of them.
    /// It is judged from the log while reading: what stands in Live for a language is how its own text stands. Told of is the withdrawal of the language
    /// asked for, else the last one, which left nothing; of several at one instant that of the first stand-in.
    /// </summary>
    async Task<ProblemException?> Withdrawn(IQueryable<EntryRow> named, string what, Reading reading, CancellationToken ct)
    {
        var configured = reading.Position is { } then ? await Configured(then, ct) ?? languages : languages;
        if (configured.Find(reading.Language) is null || await named.Select(e => (long?)e.No).FirstOrDefaultAsync(ct) is not { } entryNo)
            return null;
        var last = await Stands(entryNo, reading.Language, reading.Position, ct);
        foreach (var language in last is null && reading.Fallback ? configured.Chain(reading.Language).Skip(1) : [])
            if (await Stands(entryNo, language, reading.Position, ct) is { } withdrawal && !(withdrawal.At <= last?.At))
                last = withdrawal;
        return last is { } found ? await Withdrawn(found.Sequence, reading.Language, what, ct) : null;
    }

    /// <summary>The record that withdrew an entry's text in a language, if that is how it stands at a position, or now (null).</summary>
    async Task<LastRecord?> Stands(long entryNo, string language, long? position, CancellationToken ct)
    {
        var last = await db.Publications.AsNoTracking()
            .Where(p => p.EntryNo == entryNo && p.Language == language && p.Action != "redacted" && (position == null || p.Sequence <= position))
            .OrderByDescending(p => p.Sequence).Select(p => new { p.Sequence, p.Action, p.At }).FirstOrDefaultAsync(ct);
        return last is not null && Words.Action(last.Action) == PublicationAction.Withdrawn ? new LastRecord(last.Sequence, last.At) : null;
    }

    async Task<ProblemException> Withdrawn(long sequence, string language, string what, CancellationToken ct)
    {
        var record = await db.Publications.AsNoTracking().Where(p => p.Sequence == sequence).Select(p => new { p.At, p.ChangeNote }).SingleAsync(ct);
        var reasons = Notes.Read(record.ChangeNote);
        var reason = reasons.GetValueOrDefault(language) ?? reasons.Values.FirstOrDefault();
        return new(ProblemTypes.Withdrawn, $"{what} was withdrawn on {record.At:yyyy-MM-dd}.{(reason is null ? "" : " " + reason)}")
        {
            More = new Dictionary<string, object?> { ["withdrawnAt"] = Instants.Text(record.At), ["reason"] = reason },
        };
    }

    async Task<ProblemException> Redacted(long sequence, long entryNo, string what, CancellationToken ct)
    {
        var records = await db.Publications.AsNoTracking().Where(p => p.EntryNo == entryNo && p.Action == "redacted").OrderBy(p => p.Sequence).Select(p => new { p.At, p.Body }).ToListAsync(ct);
        var erased = records.Select(r => new { r.At, Content = Redaction.Read(r.Body) }).FirstOrDefault(r => r.Content.Sequences.Contains(sequence));
        return new(ProblemTypes.Redacted, $"{what} was erased{(erased is null ? "" : $" on {erased.At:yyyy-MM-dd}: {erased.Content.Reason}")}.")
        {
            More = new Dictionary<string, object?> { ["reason"] = erased?.Content.Reason, ["authority"] = erased?.Content.Authority },
        };
    }

    /// <summary>The rows of a list: one kind in one report. Of the past, without what was erased since.</summary>
    public IQueryable<LiveRow> List(Kind kind, long reportNo, Reading reading) => Shown(Rows(kind, reportNo, null, reading), reading);

    /// <summary>The report's own row, found by its slug.</summary>
    public IQueryable<LiveRow> Own(ReportRef report, Reading reading) => Shown(Rows(kinds.Report, 0, report.Slug, reading), reading);

    /// <summary>The rows of the entries that have one of these slugs, in any report: the same thing over the years.</summary>
    public IQueryable<LiveRow> InAllReports(Kind kind, IReadOnlyCollection<string> slugs, Reading reading) => Shown(reading.Position is { } position
        ? db.LiveAt(db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kind.Name && slugs.Contains(e.Slug)), reading.Language, position)
        : InAllReports(kind, reading.Language).Where(l => slugs.Contains(l.Slug)), reading);

    /// <summary>The rows of a kind in all reports now, in a language.</summary>
    public IQueryable<LiveRow> InAllReports(Kind kind, string language) => db.Live.AsNoTracking().Now().Where(l => l.Kind == kind.Name && l.Language == language);

    IQueryable<LiveRow> Shown(IQueryable<LiveRow> rows, Reading reading)
    {
        rows = rows.Readable().Where(l => reading.Fallback || !l.IsFallback);
        return reading.Position is null ? rows : rows.Where(l => db.Publications.Any(p => p.Sequence == l.Sequence && p.Body != null));
    }

    /// <summary>All rows of a list, in its kind's order.</summary>
    public Task<List<ListRow>> All(IQueryable<LiveRow> rows, ListOrder order, CancellationToken ct) => Bodies(rows.InOrder(order)).ToListAsync(ct);

    /// <summary>
    /// The one row of what names an entry by itself: by a statement of its own, which SQL Server does not plan as one for all rows of a
    /// list.
    /// </summary>
    public Task<ListRow?> First(IQueryable<LiveRow> rows, CancellationToken ct) => Bodies(rows.InOrder(ListOrder.Slug)).FirstOrDefaultAsync(ct);

    IQueryable<ListRow> Bodies(IQueryable<LiveRow> rows) => rows.Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l, p })
        .Select(x => new ListRow(x.l.EntryNo, x.l.Slug, x.l.Year, x.l.Position, x.p.Body, x.p.CardLength));

    /// <summary>The parents in a report's tree, by slug, in whatever language they are public.</summary>
    public async Task<Dictionary<string, string>> Parents(Kind kind, long? reportNo, long? position, CancellationToken ct)
    {
        var role = kind.TreeRole;
        var pairs = await (await InAnyLanguage(kind, reportNo ?? 0, null, position, ct)).Readable()
            .Join(db.LiveTerms.Where(t => t.Facet == role), l => new { l.EntryNo, l.Language, l.Since }, t => new { t.EntryNo, t.Language, t.Since }, (l, t) => new { l.Slug, t.Value })
            .Distinct().OrderBy(p => p.Slug).ThenBy(p => p.Value).ToListAsync(ct);
        return pairs.DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, p => p.Value);
    }
}

/// <summary>A row of a list; a body erased by law is left out.</summary>
sealed record ListRow(long EntryNo, string Slug, int Year, int Position, byte[]? Body, int CardLength);
