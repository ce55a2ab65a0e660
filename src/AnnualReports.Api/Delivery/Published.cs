using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>A report as an address names it: its number and slug, and whether the address said <c>latest</c>.</summary>
sealed record ReportRef(long No, string Slug, bool ByLatest);

/// <summary>A stored body with what its headers need.</summary>
sealed record Stored(Guid EntryId, string Language, byte[] Body, byte[] BodyHash, int CardLength, DateTime At);

/// <summary>Reads what is or was public: Live, then the stored bytes.</summary>
sealed class Published(ReportsDb db, KindSet kinds)
{
    /// <summary>A public report, in whatever language.</summary>
    public async Task<ReportRef> Report(string slug, Reading reading, CancellationToken ct)
    {
        var reports = db.Live.AsNoTracking().At(reading.Position).Readable().Where(l => l.Kind == kinds.Report.Name);
        var byLatest = slug == Slugs.Latest;
        var found = byLatest
            ? await reports.OrderByDescending(l => l.Year).ThenBy(l => l.EntryNo).Select(l => new { l.EntryNo, l.Slug }).FirstOrDefaultAsync(ct)
            : await reports.Where(l => l.ReportNo == 0 && l.Slug == slug).Select(l => new { l.EntryNo, l.Slug }).FirstOrDefaultAsync(ct);
        if (found is not null)
            return new(found.EntryNo, found.Slug, byLatest);
        throw byLatest
            ? new(ProblemTypes.UnknownReport, "No report is public yet.")
            : await GoneReport(slug, reading, ct) ?? new ProblemException(ProblemTypes.UnknownReport, $"There is no public report '{slug}'. /api/v1/reports lists those there are.");
    }

    async Task<ProblemException?> GoneReport(string slug, Reading reading, CancellationToken ct) =>
        await db.Live.AsNoTracking().At(reading.Position).Where(l => l.Kind == kinds.Report.Name && l.ReportNo == 0 && l.Slug == slug && l.Gone && l.Language == reading.Language)
            .FirstOrDefaultAsync(ct) is { } gone
            ? await Withdrawn(gone.Sequence, reading.Language, $"The report '{slug}'", ct)
            : null;

    /// <summary>One entry in a language, whole; or the problem that says why not.</summary>
    public async Task<Stored> One(Kind kind, ReportRef? report, string slug, Reading reading, CancellationToken ct)
    {
        var reportNo = kind.UnderReport ? report!.No : 0;
        var named = db.Live.AsNoTracking().At(reading.Position).Where(l => l.Kind == kind.Name && l.ReportNo == reportNo && l.Slug == slug);
        var answer = await named.Where(l => l.Language == reading.Language)
            .Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { Live = l, Publication = p })
            .Join(db.Entries, a => a.Live.EntryNo, e => e.No, (a, e) => new { a.Live.Gone, a.Live.IsFallback, a.Live.EntryNo, e.Id, a.Publication.Sequence, a.Publication.Language, a.Publication.Body, a.Publication.BodyHash, a.Publication.CardLength, a.Publication.At })
            .SingleOrDefaultAsync(ct);
        var what = $"The {kind.Name} '{slug}'";
        if (answer is null)
        {
            var languages = await OwnLanguages(named, ct);
            throw languages.Count > 0
                ? NotInLanguage(what, reading, languages)
                : new(ProblemTypes.NotFound, $"There is no public {kind.Name} '{slug}'{(report is not null && kind.UnderReport ? $" in report '{report.Slug}'" : "")}.");
        }
        if (answer.Gone)
            throw await Withdrawn(answer.Sequence, reading.Language, what, ct);
        if (answer.IsFallback && !reading.Fallback)
            throw await LastWithdrawal(answer.EntryNo, reading, ct) is { } withdrawal
                ? await Withdrawn(withdrawal, reading.Language, $"{what} in '{reading.Language}'", ct)
                : NotInLanguage(what, reading, await OwnLanguages(named, ct));
        return answer.Body is null
            ? throw await Redacted(answer.Sequence, answer.EntryNo, what, ct)
            : new(answer.Id, answer.Language, answer.Body, answer.BodyHash!, answer.CardLength, answer.At);
    }

    static async Task<List<string>> OwnLanguages(IQueryable<LiveRow> named, CancellationToken ct) =>
        await named.Readable().Where(l => !l.IsFallback).OrderBy(l => l.Language).Select(l => l.Language).ToListAsync(ct);

    static ProblemException NotInLanguage(string what, Reading reading, IReadOnlyList<string> languages) =>
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

    /// <summary>The position that answers of a scope are valid at.</summary>
    public async Task<long> LastSequence(long scope, CancellationToken ct) =>
        await db.Scopes.AsNoTracking().Where(s => s.ReportNo == scope).Select(s => s.LastSequence).SingleOrDefaultAsync(ct);

    /// <summary>The rows of a list: one kind, in one report or over all.</summary>
    public IQueryable<LiveRow> List(Kind kind, long? reportNo, Reading reading)
    {
        var rows = db.Live.AsNoTracking().For(reading).Readable().Where(l => l.Kind == kind.Name);
        return reportNo is null ? rows : rows.Where(l => l.ReportNo == reportNo);
    }

    /// <summary>One page of a list, in its kind's order, behind a cursor.</summary>
    public async Task<List<ListRow>> Page(IQueryable<LiveRow> rows, ListOrder order, Cursor? after, int take, CancellationToken ct)
    {
        var ordered = order switch
        {
            ListOrder.YearDescending => Behind(rows, after).OrderByDescending(l => l.Year).ThenBy(l => l.Position).ThenBy(l => l.EntryNo),
            ListOrder.Slug => (after is null ? rows : rows.Where(l => l.Slug.CompareTo(after.Slug) > 0 || (l.Slug == after.Slug && l.EntryNo > after.EntryNo))).OrderBy(l => l.Slug).ThenBy(l => l.EntryNo),
            _ => (after is null ? rows : rows.Where(l => l.Position >= after.Place && (l.Position > after.Place || l.EntryNo > after.EntryNo))).OrderBy(l => l.Position).ThenBy(l => l.EntryNo),
        };
        return await ordered.Take(take).Join(db.Publications, l => l.Sequence, p => p.Sequence, (l, p) => new { l, p }).Select(x => new ListRow(x.l.EntryNo, x.l.Slug, x.l.Year, x.l.Position, x.p.Body, x.p.CardLength)).ToListAsync(ct);
    }

    static IQueryable<LiveRow> Behind(IQueryable<LiveRow> rows, Cursor? after) => after is null
        ? rows
        : rows.Where(l => l.Year <= after.Year && (l.Year < after.Year || l.Position > after.Place || (l.Position == after.Place && l.EntryNo > after.EntryNo)));

    /// <summary>The parents in a report's tree, by slug, in whatever language they are public.</summary>
    public async Task<Dictionary<string, string>> Parents(Kind kind, long? reportNo, long? position, CancellationToken ct)
    {
        var role = kind.TreeRole;
        var pairs = await db.Live.AsNoTracking().At(position).Readable().Where(l => l.Kind == kind.Name && l.ReportNo == reportNo).Join(db.LiveTerms.Where(t => t.Facet == role), l => new { l.EntryNo, l.Language, l.Since }, t => new { t.EntryNo, t.Language, t.Since }, (l, t) => new { l.Slug, t.Value }).Distinct().ToListAsync(ct);
        return pairs.DistinctBy(p => p.Slug).ToDictionary(p => p.Slug, p => p.Value);
    }
}

/// <summary>A row of a list; a body erased by law is left out.</summary>
sealed record ListRow(long EntryNo, string Slug, int Year, int Position, byte[]? Body, int CardLength);
