using System.Collections.Immutable;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>What answers for some entries: how their languages stand, and the open intervals of Live, each by the entry's number.</summary>
sealed record Answering(
    IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> Standing, ILookup<long, Answer> Open)
{
    /// <summary>What lists filter and sort by, of each record that is appended, where that was read from its body before.</summary>
    public IReadOnlyList<Facts>? Facts { get; init; }
}

/// <summary>Folds records that are appended into Live, LiveTerms and the scopes.</summary>
sealed class LiveWriting(ReportsDb db, KindSet kinds, Languages languages, StoreOptions options)
{
    const int Batch = 500;

    /// <summary>From so many records on, SQL Server is sent their rows by bulk copy.</summary>
    const int Many = 100;

    /// <summary>What answers for these entries now.</summary>
    public async Task<Answering> Answering(
        IReadOnlyCollection<long> entryNos, IReadOnlyDictionary<long, ImmutableSortedDictionary<string, LanguageState>> standing, CancellationToken ct)
    {
        var open = new List<(long No, Answer Answer)>();
        foreach (var batch in entryNos.Chunk(Batch))
            open.AddRange((await db.Live.AsNoTracking().Now().Where(l => batch.Contains(l.EntryNo))
                .Select(l => new { l.EntryNo, l.Language, l.Sequence, l.IsFallback, l.Gone, l.Published }).ToListAsync(ct))
                .Select(l => (l.EntryNo, new Answer(l.Language, l.Sequence, l.IsFallback, l.Gone, l.Published))));
        return new(standing, open.ToLookup(o => o.No, o => o.Answer));
    }

    /// <summary>Closes the intervals that the records end, and opens those that they begin, all at the transaction's last sequence.</summary>
    /// <returns>The scopes, by language, in which intervals changed; and how the languages stand then.</returns>
    public async Task<(HashSet<(long Scope, string Language)> Changed, Dictionary<long, ImmutableSortedDictionary<string, LanguageState>> Standing)> Fold(
        IReadOnlyList<Entry> entries, List<Publication> records, IReadOnlyList<Pending> pending, Answering before, CancellationToken ct)
    {
        var (position, changed) = (records[^1].Sequence, new HashSet<(long Scope, string Language)>());
        var (after, appended) = (new Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>(),
            records.Where(r => r.EntryNo is not null).ToLookup(r => r.EntryNo!.Value));
        var scopes = entries.ToDictionary(e => e.No, e => e.Scope(kinds));
        var bulk = options is { IsSqlite: false, BulkCopy: true } && records.Count >= Many;
        await Write(records.Select(r => r.ToRow(r.EntryNo is { } no ? scopes[no] : null)), bulk, ct);
        foreach (var batch in entries.Chunk(Batch))
        {
            var (closing, opening) = (new List<(long No, ImmutableArray<string> Languages)>(), new List<(Entry Entry, Answer Answer)>());
            foreach (var entry in batch)
            {
                var now = after[entry.No] = appended[entry.No].Aggregate(before.Standing.GetValueOrDefault(entry.No, LanguageStates.None),
                    (s, r) => LanguageStates.Apply(s, Meta(r)));
                var (closed, opened) = Live.Change(before.Open[entry.No], Live.Answers(languages, now));
                closing.Add((entry.No, closed));
                opening.AddRange(opened.Select(answer => (entry, answer)));
                changed.UnionWith(closed.Concat(opened.Select(o => o.Language))
                    .SelectMany(language => Scope.Of(entry, kinds).Select(scope => (scope, language))));
            }
            // What ends is written before what begins: only one interval of an answer may be open.
            await Close(closing, position, ct);
            var facts = await FactsOf(opening, records, pending, before.Facts, ct);
            var begun = opening.ConvertAll(o => new Interval(o.Entry, o.Answer, position, null, o.Answer.Gone ? Facts.None : facts[o.Answer.Sequence]));
            await Write(begun.Select(Mapping.ToRow), bulk, ct);
            await Write(begun.SelectMany(Mapping.ToTerms), bulk, ct);
        }
        return (changed, after);
    }

    /// <summary>What is referred to is written first. What is copied is there at once, so either all rows of a publication are, or none.</summary>
    Task Write<TRow>(IEnumerable<TRow> rows, bool bulk, CancellationToken ct)
        where TRow : class => bulk ? db.BulkCopy(rows, ct) : db.Append(rows, ct);

    static RecordMeta Meta(Publication r) => new(r.Sequence, r.EntryNo, r.Language, r.Action, r.Revision, r.FieldsRevision, r.At, r.BodyHash);

    /// <summary>Ends intervals and their terms by two statements for all entries in which the same languages end: mostly that is all of them.</summary>
    async Task Close(List<(long No, ImmutableArray<string> Languages)> closing, long position, CancellationToken ct)
    {
        foreach (var same in closing.Where(c => c.Languages.Length > 0).GroupBy(c => string.Join(' ', c.Languages.Order(StringComparer.Ordinal)), c => c.No))
        {
            var (tags, nos) = (same.Key.Split(' '), same.ToArray());
            await db.Live.Where(l => nos.Contains(l.EntryNo) && tags.Contains(l.Language) && l.Until == null)
                .ExecuteUpdateAsync(l => l.SetProperty(r => r.Until, position), ct);
            await db.LiveTerms.Where(t => nos.Contains(t.EntryNo) && tags.Contains(t.Language) && t.Until == null)
                .ExecuteUpdateAsync(t => t.SetProperty(r => r.Until, position), ct);
        }
    }

    /// <summary>What lists filter and sort by, by record: of those just made, and of those that answer on, which are read together.</summary>
    async Task<Dictionary<long, Facts>> FactsOf(
        List<(Entry Entry, Answer Answer)> opening, List<Publication> records, IReadOnlyList<Pending> pending, IReadOnlyList<Facts>? read, CancellationToken ct)
    {
        var (facts, first) = (new Dictionary<long, Facts>(), records[0].Sequence);
        var answers = opening.Where(o => !o.Answer.Gone).DistinctBy(o => o.Answer.Sequence).ToDictionary(o => o.Answer.Sequence, o => kinds[o.Entry.Kind]);
        foreach (var (sequence, kind) in answers.Where(a => a.Key >= first && a.Key < first + pending.Count))
            facts[sequence] = read?[(int)(sequence - first)] ?? Read(kind, pending[(int)(sequence - first)].Body);
        foreach (var sequences in answers.Keys.Where(s => !facts.ContainsKey(s)).Chunk(Batch))
            foreach (var record in await db.Publications.AsNoTracking().Where(p => sequences.Contains(p.Sequence))
                .Select(p => new { p.Sequence, p.Body }).ToListAsync(ct))
                facts[record.Sequence] = Read(answers[record.Sequence], record.Body);
        return facts;

        static Facts Read(Kind kind, byte[]? body) => body is null ? Facts.None : kind.Facts(body);
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
