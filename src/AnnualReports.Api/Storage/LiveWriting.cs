using System.Collections.Immutable;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>Folds records that are appended into Live, LiveTerms and the scopes.</summary>
sealed class LiveWriting(ReportsDb db, KindSet kinds, Languages languages, StoreOptions options)
{
    const int Batch = 500;

    /// <summary>From so many records on, SQL Server is sent their rows by bulk copy.</summary>
    const int Many = 100;

    /// <summary>Whether so many records are written in the ways that pay for many rows alone.</summary>
    public static bool AreMany(int records) => records >= Many;

    /// <summary>Writes records to the log.</summary>
    public Task Append(IReadOnlyList<Publication> records, IEnumerable<Entry> entries, CancellationToken ct)
    {
        var scopes = entries.DistinctBy(e => e.No).ToDictionary(e => e.No, e => e.Scope(kinds));
        return Write(records.Select(r => r.ToRow(r.EntryNo is { } no ? scopes[no] : null)), IsBulk(records.Count), ct);
    }

    bool IsBulk(int records) => options is { IsSqlite: false, BulkCopy: true } && AreMany(records);

    /// <summary>Closes the intervals that the records end, and opens those that they begin, all at the transaction's last sequence.</summary>
    public async Task Fold(LivePlan plan, IReadOnlyList<Publication> records, CancellationToken ct)
    {
        // What ends is written before what begins: only one interval of an answer may be open.
        await Close(plan.Closing, records[^1].Sequence, ct);
        await Write(plan.Opening.Select(Mapping.ToRow), IsBulk(records.Count), ct);
        await Write(plan.Terms, IsBulk(records.Count), ct);
    }

    /// <summary>What is referred to is written first. What is copied is there at once, so either all rows of a publication are, or none.</summary>
    Task Write<TRow>(IEnumerable<TRow> rows, bool bulk, CancellationToken ct)
        where TRow : class => bulk ? db.BulkCopy(rows, ct) : db.Append(rows, ct);

    /// <summary>Ends intervals and their terms by two statements for all entries in which the same languages end: mostly that is all of them.</summary>
    async Task Close(IReadOnlyList<(long No, ImmutableArray<string> Languages)> closing, long position, CancellationToken ct)
    {
        foreach (var (key, nos) in closing.Where(c => c.Languages.Length > 0)
            .GroupBy(c => string.Join(' ', c.Languages.Order(StringComparer.Ordinal)), c => c.No)
            .SelectMany(same => same.Chunk(Batch).Select(nos => (same.Key, nos))))
        {
            var tags = key.Split(' ');
            await db.Live.Where(l => nos.Contains(l.EntryNo) && tags.Contains(l.Language) && l.Until == null)
                .ExecuteUpdateAsync(l => l.SetProperty(r => r.Until, position), ct);
            await db.LiveTerms.Where(t => nos.Contains(t.EntryNo) && tags.Contains(t.Language) && t.Until == null)
                .ExecuteUpdateAsync(t => t.SetProperty(r => r.Until, position), ct);
        }
    }

    /// <summary>Notes in which scopes the records changed something.</summary>
    public async Task Touch(IReadOnlyList<Pending> pending, IReadOnlySet<(long Scope, string Language)> changed, long sequence, CancellationToken ct)
    {
        // What is of no entry, as a configuration or an erasure, touches everything.
        var all = pending.Any(p => p.Entry is null);
        long[] touched = [Scope.All, .. pending.Select(p => p.Entry).OfType<Entry>().Select(e => e.Scope(kinds)).Where(no => no != Scope.All).Distinct()];
        // Until it has a row, a scope in a language counts as its whole: from the first publication on it has one, so that others no longer move it.
        long[] shown = [.. touched, Scope.Beside];
        var rows = await db.LanguageScopes.Where(s => all || shown.Contains(s.ReportNo)).LeftJoin(db.Scopes, s => s.ReportNo, s => s.ReportNo,
            (inLanguage, whole) => new { inLanguage, whole })
            .ToListAsync(ct);
        var scopes = rows.Select(r => r.whole).OfType<ScopeRow>().Distinct().ToList();
        // A scope that has no row in any language yet.
        if (all || touched.Except(scopes.Select(s => s.ReportNo)).Any())
            scopes = await db.Scopes.Where(s => all || touched.Contains(s.ReportNo)).ToListAsync(ct);
        foreach (var scope in scopes.Where(s => all || touched.Contains(s.ReportNo)))
            scope.LastSequence = sequence;
        db.Scopes.AddRange(touched.Except(scopes.Select(s => s.ReportNo)).Select(no => new ScopeRow { ReportNo = no, LastSequence = sequence }));

        foreach (var scope in rows.Select(r => r.inLanguage).Where(s => all || changed.Contains((s.ReportNo, s.Language))))
            scope.LastSequence = sequence;
        var missing = shown.SelectMany(no => languages.Tags.Select(tag => (no, tag)))
            .Except(rows.Select(s => (no: s.inLanguage.ReportNo, tag: s.inLanguage.Language)));
        db.LanguageScopes.AddRange(missing.Select(s => new LanguageScopeRow { ReportNo = s.no, Language = s.tag, LastSequence = sequence }));
    }
}
