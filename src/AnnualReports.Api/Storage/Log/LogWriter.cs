using System.Collections.Immutable;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>Writes a publication: its records, their changes in Live, the scopes, and the log's head.</summary>
sealed class LogWriter(ReportsDb db, KindSet kinds, Languages languages, StoreOptions options)
{
    /// <summary>How many entries one statement names at most.</summary>
    const int Batch = 500;

    /// <summary>From this number of records on, their rows are sent to SQL Server by bulk copy.</summary>
    const int Many = 100;

    /// <summary>Whether there are so many records that it is faster to prepare for many rows.</summary>
    public static bool AreMany(int records) => records >= Many;

    /// <summary>Appends the records to the log, and folds them into Live and the scopes.</summary>
    /// <returns>The states of the entries' languages afterwards.</returns>
    public async Task<Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>> Write(
        LogAddition addition,
        LogEnd end,
        CancellationToken ct
    )
    {
        var (records, states) = (
            addition.Records,
            new Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>()
        );
        if (records.Count == 0)
            return states;
        if (AreMany(records.Count))
            await db.WidenCache(ct);
        await Append(records, addition.Entries, ct);
        var changed = new HashSet<(long, string)>();
        await foreach (var plan in addition.Plans.WithCancellation(ct))
        {
            await Fold(plan, records, ct);
            changed.UnionWith(plan.Changed);
            foreach (var (no, state) in plan.States)
                states[no] = state;
        }
        await Touch(addition.Pending, changed, records[^1].Sequence, ct);
        MoveHead(end, records[^1]);
        await db.SaveChangesAsync(ct);
        db.Act.Changes.AddRange(Audited(addition));
        return states;
    }

    /// <summary>What the audit says of a publication: each entry with its languages and records.</summary>
    IEnumerable<AuditedChange> Audited(LogAddition addition)
    {
        var scopes = addition.Entries.DistinctBy(e => e.No).ToDictionary(e => e.No, e => e.Scope(kinds));
        return addition
            .Records.GroupBy(r => r.EntryNo)
            .Select(of => new AuditedChange
            {
                EntryNo = of.Key,
                ReportNo = of.Key is { } no && scopes[no] > 0 ? scopes[no] : null,
                Languages = string.Join(' ', of.Select(r => r.Language).Where(l => l.Length > 0).Distinct()),
                RevisionAfter = of.Max(r => r.Revision) is > 0 and var revision ? revision : null,
                Records = (of.Min(r => r.Sequence), of.Max(r => r.Sequence)),
                Target = of.First().ReleaseId is { } release ? $"release {release}" : null,
                // The program publishes what is due, in the name of whoever planned it.
                About = of.First().By is var by && by != db.Actor ? $"person {by}, who planned it" : null,
                Detail = string.Join(' ', of.Select(r => PublicationActions.Of(r.Action)).Distinct()),
            });
    }

    void MoveHead(LogEnd end, Publication last)
    {
        var head =
            db.LogHead.Local.FirstOrDefault()
            ?? db.LogHead.Attach(
                new()
                {
                    Id = 1,
                    Sequence = end.Sequence,
                    At = end.At,
                    RecordHash = end.RecordHash,
                }
            ).Entity;
        (head.Sequence, head.At, head.RecordHash) = (last.Sequence, last.At, last.RecordHash);
    }

    Task Append(IReadOnlyList<Publication> records, IEnumerable<Entry> entries, CancellationToken ct)
    {
        var scopes = entries.DistinctBy(e => e.No).ToDictionary(e => e.No, e => e.Scope(kinds));
        return Write(records.Select(r => r.ToRow(r.EntryNo is { } no ? scopes[no] : null)), IsBulk(records.Count), ct);
    }

    bool IsBulk(int records) => options is { IsSqlite: false, BulkCopy: true } && AreMany(records);

    /// <summary>Ends and begins intervals, all at the last sequence of the transaction.</summary>
    async Task Fold(LivePlan plan, IReadOnlyList<Publication> records, CancellationToken ct)
    {
        // Intervals are ended before others begin, because a unique index allows one open interval for each entry and
        // language.
        await Close(plan.Closed, records[^1].Sequence, ct);
        await Write(plan.Opened.Select(Mapping.ToRow), IsBulk(records.Count), ct);
        await Write(plan.Terms, IsBulk(records.Count), ct);
    }

    /// <summary>
    /// Called in the order of the foreign keys. A bulk copy is written at once and EF Core writes when it saves, so all
    /// rows of one publication go the same way.
    /// </summary>
    Task Write<TRow>(IEnumerable<TRow> rows, bool bulk, CancellationToken ct)
        where TRow : class => bulk ? db.BulkCopy(rows, ct) : db.Append(rows, ct);

    /// <summary>
    /// Ends intervals and their terms with two statements for all entries in which the same languages end. In most
    /// publications, these are all entries.
    /// </summary>
    async Task Close(
        IReadOnlyList<(long No, ImmutableArray<string> Languages)> closed,
        long position,
        CancellationToken ct
    )
    {
        foreach (
            var (key, nos) in closed
                .Where(c => c.Languages.Length > 0)
                .GroupBy(c => string.Join(' ', c.Languages.Order(StringComparer.Ordinal)), c => c.No)
                .SelectMany(same => same.Chunk(Batch).Select(nos => (same.Key, nos)))
        )
        {
            var tags = key.Split(' ');
            await db
                .Live.Where(l => nos.Contains(l.EntryNo) && tags.Contains(l.Language) && l.Until == null)
                .ExecuteUpdateAsync(l => l.SetProperty(r => r.Until, position), ct);
            await db
                .LiveTerms.Where(t => nos.Contains(t.EntryNo) && tags.Contains(t.Language) && t.Until == null)
                .ExecuteUpdateAsync(t => t.SetProperty(r => r.Until, position), ct);
        }
    }

    /// <summary>Stores the last sequence of each scope in which the records changed something.</summary>
    async Task Touch(
        IReadOnlyList<PendingRecord> pending,
        IReadOnlySet<(long Scope, string Language)> changed,
        long sequence,
        CancellationToken ct
    )
    {
        // A record without an entry, such as a configuration, changes every scope.
        var all = pending.Any(p => p.Entry is null);
        long[] touched =
        [
            Scope.All,
            .. pending
                .Select(p => p.Entry)
                .OfType<Entry>()
                .Select(e => e.Scope(kinds))
                .Where(no => no != Scope.All)
                .Distinct(),
        ];
        // A scope without a row for a language counts as changed whenever the whole scope changes. So the first
        // publication adds a row for every language.
        long[] shown = [.. touched, Scope.Beside];
        var rows = await db
            .LanguageScopes.Where(s => all || shown.Contains(s.ReportNo))
            .LeftJoin(db.Scopes, s => s.ReportNo, s => s.ReportNo, (inLanguage, whole) => new { inLanguage, whole })
            .ToListAsync(ct);
        var scopes = rows.Select(r => r.whole).OfType<ScopeRow>().Distinct().ToList();
        // Some scope has no row in any language yet.
        if (all || touched.Except(scopes.Select(s => s.ReportNo)).Any())
            scopes = await db.Scopes.Where(s => all || touched.Contains(s.ReportNo)).ToListAsync(ct);
        foreach (var scope in scopes.Where(s => all || touched.Contains(s.ReportNo)))
            scope.LastSequence = sequence;
        db.Scopes.AddRange(
            touched
                .Except(scopes.Select(s => s.ReportNo))
                .Select(no => new ScopeRow { ReportNo = no, LastSequence = sequence })
        );

        foreach (
            var scope in rows.Select(r => r.inLanguage).Where(s => all || changed.Contains((s.ReportNo, s.Language)))
        )
            scope.LastSequence = sequence;
        var missing = shown
            .SelectMany(no => languages.Tags.Select(tag => (no, tag)))
            .Except(rows.Select(s => (no: s.inLanguage.ReportNo, tag: s.inLanguage.Language)));
        db.LanguageScopes.AddRange(
            missing.Select(s => new LanguageScopeRow
            {
                ReportNo = s.no,
                Language = s.tag,
                LastSequence = sequence,
            })
        );
    }
}
