using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Delivery;

/// <summary>Of which state of the log an answer is: by the last records of what it shows.</summary>
sealed class States(ReportsDb db)
{
    /// <summary>What the tag of a composed answer says of its state, if that is one of the past: its position and the newest erasure.</summary>
    public async Task<string?> PastTag(Moment moment, CancellationToken ct) => moment.Position is { } position ? $"{position}-{await LastRedaction(ct)}" : null;

    /// <summary>What the tag of a composed answer says of the state that it is of: now, the last change of what it shows in its language.</summary>
    public Task<string> Tag(Moment moment, IReadOnlyList<long> scopes, string language, CancellationToken ct) => Tag(moment, scopes, [language], ct);

    /// <summary>The same of an answer in several languages.</summary>
    public async Task<string> Tag(Moment moment, IReadOnlyList<long> scopes, IReadOnlyCollection<string> shown, CancellationToken ct) =>
        await PastTag(moment, ct) ?? $"{await LastSequence(scopes, shown, ct)}";

    /// <summary>The last record that changed what scopes show in a language.</summary>
    public async Task<LastRecord?> LastIn(IReadOnlyList<long> scopes, string language, CancellationToken ct)
    {
        var last = await LastSequence(scopes, [language], ct);
        return await db.Publications.AsNoTracking().Where(p => p.Sequence == last).Select(p => (LastRecord?)new LastRecord(p.Sequence, p.At))
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>The sequence of the last change in any of these scopes and languages; 0 where there is none.</summary>
    async Task<long> LastSequence(IReadOnlyCollection<long> scopes, IReadOnlyCollection<string> shown, CancellationToken ct)
    {
        var changed = await db.LanguageScopes.AsNoTracking().Where(s => scopes.Contains(s.ReportNo) && shown.Contains(s.Language))
            .ToDictionaryAsync(s => (s.ReportNo, s.Language), s => s.LastSequence, ct);
        long[] unchanged = [.. scopes.Where(s => shown.Any(l => !changed.ContainsKey((s, l)))).Select(Scope.Whole).Distinct()];
        var whole = unchanged.Length == 0 ? null
            : await db.Scopes.AsNoTracking().Where(s => unchanged.Contains(s.ReportNo)).MaxAsync(s => (long?)s.LastSequence, ct);
        return Math.Max(changed.Values.DefaultIfEmpty().Max(), whole ?? 0);
    }

    /// <summary>
    /// What an answer depends on, to be kept: now and in an edition its scope; at a time of the past everything, as erasures and the day's end change it.
    /// Null where a request without <c>lang</c> would be understood otherwise than now.
    /// </summary>
    public async Task<Validity?> Depends(Moment moment, ReportRef? report, CancellationToken ct)
    {
        var scope = moment.AsOf is not null || report is null or { ByLatest: true } ? Scope.All : report.No;
        return moment.HadLanguages ? new(scope, await LastSequence(scope, ct)) : null;
    }

    /// <summary>The position that answers of a scope are valid at.</summary>
    public async Task<long> LastSequence(long scope, CancellationToken ct) => (await Last(scope, ct))?.Sequence ?? 0;

    /// <summary>Whether what was read is still so: nothing has changed since in the scopes that it is of.</summary>
    public async Task<bool> Hold(IReadOnlyCollection<Validity> read, CancellationToken ct)
    {
        long[] scopes = [.. read.Select(v => v.Scope).Distinct()];
        var last = await db.Scopes.AsNoTracking().Where(s => scopes.Contains(s.ReportNo)).ToDictionaryAsync(s => s.ReportNo, s => s.LastSequence, ct);
        return read.All(v => last.GetValueOrDefault(v.Scope) == v.LastSequence);
    }

    /// <summary>The last record of a scope, with its instant.</summary>
    public async Task<LastRecord?> Last(long scope, CancellationToken ct) => await db.Scopes.AsNoTracking().Where(s => s.ReportNo == scope)
        .Join(db.Publications, s => s.LastSequence, p => p.Sequence, (s, p) => (LastRecord?)new LastRecord(p.Sequence, p.At)).SingleOrDefaultAsync(ct);

    /// <summary>The newest record of an erasure: what was composed before it may have shown more.</summary>
    public async Task<long> LastRedaction(CancellationToken ct)
    {
        var redacted = Words.Of(PublicationAction.Redacted);
        return await db.Publications.AsNoTracking().Where(p => p.Action == redacted).MaxAsync(p => (long?)p.Sequence, ct) ?? 0;
    }
}
