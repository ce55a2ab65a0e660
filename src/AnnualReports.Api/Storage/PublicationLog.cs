using System.Collections.Immutable;
using System.Diagnostics;
using AnnualReports.Api.Content;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage;

/// <summary>
/// Appends to the publication log. What a decision needs is read, and what is public then is rendered, before the log is locked; under the lock (an update of
/// its head, so that publishers queue) it is looked whether all of that is so still, and else read again; then decide, append, fold into Live and
/// Scopes, commit.
/// </summary>
sealed class PublicationLog(ReportsDb db, KindSet kinds, Languages languages, PublishingRules rules, PictureSizes pictures, Titles titles,
    StoreOptions options, LogLock locking, TimeProvider time)
{
    const int Batch = 500;

    /// <summary>What was decided longer ago is decided again under the lock, at an instant of then; an import takes its time.</summary>
    static readonly TimeSpan LongAgo = TimeSpan.FromSeconds(30), LongAgoForProgram = TimeSpan.FromMinutes(2);

    /// <summary>SQL Server's client: a command took longer than it may.</summary>
    const int TimedOut = -2;

    readonly PublicStates states = new(db, kinds, languages);
    readonly Additions additions = new(db, kinds, languages, new(db, kinds, languages), options);
    LogLock.Measure? measure;

    /// <summary>Writes all of it or nothing, as what takes the log's lock: it waits for others as long as the configuration says.</summary>
    /// <exception cref="LogBusyException">Others held the log for longer.</exception>
    public async Task<T> Write<T>(Func<CancellationToken, Task<T>> work, Func<CancellationToken, Task<bool>> committed, CancellationToken ct,
        Action<TimeSpan>? held = null)
    {
        using var measured = measure = locking.Begin(held);
        return await db.Write(token =>
        {
            // A transaction of SQLite has its only writer's lock from its beginning.
            if (db.Database.IsSqlite())
                Taken();
            return work(token);
        }, committed, ct, locking.MostWait, measured.Dispose);
    }

    /// <summary>Takes the lock by an update, which on SQL Server waits for whoever has it.</summary>
    async Task<int> Lock(IQueryable<LogHeadRow> head, CancellationToken ct)
    {
        if (db.Database.IsSqlite())
            return await head.ExecuteUpdateAsync(h => h.SetProperty(r => r.Sequence, r => r.Sequence), ct);
        var (usual, began) = (db.Database.GetCommandTimeout(), Stopwatch.GetTimestamp());
        measure?.Asked();
        db.Database.SetCommandTimeout(locking.MostWait);
        try
        {
            return await head.ExecuteUpdateAsync(h => h.SetProperty(r => r.Sequence, r => r.Sequence), ct);
        }
        catch (SqlException late) when (late.Number == TimedOut)
        {
            throw new LogBusyException(Stopwatch.GetElapsedTime(began));
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
            Taken();
        }
    }

    void Taken()
    {
        db.HoldsLog = true;
        measure?.Taken();
    }

    /// <summary>Publishes and withdraws, all of it or nothing. <paramref name="changes"/> may refuse; it runs before the lock, and again under it.</summary>
    /// <returns>The records appended; none where all of it was so already.</returns>
    public async Task<IReadOnlyList<Publication>> Publish(Func<CancellationToken, Task<IReadOnlyList<Change>>> changes, Occasion occasion,
        CancellationToken ct) =>
        (await PublishAndTell(changes, occasion, ct)).Records;

    /// <summary>The same, and tells how the entries stand then.</summary>
    public async Task<Appended> PublishAndTell(Func<CancellationToken, Task<IReadOnlyList<Change>>> changes, Occasion occasion, CancellationToken ct)
    {
        var prepared = await Prepare(changes, occasion, ct);
        var appended = Appended.Nothing;
        return await Write(
            async token => appended = prepared is not null && await LockAt(prepared, token)
                ? await Append(prepared, occasion, token)
                : await Append(await Lock(token), changes, occasion, token),
            token => Committed(appended.Records, token),
            ct);
    }

    /// <summary>The same within a transaction that the caller has begun.</summary>
    public async Task<IReadOnlyList<Publication>> PublishInside(Func<CancellationToken, Task<IReadOnlyList<Change>>> changes, Occasion occasion,
        CancellationToken ct) =>
        (await Append(await Lock(ct), changes, occasion, ct)).Records;

    /// <summary>Reads in one snapshot what changes need, and renders what they make public; null where something refuses, which is found again.</summary>
    public async Task<Prepared?> Prepare(Func<CancellationToken, Task<IReadOnlyList<Change>>> changes, Occasion occasion, CancellationToken ct)
    {
        try
        {
            return await db.ReadTogether(
                async token => await Planned(await Prepare(await End(token), changes, occasion, Upcoming.None(kinds), token), occasion, token), ct);
        }
        catch (Refusal)
        {
            return null;
        }
    }

    /// <summary>Prepares changes with entries that the same transaction creates or changes. The caller has begun it, or a snapshot.</summary>
    /// <exception cref="Refusal">Something stops it.</exception>
    public async Task<Prepared> PrepareInside(IReadOnlyList<Change> changes, Occasion occasion, Upcoming upcoming, CancellationToken ct)
    {
        try
        {
            return await Planned(await Prepare(await End(ct), _ => Task.FromResult(changes), occasion, upcoming, ct), occasion, ct);
        }
        catch (Refusal refusal)
        {
            throw await titles.Named(refusal, ct);
        }
    }

    /// <summary>Decides, and plans all that is written: what is public is at the log's end alone, so all of it can be made before the lock.</summary>
    async Task<Prepared> Planned(Prepared prepared, Occasion occasion, CancellationToken ct)
    {
        var phases = new Phases();
        var decided = PublicationDecision.Of(kinds, prepared.State, prepared.Wanted);
        phases.Ended("decide");
        var addition = await Additions.Planned(await additions.Of(prepared.End, decided, prepared.State.At, occasion, prepared.Answering, ct), ct);
        phases.Ended("plan");
        var files = prepared.State.Entries.Values.SelectMany(s => s.Drafts.Values.SelectMany(kinds[s.Entry.Kind].Files)).Select(u => u.Id).Distinct();
        return prepared with { Addition = addition, Files = [.. files] };
    }

    async Task<Prepared> Prepare(
        LogEnd end, Func<CancellationToken, Task<IReadOnlyList<Change>>> changes, Occasion occasion, Upcoming upcoming, CancellationToken ct)
    {
        var phases = new Phases();
        var wanted = await states.WithQuoting(await changes(ct), ct);
        var state = await states.Load(wanted, Instants.After(end.At, time.Now()), occasion, rules.SecondPerson, pictures, upcoming, ct);
        var answering = await additions.Answering([.. state.Entries.Keys], state.Entries.ToDictionary(e => e.Key, e => e.Value.Languages), ct);
        phases.Ended("read");
        return new(end, wanted, state, answering, upcoming);
    }

    /// <summary>Takes the log's lock, if the log ends where it did when this was read; whether all of that is so still.</summary>
    public async Task<bool> LockAt(Prepared prepared, CancellationToken ct)
    {
        var sequence = prepared.End.Sequence;
        return await Lock(db.LogHead.Where(h => h.Sequence == sequence), ct) == 1 && await IsSoStill(prepared, ct);
    }

    /// <summary>
    /// What is public changes at the log's end alone. Beside it an entry may have been saved, renamed or deleted, and a file erased; what those changes made
    /// of others is not public.
    /// </summary>
    async Task<bool> IsSoStill(Prepared prepared, CancellationToken ct)
    {
        var heads = prepared.Wanted.Where(c => c.Head is not null).DistinctBy(c => c.Entry.No).ToDictionary(c => c.Entry.No, c => c.Head);
        foreach (var batch in prepared.State.Entries.Keys.Where(no => !Entry.IsNew(no)).Chunk(Batch))
        {
            var rows = await db.Entries.AsNoTracking().Existing().Where(e => batch.Contains(e.No)).Select(e => new { e.No, e.Head, e.Slug, e.Year })
                .ToListAsync(ct);
            if (rows.Count != batch.Length || rows.Any(row => prepared.State.Entries[row.No].Entry is var entry && (entry.Slug != row.Slug
                || (kinds[entry.Kind].IsReport && entry.Year != row.Year && prepared.Upcoming.Report(row.No) is null)
                || (heads.GetValueOrDefault(row.No) is { } head && head != row.Head))))
                return false;
        }
        return prepared.Files.Count == 0 || (await db.FilesOf(prepared.Files, ct)).Values.Count(f => !f.IsErased) == prepared.Files.Count;
    }

    async Task<Appended> Append(LogEnd end, Func<CancellationToken, Task<IReadOnlyList<Change>>> changes, Occasion occasion, CancellationToken ct)
    {
        await CheckConfigured(ct);
        return await Append(await Prepare(end, changes, occasion, Upcoming.None(kinds), ct), occasion, ct);
    }

    /// <summary>Appends, under the lock, what was read and is so still; <paramref name="number"/> has the numbers of entries that were created since.</summary>
    public async Task<Appended> Append(Prepared prepared, Occasion occasion, CancellationToken ct, Func<long, long>? number = null)
    {
        // Bodies say when they went public. The log ends where it did, so an instant a moment ago is later than its last one still.
        var addition = prepared.Addition;
        if (addition is null || time.Now() - prepared.State.At > (occasion.IsProgram ? LongAgoForProgram : LongAgo))
        {
            var at = Instants.After(prepared.End.At, time.Now());
            var decided = await Decide(prepared.State with { At = at }, prepared.Wanted, ct);
            addition = await additions.Of(prepared.End, decided, at, occasion, prepared.Answering, ct);
        }
        if (number is not null)
            addition = addition.Numbered(number);
        var standing = await Write(addition, prepared.End, ct);
        return new(addition.Records, prepared.State.Entries,
            prepared.Answering.Standing.Where(s => !standing.ContainsKey(s.Key)).Concat(standing).ToDictionary());
    }

    async Task<List<Pending>> Decide(PublicState state, IReadOnlyList<Change> wanted, CancellationToken ct)
    {
        try
        {
            var phases = new Phases();
            var decided = PublicationDecision.Of(kinds, state, wanted);
            phases.Ended("decide");
            return decided;
        }
        catch (Refusal refusal)
        {
            throw await titles.Named(refusal, ct);
        }
    }

    /// <summary>Everything that would stop these changes now.</summary>
    public async Task<IReadOnlyList<Refusal>> WhatStops(IReadOnlyList<Change> changes, Occasion occasion, CancellationToken ct) =>
        PublicationDecision.WhatStops(kinds, await states.Load(changes, time.Now(), occasion, rules.SecondPerson, pictures, Upcoming.None(kinds), ct), changes);

    /// <summary>Takes the log's lock by an update, and reads its end.</summary>
    public async Task<LogEnd> Lock(CancellationToken ct)
    {
        await Lock(db.LogHead, ct);
        return (await db.LogHead.AsNoTracking().SingleAsync(ct)).ToEnd();
    }

    /// <summary>The log's end, of a log that has this program's languages.</summary>
    async Task<LogEnd> End(CancellationToken ct)
    {
        var configured = Words.Of(PublicationAction.Configured);
        var found = await db.LogHead.AsNoTracking().Select(head => new
        {
            head,
            Languages = db.Publications.Where(p => p.Action == configured).OrderByDescending(p => p.Sequence).Select(p => p.Body).FirstOrDefault(),
        }).SingleAsync(ct);
        return IsConfigured(found.Languages) ? found.head.ToEnd() : throw OtherLanguages();
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
        await Write(
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
            throw OtherLanguages();
    }

    static Refusal OtherLanguages() => new(RefusalReason.OtherLanguages,
        "Another instance was started with other languages. Start this one anew, with the same settings as that one.");

    /// <summary>Whether the log's languages are this program's.</summary>
    async Task<bool> IsConfigured(CancellationToken ct)
    {
        var configured = Words.Of(PublicationAction.Configured);
        var last = await db.Publications.AsNoTracking().Where(p => p.Action == configured).OrderByDescending(p => p.Sequence).Select(p => p.Body).FirstOrDefaultAsync(ct);
        return IsConfigured(last);
    }

    bool IsConfigured(byte[]? last) => last is not null && last.AsSpan().SequenceEqual(languages.Serialize());

    public async Task<IReadOnlyList<Publication>> Append(LogEnd end, IReadOnlyList<Pending> pending, DateTime at, Occasion occasion, CancellationToken ct)
    {
        var addition = await additions.Of(end, pending, at, occasion, null, ct);
        await Write(addition, end, ct);
        return addition.Records;
    }

    async Task<Dictionary<long, ImmutableSortedDictionary<string, LanguageState>>> Write(Addition addition, LogEnd end, CancellationToken ct)
    {
        var phases = new Phases();
        var standing = await additions.Write(addition, end, ct);
        phases.Ended("append");
        return standing;
    }
}
