using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Reads;
using AnnualReports.Contracts;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Finds out why something is not public: not yet at that time, withdrawn, erased, only in other languages, or never.
/// It is used only if nothing was found.
/// </summary>
sealed class WhyAbsent(ReportsDb db, PublicRows rows, KindSet kinds, Languages languages)
{
    /// <summary>Why there is no report with a slug, or none that <c>latest</c> could mean.</summary>
    public async Task<ProblemException> NoReport(string slug, ReadOptions options, CancellationToken ct)
    {
        await CheckLanguage(options, ct);
        var named = rows.Entries(kinds.Report, 0, slug == Slugs.Latest ? null : slug);
        var what = slug == Slugs.Latest ? "A report" : $"The report '{slug}'";
        if (await NotYet(what, new(named, languages.Tags, Fallback: true), options, ct) is { } notYet)
            return notYet;
        return slug == Slugs.Latest
            ? new(ProblemTypes.UnknownReport, "No report is public yet.")
            : await Withdrawn(named, what, options, ct) ?? UnknownReport(slug);
    }

    /// <summary>Why there is no answer for an entry.</summary>
    public async Task<ProblemException> NoEntry(
        Kind kind,
        ReportRef? report,
        string slug,
        ReadOptions options,
        CancellationToken ct
    )
    {
        await CheckLanguage(options, ct);
        var (what, reportNo) = ($"The {kind.Name} '{slug}'", kind.UnderReport ? report!.No : 0);
        return await Withdrawn(rows.Entries(kind, reportNo, slug), what, options, ct)
            ?? await NoAnswer(what, kind, reportNo, slug, options, ct)
            ?? new(
                ProblemTypes.NotFound,
                $"There is no public {kind.Name} '{slug}'{(report is not null && kind.UnderReport ? $" in report '{report.Slug}'" : "")}."
            );
    }

    /// <summary>Why an entry has no text of its own in a language, if no other language may be shown.</summary>
    public async Task<ProblemException> NotInItsLanguage(
        Kind kind,
        ReportRef? report,
        string slug,
        ReadOptions options,
        CancellationToken ct
    )
    {
        await CheckLanguage(options, ct);
        var (what, reportNo) = ($"The {kind.Name} '{slug}'", kind.UnderReport ? report!.No : 0);
        return await Withdrawn(rows.Entries(kind, reportNo, slug), $"{what} in '{options.Language}'", options, ct)
            ?? (await NoAnswer(what, kind, reportNo, slug, options, ct))!;
    }

    /// <summary>Nothing may be public now because the language was removed a moment ago.</summary>
    Task CheckLanguage(ReadOptions options, CancellationToken ct) =>
        options.Position is null ? LogLanguages.CheckAbsence(db, languages, ct) : Task.CompletedTask;

    /// <summary>
    /// Entries, and the languages in which they are looked for among everything that was ever public.
    /// </summary>
    /// <param name="Entries">The entries.</param>
    /// <param name="Languages">The languages.</param>
    /// <param name="Fallback">Whether fallbacks count.</param>
    sealed record Ever(IQueryable<EntryRow> Entries, IEnumerable<string> Languages, bool Fallback);

    public static ProblemException UnknownReport(string slug) =>
        new(ProblemTypes.UnknownReport, $"There is no public report '{slug}'. /api/v1/reports lists those there are.");

    async Task<long?> First(Ever ever, CancellationToken ct) =>
        (await db.FirstShown(ever.Entries, ever.Languages, ever.Fallback, ct))
            .Values.Select(since => (long?)since)
            .Min();

    /// <summary>
    /// The problem that it was not public yet at that position, if nothing had answered by then; otherwise null.
    /// </summary>
    async Task<ProblemException?> NotYet(string what, Ever ever, ReadOptions options, CancellationToken ct)
    {
        if (options.Position is not { } position || await First(ever, ct) is not { } first || first <= position)
            return null;
        var since = await db
            .Publications.AsNoTracking()
            .Where(p => p.Sequence == first)
            .Select(p => p.At)
            .SingleAsync(ct);
        return new(ProblemTypes.NotYetPublic, $"{what} was not public yet then; it first was on {since:yyyy-MM-dd}.")
        {
            More = new Dictionary<string, object?> { ["publicSince"] = Instants.Text(since) },
        };
    }

    /// <summary>
    /// Why there is no answer in the language asked for: not yet at that time, or only in other languages. Null if it
    /// is neither.
    /// </summary>
    async Task<ProblemException?> NoAnswer(
        string what,
        Kind kind,
        long reportNo,
        string slug,
        ReadOptions options,
        CancellationToken ct
    )
    {
        var shown = await OwnLanguages(await rows.InAnyLanguage(kind, reportNo, slug, options.Position, ct), ct);
        var entries = rows.Entries(kind, reportNo, slug);
        // If the language was added later, its rows begin then. What was missing is the language, not the text.
        if (
            shown.Count > 0
            && options.Position is { } position
            && (await rows.Configured(position, ct))?.Find(options.Language) is null
        )
            return NotInLanguage(what, options, shown);
        return await NotYet(
                $"{what} in '{options.Language}'",
                new(entries, [options.Language], options.Fallback),
                options,
                ct
            )
            ?? (
                shown.Count > 0
                    ? NotInLanguage(what, options, shown)
                    : await NotYet(what, new(entries, languages.Tags, Fallback: true), options, ct)
            );
    }

    static async Task<List<string>> OwnLanguages(IQueryable<LiveRow> named, CancellationToken ct) =>
        [
            .. (await named.Readable().Where(l => !l.IsFallback).Select(l => l.Language).ToListAsync(ct)).Order(
                StringComparer.Ordinal
            ),
        ];

    public static ProblemException NotInLanguage(string what, ReadOptions options, IReadOnlyList<string> languages) =>
        new(
            ProblemTypes.NotInLanguage,
            $"{what} is not public in '{options.Language}"
                + $"'{(options.Fallback ? " nor in one of its fallback languages" : "")}. It is in: "
                + $"{string.Join(", ", languages)}."
        )
        {
            More = new Dictionary<string, object?> { ["languages"] = languages },
        };

    /// <summary>
    /// The problem that an entry was withdrawn, in any language that could have answered; null if it was withdrawn in
    /// none. This is decided by the log, because the rows of Live only have the state of each language's own text. The
    /// problem names the withdrawal of the language asked for; otherwise the last one, after which nothing was left;
    /// and of several at one instant, that of the first fallback language.
    /// </summary>
    async Task<ProblemException?> Withdrawn(
        IQueryable<EntryRow> named,
        string what,
        ReadOptions options,
        CancellationToken ct
    )
    {
        var configured = options.Position is { } then ? await rows.Configured(then, ct) ?? languages : languages;
        if (
            configured.Find(options.Language) is null
            || await named.Select(e => (long?)e.No).FirstOrDefaultAsync(ct) is not { } entryNo
        )
            return null;
        var last = await Stands(entryNo, options.Language, options.Position, ct);
        foreach (var language in last is null && options.Fallback ? configured.Chain(options.Language).Skip(1) : [])
            if (await Stands(entryNo, language, options.Position, ct) is { } withdrawal && !(withdrawal.At <= last?.At))
                last = withdrawal;
        return last is { } found ? await Withdrawn(found.Sequence, options.Language, what, ct) : null;
    }

    /// <summary>
    /// The record that withdrew an entry's text in a language, if the text is withdrawn at a position, or now (null).
    /// </summary>
    async Task<LastRecord?> Stands(long entryNo, string language, long? position, CancellationToken ct)
    {
        var last = await db
            .Publications.AsNoTracking()
            .Where(p =>
                p.EntryNo == entryNo
                && p.Language == language
                && p.Action != PublicationActions.Redacted
                && (position == null || p.Sequence <= position)
            )
            .OrderByDescending(p => p.Sequence)
            .Select(p => new
            {
                p.Sequence,
                p.Action,
                p.At,
            })
            .FirstOrDefaultAsync(ct);
        return last is not null && PublicationActions.Parse(last.Action) == PublicationAction.Withdrawn
            ? new LastRecord(last.Sequence, last.At)
            : null;
    }

    /// <summary>The problem that this record withdrew the entry.</summary>
    public async Task<ProblemException> Withdrawn(long sequence, string language, string what, CancellationToken ct)
    {
        var record = await db
            .Publications.AsNoTracking()
            .Where(p => p.Sequence == sequence)
            .Select(p => new { p.At, p.ChangeNote })
            .SingleAsync(ct);
        var reasons = Notes.Read(record.ChangeNote);
        var reason = reasons.GetValueOrDefault(language) ?? reasons.Values.FirstOrDefault();
        return new(
            ProblemTypes.Withdrawn,
            $"{what} was withdrawn on {record.At:yyyy-MM-dd}.{(reason is null ? "" : " " + reason)}"
        )
        {
            More = new Dictionary<string, object?> { ["withdrawnAt"] = Instants.Text(record.At), ["reason"] = reason },
        };
    }

    /// <summary>The problem that the record's body was erased by law.</summary>
    public async Task<ProblemException> Redacted(long sequence, long entryNo, string what, CancellationToken ct)
    {
        var records = await db
            .Publications.AsNoTracking()
            .Where(p => p.EntryNo == entryNo && p.Action == PublicationActions.Redacted)
            .OrderBy(p => p.Sequence)
            .Select(p => new { p.At, p.Body })
            .ToListAsync(ct);
        var erased = records
            .Select(r => new { r.At, Content = Redaction.Read(r.Body) })
            .FirstOrDefault(r => r.Content.Sequences.Contains(sequence));
        return new(
            ProblemTypes.Redacted,
            $"{what} was erased{(erased is null ? "" : $" on {erased.At:yyyy-MM-dd}: {erased.Content.Reason}")}."
        )
        {
            More = new Dictionary<string, object?>
            {
                ["reason"] = erased?.Content.Reason,
                ["authority"] = erased?.Content.Authority,
            },
        };
    }
}
