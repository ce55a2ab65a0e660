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
sealed class Published(ReportsDb db, KindSet kinds)
{
    /// <summary>A public report, in whatever language.</summary>
    public async Task<ReportRef> Report(string slug, Reading reading, CancellationToken ct)
    {
        var byLatest = slug == Slugs.Latest;
        if (await Newest(Rows(kinds.Report, 0, byLatest ? null : slug, reading.Position), byLatest, ct) is { } found)
            return found;
        var (what, ever) = (byLatest ? "A report" : $"The report '{slug}'", Rows(kinds.Report, 0, byLatest ? null : slug).Readable());
        throw await NotYet(what, ever, reading, ct)
            ?? (byLatest ? new(ProblemTypes.UnknownReport, "No report is public yet.") : await GoneReport(slug, reading, ct))
            ?? UnknownReport(slug);
    }

    /// <summary>The report that <c>latest</c> stands for, if one is public.</summary>
    public Task<ReportRef?> Latest(Reading reading, CancellationToken ct) => Newest(Rows(kinds.Report, 0, null, reading.Position), byLatest: true, ct);

    static Task<ReportRef?> Newest(IQueryable<LiveRow> reports, bool byLatest, CancellationToken ct) =>
        reports.Readable().OrderByDescending(l => l.Year).ThenBy(l => l.EntryNo).Select(l => new ReportRef(l.EntryNo, l.Slug, byLatest)).FirstOrDefaultAsync(ct);

    static ProblemException UnknownReport(string slug) => new(ProblemTypes.UnknownReport, $"There is no public report '{slug}'. /api/v1/reports lists those there are.");

    async Task<ProblemException?> GoneReport(string slug, Reading reading, CancellationToken ct) =>
        await Rows(kinds.Report, 0, slug, reading.Position).Where(l => l.Gone && l.Language == reading.Language).FirstOrDefaultAsync(ct) is { } gone
            ? await Withdrawn(gone.Sequence, reading.Language, $"The report '{slug}'", ct)
            : null;

    /// <summary>The report of this slug, if it was ever public; for <c>latest</c> all such, the highest year first.</summary>
    public async Task<List<ReportRef>> EverPublic(string slug, CancellationToken ct)
    {
        var byLatest = slug == Slugs.Latest;
        return await db.Entries.AsNoTracking().Existing().Where(e => e.Kind == kinds.Report.Name && e.ReportNo == 0 && (byLatest || e.Slug == slug) && db.Live.Any(l => l.EntryNo == e.No && !l.Gone))
            .OrderByDescending(e => e.Year).Select(e => new ReportRef(e.No, e.Slug, byLatest)).ToListAsync(ct);
    }

    /// <summary>A report whose past can be cited: public, or withdrawn since.</summary>
    public async Task<ReportRef> Citable(string slug, CancellationToken ct) => slug == Slugs.Latest
        ? await Report(slug, new(Language: "", Fallback: true), ct)
        : (await EverPublic(slug, ct)).SingleOrDefault() ?? throw UnknownReport(slug);

    /// <summary>
    /// The rows of a kind's entries in a report, or of one of them: at a position, now (null), or ever. Now has indexes by slug and place;
    /// the past goes by the entries, whose numbers begin the key of Live.
    /// </summary>
    IQueryable<LiveRow> Rows(Kind kind, long reportNo, string? slug, long? position)
    {
        if (position is not null)
            return Rows(kind, reportNo, slug).At(position);
        var rows = db.Live.AsNoTracking().At(null).Where(l => l.Kind == kind.Name && l.ReportNo == reportNo);
        return slug is null ? rows : rows.Where(l => l.Slug == slug);
    }

    IQueryable<LiveRow> Rows(Kind kind, long reportNo, string? slug)
    {
        var entries = db.Entries.Existing().Where(e => e.Kind == kind.Name && e.ReportNo == reportNo);
        if (slug is not null)
            entries = entries.Where(e => e.Slug == slug);
        return db.Live.AsNoTracking().Where(l => entries.Select(e => e.No).Contains(l.EntryNo));
    }

    /// <summary>That it was not public yet at the reading's position, if none of the rows that ever answered had begun by then; null where that is not so.</summary>
    async Task<ProblemException?> NotYet(string what, IQueryable<LiveRow> ever, Reading reading, CancellationToken ct)
    {
        if (reading.Position is not { } position || await ever.MinAsync(l => (long?)l.Since, ct) is not { } first || first <= position)
            return null;
        var since = await db.Publications.AsNoTracking().Where(p => p.Sequence == first).Select(p => p.At).SingleAsync(ct);
        return new(ProblemTypes.NotYetPublic, $"{what} was not public yet then; it first was on {since:yyyy-MM-dd}.")
        {
            More = new Dictionary<string, object?> { ["publicSince"] = Instants.Text(since) },
        };
    }

    /// <summary>The languages that were configured at a position.</summary>
    public async Task<Languages?> Configured(long position, CancellationToken ct)
    {
        var configured = Words.Of(PublicationAction.Configured);
        var body = await db.Publications.AsNoTracking().Where(p => p.Action == configured && p.Sequence <= position).OrderByDescending(p => p.Sequence).Select(p => p.Body).FirstOrDefaultAsync(ct);
        return body is null ? null : Languages.Parse(body);
    }

    /// <summary>One entry in a language, whole; or the problem that says why not.</summary>
    public async Task<Stored> One(Kind kind, ReportRef? report, string slug, Reading reading, CancellationToken ct)
    {
        var reportNo = kind.UnderReport ? report!.No : 0;
        var named = Rows(kind, reportNo, slug, reading.Position);
        var answer = await named.Where(l => l.Language == reading.Language)
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { Live = l, Publication = p })
            .Join(db.Publications, a => a.Live.Since, c => c.Sequence, (a, c) => new { a.Live.Gone, a.Live.IsFallback, a.Live.EntryNo, a.Publication.Sequence, a.Publication.Language, a.Publication.Body, a.Publication.BodyHash, a.Publication.CardLength, c.At })
            .SingleOrDefaultAsync(ct);
        var what = $"The {kind.Name} '{slug}'";
        if (answer is null)
            throw await NoAnswer(what, named, Rows(kind, reportNo, slug).Readable(), reading, ct)
                ?? new(ProblemTypes.NotFound, $"There is no public {kind.Name} '{slug}'{(report is not null && kind.UnderReport ? $" in report '{report.Slug}'" : "")}.");
        if (answer.Gone)
            throw await Withdrawn(answer.Sequence, reading.Language, what, ct);
        if (answer.IsFallback && !reading.Fallback)
            throw await LastWithdrawal(answer.EntryNo, reading, ct) is { } withdrawal
                ? await Withdrawn(withdrawal, reading.Language, $"{what} in '{reading.Language}'", ct)
                : (await NoAnswer(what, named, Rows(kind, reportNo, slug).Readable(), reading, ct))!;
        return answer.Body is null
            ? throw await Redacted(answer.Sequence, answer.EntryNo, what, ct)
            : new(answer.EntryNo, answer.Language, answer.Body, answer.BodyHash!, answer.CardLength, answer.At);
    }

    /// <summary>Why nothing answers in the language asked for: not yet then, in other languages only, or (null) not at all.</summary>
    async Task<ProblemException?> NoAnswer(string what, IQueryable<LiveRow> named, IQueryable<LiveRow> ever, Reading reading, CancellationToken ct)
    {
        var languages = await OwnLanguages(named, ct);
        var asked = ever.Where(l => l.Language == reading.Language && (reading.Fallback || !l.IsFallback));
        // A language that is new since then has rows that begin with it: not the text was missing, but the language.
        if (languages.Count > 0 && reading.Position is { } position && (await Configured(position, ct))?.Find(reading.Language) is null)
            return NotInLanguage(what, reading, languages);
        return await NotYet($"{what} in '{reading.Language}'", asked, reading, ct)
            ?? (languages.Count > 0 ? NotInLanguage(what, reading, languages) : await NotYet(what, ever, reading, ct));
    }

    /// <summary>Whether something answers for an entry.</summary>
    public Task<bool> Has(Kind kind, ReportRef? report, string slug, Reading reading, CancellationToken ct) =>
        Rows(kind, kind.UnderReport ? report!.No : 0, slug, reading.Position).Readable().AnyAsync(l => l.Language == reading.Language, ct);

    static async Task<List<string>> OwnLanguages(IQueryable<LiveRow> named, CancellationToken ct) =>
        await named.Readable().Where(l => !l.IsFallback).OrderBy(l => l.Language).Select(l => l.Language).ToListAsync(ct);

    /// <summary>The text of a report in the language that is wanted, or in the first configured one that it has; null only where it is not public.</summary>
    public async Task<ListRow?> AnyText(ReportRef report, Languages languages, Reading reading, CancellationToken ct)
    {
        foreach (var language in languages.Tags.Prepend(reading.Language))
        {
            var rows = List(kinds.Report, 0, reading with { Language = language }).Where(l => l.EntryNo == report.No);
            if ((await Page(rows, ListOrder.Slug, 1, ct)).FirstOrDefault() is { Body: not null } row)
                return row;
        }
        return null;
    }

    public static ProblemException NotInLanguage(string what, Reading reading, IReadOnlyList<string> languages) =>
        new(ProblemTypes.NotInLanguage, $"{what} is not public in '{reading.Language}'{(reading.Fallback ? " nor in a language that may stand in for it" : "")}. It is in: {string.Join(", ", languages)}.")
        {
            More = new Dictionary<string, object?> { ["languages"] = languages },
        };

    /// <summary>The record that withdrew the language asked for, if that is how it stands.</summary>
    async Task<long?> LastWithdrawal(long entryNo, Reading reading, CancellationToken ct)
    {
        var last = await db.Publications.AsNoTracking()
            .Where(p => p.EntryNo == entryNo && p.Language == reading.Language && p.Action != "redacted" && (reading.Position == null || p.Sequence <= reading.Position))
            .OrderByDescending(p => p.Sequence).Select(p => new { p.Sequence, p.Action }).FirstOrDefaultAsync(ct);
        return last is not null && Words.Action(last.Action) == PublicationAction.Withdrawn ? last.Sequence : null;
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

    /// <summary>What the tag of a composed answer says of the state that it is of: its scope's last change; in the past, its position and the newest erasure.</summary>
    public async Task<string> StateTag(Moment moment, long scope, CancellationToken ct) => moment.Position is { } position
        ? $"{position}-{await LastRedaction(ct)}"
        : $"{await LastSequence(scope, ct)}";

    /// <summary>
    /// What an answer depends on, to be kept: now and in an edition its scope; at a time of the past everything, as erasures and the day's end change it.
    /// Null where a request without <c>lang</c> would be understood otherwise than now.
    /// </summary>
    public async Task<Validity?> Depends(Moment moment, ReportRef? report, CancellationToken ct)
    {
        var scope = moment.AsOf is not null || report is null or { ByLatest: true } ? 0 : report.No;
        return moment.HadLanguages ? new(scope, await LastSequence(scope, ct)) : null;
    }

    /// <summary>The position that answers of a scope are valid at.</summary>
    public async Task<long> LastSequence(long scope, CancellationToken ct) => (await Last(scope, ct))?.Sequence ?? 0;

    /// <summary>The last record of a scope, with its instant.</summary>
    public async Task<LastRecord?> Last(long scope, CancellationToken ct) =>
        await db.Scopes.AsNoTracking().Where(s => s.ReportNo == scope).Join(db.Publications, s => s.LastSequence, p => p.Sequence, (s, p) => (LastRecord?)new LastRecord(p.Sequence, p.At)).SingleOrDefaultAsync(ct);

    /// <summary>The newest record of an erasure: what was composed before it may have shown more.</summary>
    public async Task<long> LastRedaction(CancellationToken ct)
    {
        var redacted = Words.Of(PublicationAction.Redacted);
        return await db.Publications.AsNoTracking().Where(p => p.Action == redacted).MaxAsync(p => (long?)p.Sequence, ct) ?? 0;
    }

    /// <summary>The rows of a list: one kind, in one report or over all. Of the past, without what was erased since.</summary>
    public IQueryable<LiveRow> List(Kind kind, long? reportNo, Reading reading)
    {
        var rows = reportNo is { } no ? Rows(kind, no, null, reading.Position) : db.Live.AsNoTracking().At(reading.Position).Where(l => l.Kind == kind.Name);
        rows = rows.Readable().Where(l => l.Language == reading.Language && (reading.Fallback || !l.IsFallback));
        return reading.Position is null ? rows : rows.Where(l => db.Publications.Any(p => p.Sequence == l.Sequence && p.Body != null));
    }

    /// <summary>The first rows of a list, in its kind's order.</summary>
    public async Task<List<ListRow>> Page(IQueryable<LiveRow> rows, ListOrder order, int take, CancellationToken ct) =>
        await rows.InOrder(order).Take(take).Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l, p }).Select(x => new ListRow(x.l.EntryNo, x.l.Slug, x.l.Year, x.l.Position, x.p.Body, x.p.CardLength)).ToListAsync(ct);

    /// <summary>The parents in a report's tree, by slug, in whatever language they are public.</summary>
    public async Task<Dictionary<string, string>> Parents(Kind kind, long? reportNo, long? position, CancellationToken ct)
    {
        var role = kind.TreeRole;
        var pairs = await Rows(kind, reportNo ?? 0, null, position).Readable()
            .Join(db.LiveTerms.Where(t => t.Facet == role), l => new { l.EntryNo, l.Language, l.Since }, t => new { t.EntryNo, t.Language, t.Since }, (l, t) => new { l.Slug, t.Value })
            .Distinct().OrderBy(p => p.Slug).ThenBy(p => p.Value).ToListAsync(ct);
        return pairs.DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, p => p.Value);
    }
}

/// <summary>A row of a list; a body erased by law is left out.</summary>
sealed record ListRow(long EntryNo, string Slug, int Year, int Position, byte[]? Body, int CardLength);
