using System.Diagnostics;
using AnnualReports.Api.Content;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>
/// Appends to the publication log: update the log's head (so that publishers queue), reload, decide, append, fold into Live and Scopes, commit.
/// </summary>
sealed class PublicationLog(ReportsDb db, KindSet kinds, Languages languages, PublishingRules rules, PictureSizes pictures, Titles titles, TimeProvider time)
{
    readonly PublicStates states = new(db, kinds, languages);

    /// <summary>Publishes and withdraws, all of it or nothing. <paramref name="changes"/> runs under the lock, and may refuse.</summary>
    /// <returns>The records appended; none where all of it was so already.</returns>
    public async Task<IReadOnlyList<Publication>> Publish(Func<CancellationToken, Task<IReadOnlyList<Change>>> changes, Occasion occasion, CancellationToken ct)
    {
        IReadOnlyList<Publication> appended = [];
        return await db.Write(
            async token => appended = await PublishInside(changes, occasion, token),
            token => Committed(appended, token),
            ct);
    }

    /// <summary>The same within a transaction that the caller has begun.</summary>
    public async Task<IReadOnlyList<Publication>> PublishInside(Func<CancellationToken, Task<IReadOnlyList<Change>>> changes, Occasion occasion, CancellationToken ct)
    {
        var phases = new Phases();
        var end = await Lock(ct);
        phases.Ended("lock");
        await CheckConfigured(ct);
        var wanted = await states.WithQuoting(await changes(ct), ct);
        var at = Instants.After(end.At, time.Now());
        var state = await states.Load(wanted, at, occasion, rules.SecondPerson, pictures, ct);
        phases.Ended("read");
        var pending = await Decide(state, wanted, ct);
        phases.Ended("decide");
        var records = await Append(end, pending, at, occasion, ct);
        phases.Ended("append");
        return records;
    }

    async Task<List<Pending>> Decide(PublicState state, List<Change> wanted, CancellationToken ct)
    {
        try
        {
            return PublicationDecision.Of(kinds, state, wanted);
        }
        catch (Refusal refusal)
        {
            throw await titles.Named(refusal, ct);
        }
    }

    /// <summary>Everything that would stop these changes now.</summary>
    public async Task<IReadOnlyList<Refusal>> WhatStops(IReadOnlyList<Change> changes, Occasion occasion, CancellationToken ct) =>
        PublicationDecision.WhatStops(kinds, await states.Load(changes, time.Now(), occasion, rules.SecondPerson, pictures, ct), changes);

    /// <summary>Takes the log's lock by an update, and reads its end.</summary>
    public async Task<LogEnd> Lock(CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        await db.LogHead.ExecuteUpdateAsync(h => h.SetProperty(r => r.Sequence, r => r.Sequence), ct);
        db.LogLock.Taken(began);
        return (await db.LogHead.AsNoTracking().SingleAsync(ct)).ToEnd();
    }

    public async Task<bool> Committed(IReadOnlyList<Publication> records, CancellationToken ct)
    {
        if (records.Count == 0)
            return false;
        var (sequence, hash) = (records[^1].Sequence, records[^1].RecordHash);
        return await db.Publications.AnyAsync(p => p.Sequence == sequence && p.RecordHash == hash, ct);
    }

    /// <summary>Says in the log which languages are configured, if they are others than it says; their fallback then holds from this position on.</summary>
    public async Task<bool> Configure(Guid by, CancellationToken ct)
    {
        // Asked first without the lock, which is a write: a start has to be possible while the disk is full.
        if (await IsConfigured(ct))
            return false;
        IReadOnlyList<Publication> appended = [];
        await db.Write(
            async token =>
            {
                var end = await Lock(token);
                if (await IsConfigured(token))
                    return appended = [];
                var at = Instants.After(end.At, time.Now());
                return appended = await Append(end, [new() { Action = PublicationAction.Configured, Body = languages.Serialize() }], at, new(by), token);
            },
            token => Committed(appended, token),
            ct);
        return appended.Count > 0;
    }

    /// <summary>What is folded under other languages than the log's would contradict it.</summary>
    public async Task CheckConfigured(CancellationToken ct)
    {
        if (!await IsConfigured(ct))
            throw new Refusal(RefusalReason.OtherLanguages, "Another instance was started with other languages. Start this one anew, with the same settings as that one.");
    }

    /// <summary>Whether the log's languages are this program's.</summary>
    async Task<bool> IsConfigured(CancellationToken ct)
    {
        var configured = Words.Of(PublicationAction.Configured);
        var last = await db.Publications.AsNoTracking().Where(p => p.Action == configured).OrderByDescending(p => p.Sequence).Select(p => p.Body).FirstOrDefaultAsync(ct);
        return last is not null && last.AsSpan().SequenceEqual(languages.Serialize());
    }

    public async Task<List<Publication>> Append(LogEnd end, IReadOnlyList<Pending> pending, DateTime at, Occasion occasion, CancellationToken ct)
    {
        if (pending.Count == 0)
            return [];
        var records = end.Chain(pending, at, occasion.By, occasion.Release);
        var changed = records.Any(r => r.Action == PublicationAction.Configured)
            ? await Fold(await AllPublic(ct), records, [], ct)
            : await Fold([.. pending.Select(p => p.Entry!).DistinctBy(e => e.No)], records, pending, ct);
        await Touch(pending, changed, records[^1].Sequence, ct);
        var head = await db.LogHead.SingleAsync(ct);
        (head.Sequence, head.At, head.RecordHash) = (records[^1].Sequence, at, records[^1].RecordHash);
        await db.SaveChangesAsync(ct);
        return records;
    }

    async Task<List<Entry>> AllPublic(CancellationToken ct) =>
        await states.Entries(await db.Entries.AsNoTracking().Where(e => db.Publications.Any(p => p.EntryNo == e.No)).ToListAsync(ct), ct);

    /// <summary>Closes the intervals that the records end, and opens those that they begin, all at the transaction's last sequence.</summary>
    /// <returns>The scopes, by language, in which intervals changed.</returns>
    async Task<HashSet<(long Scope, string Language)>> Fold(IReadOnlyList<Entry> entries, List<Publication> records, IReadOnlyList<Pending> pending, CancellationToken ct)
    {
        var (position, changed) = (records[^1].Sequence, new HashSet<(long Scope, string Language)>());
        var before = await states.Languages(entries.Select(e => e.No), ct);
        var appended = records.Where(r => r.EntryNo is not null).ToLookup(r => r.EntryNo!.Value);
        var facts = new FactsBySequence(db, kinds, records, pending);
        var scopes = entries.ToDictionary(e => e.No, e => e.Scope(kinds));
        await db.Append(records.Select(r => r.ToRow(r.EntryNo is { } no ? scopes[no] : null)), ct);
        foreach (var batch in entries.Chunk(500))
        {
            long[] nos = [.. batch.Select(e => e.No)];
            var open = (await db.Live.Now().Where(l => nos.Contains(l.EntryNo)).ToListAsync(ct)).ToLookup(l => l.EntryNo);
            var terms = (await db.LiveTerms.Where(t => nos.Contains(t.EntryNo) && t.Until == null).ToListAsync(ct)).ToLookup(t => (t.EntryNo, t.Language));
            var opening = new List<(Entry Entry, Answer Answer)>();
            foreach (var entry in batch)
            {
                var now = appended[entry.No].Aggregate(before.GetValueOrDefault(entry.No, LanguageStates.None), (s, r) => LanguageStates.Apply(s, Meta(r)));
                var (closed, opened) = Live.Change(open[entry.No].Select(l => new Answer(l.Language, l.Sequence, l.IsFallback, l.Gone, l.Published)), Live.Answers(languages, now));
                foreach (var row in open[entry.No].Where(l => closed.Contains(l.Language)))
                    row.Until = position;
                foreach (var term in closed.SelectMany(language => terms[(entry.No, language)]))
                    term.Until = position;
                opening.AddRange(opened.Select(answer => (entry, answer)));
                changed.UnionWith(closed.Concat(opened.Select(o => o.Language)).SelectMany(language => Scope.Of(entry, kinds).Select(scope => (scope, language))));
            }
            // What ends is written before what begins: only one interval of an answer may be open.
            await db.SaveChangesAsync(ct);
            var begun = new List<Interval>();
            foreach (var (entry, answer) in opening)
                begun.Add(new(entry, answer, position, null, answer.Gone ? Facts.None : await facts.Of(entry, answer.Sequence, ct)));
            await db.Append(begun.Select(Mapping.ToRow), ct);
            await db.Append(begun.SelectMany(Mapping.ToTerms), ct);
        }
        return changed;
    }

    static RecordMeta Meta(Publication r) => new(r.Sequence, r.EntryNo, r.Language, r.Action, r.Revision, r.FieldsRevision, r.At, r.BodyHash);

    async Task Touch(IReadOnlyList<Pending> pending, IReadOnlySet<(long Scope, string Language)> changed, long sequence, CancellationToken ct)
    {
        // What is of no entry, as a configuration or an erasure, touches everything.
        var all = pending.Any(p => p.Entry is null);
        long[] touched = [Scope.All, .. pending.Select(p => p.Entry).OfType<Entry>().Select(e => e.Scope(kinds)).Where(no => no != Scope.All).Distinct()];
        var scopes = await db.Scopes.Where(s => all || touched.Contains(s.ReportNo)).ToListAsync(ct);
        foreach (var scope in scopes)
            scope.LastSequence = sequence;
        db.Scopes.AddRange(touched.Except(scopes.Select(s => s.ReportNo)).Select(no => new ScopeRow { ReportNo = no, LastSequence = sequence }));

        // Until it has a row, a scope in a language counts as its whole: from the first publication on it has one, so that others no longer move it.
        long[] shown = [.. touched, Scope.Beside];
        var inLanguages = await db.LanguageScopes.Where(s => all || shown.Contains(s.ReportNo)).ToListAsync(ct);
        foreach (var scope in inLanguages.Where(s => all || changed.Contains((s.ReportNo, s.Language))))
            scope.LastSequence = sequence;
        var missing = shown.SelectMany(no => languages.Tags.Select(tag => (no, tag))).Except(inLanguages.Select(s => (no: s.ReportNo, tag: s.Language)));
        db.LanguageScopes.AddRange(missing.Select(s => new LanguageScopeRow { ReportNo = s.no, Language = s.tag, LastSequence = sequence }));
    }

    /// <summary>What lists filter and sort by, of records just made or read again.</summary>
    sealed class FactsBySequence(ReportsDb db, KindSet kinds, List<Publication> records, IReadOnlyList<Pending> pending)
    {
        readonly Dictionary<long, Facts> known = [];

        public async Task<Facts> Of(Entry entry, long sequence, CancellationToken ct)
        {
            if (known.TryGetValue(sequence, out var facts))
                return facts;
            var index = (int)(sequence - records[0].Sequence);
            var body = index >= 0 && index < pending.Count
                ? pending[index].Body
                : await db.Publications.AsNoTracking().Where(p => p.Sequence == sequence).Select(p => p.Body).SingleAsync(ct);
            return known[sequence] = body is null ? Facts.None : kinds[entry.Kind].Facts(body);
        }
    }
}
