using System.Security.Cryptography;
using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reads;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Reading;

/// <summary>
/// Entity tags and validity of answers that are composed of several stored bodies. Both are made from positions in the
/// log: each scope (a report, what stands under no report, or everything) has a last record. An answer stays the same
/// as long as the last record of everything that it shows does.
/// </summary>
sealed class AnswerTags(ReportsDb db)
{
    /// <summary>
    /// Must be raised when the form of any composed answer changes, so that no cache keeps the old form.
    /// </summary>
    const int BuildShape = 5;

    /// <summary>The entity tag of a composed answer, known before any of its content is read.</summary>
    /// <param name="state">The state of the log that the answer shows.</param>
    /// <param name="address">Everything that decides what the answer contains, always spelt in the same way.</param>
    public static string Of(string state, string address) => EntityTag.Of($"{BuildShape}.{state}.{Hash(address)}");

    /// <summary>A short hash of a text that decides what an answer contains.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..8]);

    /// <summary>
    /// The state of an answer about the past: its position in the log, and the newest erasure, because that may have
    /// changed what is shown of the past. Null for an answer about now.
    /// </summary>
    public async Task<string?> PastState(PointInTime time, CancellationToken ct) =>
        time.Position is { } position ? $"{position}-{await LastRedaction(ct)}" : null;

    /// <summary>
    /// The state of an answer. For an answer about now, it is the last change, in its language, of what it shows.
    /// </summary>
    public Task<string> State(FoundRequest found, IReadOnlyList<long> scopes, CancellationToken ct) =>
        State(found, scopes, [found.Options.Language], ct);

    /// <summary>The same for an answer that shows texts in several languages.</summary>
    public async Task<string> State(
        FoundRequest found,
        IReadOnlyList<long> scopes,
        IReadOnlyCollection<string> shown,
        CancellationToken ct
    ) => await PastState(found.Time, ct) ?? $"{await LastSequence(scopes, shown, ct)}";

    /// <summary>The last record that changed what these scopes show in a language.</summary>
    public async Task<LastRecord?> LastIn(IReadOnlyList<long> scopes, string language, CancellationToken ct)
    {
        var last = await LastSequence(scopes, [language], ct);
        return await db
            .Publications.AsNoTracking()
            .Where(p => p.Sequence == last)
            .Select(p => (LastRecord?)new LastRecord(p.Sequence, p.At))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>The sequence of the last change in any of these scopes and languages; 0 if there is none.</summary>
    async Task<long> LastSequence(
        IReadOnlyCollection<long> scopes,
        IReadOnlyCollection<string> shown,
        CancellationToken ct
    )
    {
        var changed = await db
            .LanguageScopes.AsNoTracking()
            .Where(s => scopes.Contains(s.ReportNo) && shown.Contains(s.Language))
            .ToDictionaryAsync(s => (s.ReportNo, s.Language), s => s.LastSequence, ct);
        long[] unchanged =
        [
            .. scopes.Where(s => shown.Any(l => !changed.ContainsKey((s, l)))).Select(Scope.Whole).Distinct(),
        ];
        var whole =
            unchanged.Length == 0
                ? null
                : await db
                    .Scopes.AsNoTracking()
                    .Where(s => unchanged.Contains(s.ReportNo))
                    .MaxAsync(s => (long?)s.LastSequence, ct);
        return Math.Max(changed.Values.DefaultIfEmpty().Max(), whole ?? 0);
    }

    /// <summary>
    /// What an answer depends on, so that it can be cached in memory. Null if a request without <c>lang</c> would mean
    /// another language now than at the point in time that the answer is about.
    /// </summary>
    /// <param name="time">The point in time that the answer is about.</param>
    /// <param name="report">The report that the answer shows; null if it shows more than one report.</param>
    /// <param name="ct">Cancels the query.</param>
    public async Task<Validity?> Depends(PointInTime time, ReportRef? report, CancellationToken ct)
    {
        var scope = ScopeOf(time, report);
        return time.HadLanguages ? new(scope, await LastSequence(scope, ct)) : null;
    }

    /// <summary>The same for an answer that shows editions, which are named without a record in the log.</summary>
    public async Task<Validity?> DependsWithEditions(PointInTime time, ReportRef? report, CancellationToken ct) =>
        await Depends(time, report, ct) is { } validity
            ? validity with
            {
                Editions = await db.Editions.CountAsync(ct),
            }
            : null;

    /// <summary>
    /// The scope that decides how long an answer is valid. An answer about the past depends on everything, because an
    /// erasure may change it, and because a day that is today has not ended. So does an answer about <c>latest</c>.
    /// </summary>
    public static long ScopeOf(PointInTime time, ReportRef? report) =>
        time.AsOf is not null || report is null or { ByLatest: true } ? Scope.All : report.No;

    /// <summary>The position at which answers of a scope are valid.</summary>
    public async Task<long> LastSequence(long scope, CancellationToken ct) => (await Last(scope, ct))?.Sequence ?? 0;

    /// <summary>Whether what was read is still valid: nothing has changed in its scopes since.</summary>
    public async Task<bool> Hold(IReadOnlyCollection<Validity> read, CancellationToken ct)
    {
        long[] scopes = [.. read.Select(v => v.Scope).Distinct()];
        var last = await db
            .Scopes.AsNoTracking()
            .Where(s => scopes.Contains(s.ReportNo))
            .ToDictionaryAsync(s => s.ReportNo, s => s.LastSequence, ct);
        return read.All(v => last.GetValueOrDefault(v.Scope) == v.LastSequence);
    }

    /// <summary>The last record of a scope, with its instant.</summary>
    public async Task<LastRecord?> Last(long scope, CancellationToken ct) =>
        await db
            .Scopes.AsNoTracking()
            .Where(s => s.ReportNo == scope)
            .Join(
                db.Publications,
                s => s.LastSequence,
                p => p.Sequence,
                (s, p) => (LastRecord?)new LastRecord(p.Sequence, p.At)
            )
            .SingleOrDefaultAsync(ct);

    /// <summary>The newest record of an erasure. Answers that were composed before it may have shown more.</summary>
    public async Task<long> LastRedaction(CancellationToken ct)
    {
        var redacted = PublicationActions.Redacted;
        return await db
                .Publications.AsNoTracking()
                .Where(p => p.Action == redacted)
                .MaxAsync(p => (long?)p.Sequence, ct)
            ?? 0;
    }
}
