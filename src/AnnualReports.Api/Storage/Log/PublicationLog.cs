using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Storage.Log;

/// <summary>Publishes and withdraws: the only class that appends to the publication log.</summary>
sealed partial class PublicationLog(
    ReportsDb db,
    KindSet kinds,
    Languages languages,
    PublishingRules rules,
    PictureSizes pictures,
    EntryTitles titles,
    StoreOptions options,
    LogTransactions transactions,
    TimeProvider time
)
{
    /// <summary>
    /// How often something is prepared again because others changed meanwhile what was read; after that it is done
    /// under the lock, while they wait.
    /// </summary>
    public const int Preparations = 3;

    readonly PublicationPreparation preparation = new(db, kinds, languages, rules, pictures, time);
    readonly AdditionPlanner planner = new(db, kinds, languages);
    readonly LogWriter writer = new(db, kinds, languages, options);
    readonly PublicationLock locking = new(
        transactions,
        new(db, kinds, languages, rules, pictures, time),
        new(db, kinds),
        time
    );
    readonly LogLanguages logLanguages = new(db, languages);

    /// <summary>Publishes and withdraws, all of it or nothing.</summary>
    /// <returns>The appended records, none if all of it was public already, and the entries' states after it.</returns>
    public async Task<Appended> Publish(ReadChanges changes, PublicationContext context, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            // Reading and rendering take most of the time, so they are done before the lock, for which others wait.
            var prepared = attempt <= Preparations ? await Prepare(changes, context, ct) : null;
            if (await Publish(prepared, changes, context, ct) is { } appended)
                return appended;
        }
    }

    /// <summary>The same once; null if others have changed what was prepared.</summary>
    async Task<Appended?> Publish(
        PreparedPublication? prepared,
        ReadChanges changes,
        PublicationContext context,
        CancellationToken ct
    )
    {
        var appended = Appended.Nothing;
        return await transactions.Write<Appended?>(
            async token =>
            {
                // Lock: an update of the log's one head, so that publishers queue.
                var loaded = prepared is null
                    // Load: only if nothing could be prepared.
                    ? await LockAndLoad(changes, context, token)
                    : await LockFor(prepared, token);
                if (loaded is null)
                    return null;
                // Decide: which records there will be, or a refusal.
                var addition = await Decide(loaded, context, token);
                // Append to the log, and fold into Live and the scopes.
                return appended = await Append(loaded, addition, token);
            },
            // Commit: if its result is lost, it is looked up whether the records are in the log.
            token => IsCommitted(appended.Records, token),
            ct
        );
    }

    /// <summary>The same within a transaction that the caller has begun, without anything prepared.</summary>
    public async Task<Appended> PublishInside(ReadChanges changes, PublicationContext context, CancellationToken ct)
    {
        var loaded = await LockAndLoad(changes, context, ct);
        return await Append(loaded, await Decide(loaded, context, ct), ct);
    }

    /// <summary>
    /// The same for what was prepared, under the lock that <see cref="LockFor"/> took; <paramref name="number"/> has
    /// the numbers of entries that the transaction has created.
    /// </summary>
    public async Task<Appended> PublishPrepared(
        PreparedPublication prepared,
        PublicationContext context,
        CancellationToken ct,
        Func<long, long>? number = null
    )
    {
        var addition = await Decide(prepared, context, ct);
        return await Append(prepared, number is null ? addition : addition.Numbered(number), ct);
    }

    /// <summary>
    /// Reads in one snapshot what changes need, and renders what they make public; null where something is refused,
    /// which is found again under the lock.
    /// </summary>
    public async Task<PreparedPublication?> Prepare(
        ReadChanges changes,
        PublicationContext context,
        CancellationToken ct
    )
    {
        try
        {
            return await db.ReadTogether(
                async token =>
                {
                    var end = await logLanguages.CheckedEnd(token);
                    var unsaved = UnsavedEntries.None(kinds);
                    return await Planned(await preparation.Load(end, changes, context, unsaved, token), context, token);
                },
                ct
            );
        }
        catch (Refusal)
        {
            return null;
        }
    }

    /// <summary>
    /// Prepares changes with entries that the same transaction will create or change. The caller has begun it, or a
    /// snapshot.
    /// </summary>
    /// <exception cref="Refusal">A rule forbids it.</exception>
    public async Task<PreparedPublication> PrepareInside(
        IReadOnlyList<Change> changes,
        PublicationContext context,
        UnsavedEntries unsaved,
        CancellationToken ct
    )
    {
        try
        {
            var end = await logLanguages.CheckedEnd(ct);
            var loaded = await preparation.Load(end, _ => Task.FromResult(changes), context, unsaved, ct);
            return await Planned(loaded, context, ct);
        }
        catch (Refusal refusal)
        {
            throw await titles.Named(refusal, ct);
        }
    }

    /// <summary>
    /// Decides, and plans all rows that will be written: the public state changes only at the log's end, so all of it
    /// can be made before the lock.
    /// </summary>
    async Task<PreparedPublication> Planned(
        PreparedPublication loaded,
        PublicationContext context,
        CancellationToken ct
    )
    {
        var phases = new Phases();
        var decided = PublicationDecision.Of(kinds, loaded.State, loaded.Changes);
        phases.Ended("decide");
        var addition = await planner.Of(loaded.End, decided, loaded.State.At, context, loaded.Before, ct);
        addition = await addition.Planned(ct);
        phases.Ended("plan");
        return loaded with { Addition = addition, Files = preparation.FilesOf(loaded.State) };
    }

    /// <inheritdoc cref="PublicationLock.For"/>
    public Task<PreparedPublication?> LockFor(PreparedPublication prepared, CancellationToken ct) =>
        locking.For(prepared, ct);

    async Task<PreparedPublication> LockAndLoad(ReadChanges changes, PublicationContext context, CancellationToken ct)
    {
        var end = await transactions.Lock(ct);
        await logLanguages.Check(ct);
        return await preparation.Load(end, changes, context, UnsavedEntries.None(kinds), ct);
    }

    /// <summary>
    /// What is appended: as it was prepared, or decided now. The log ends where it did, so an instant a moment ago is
    /// still later than its last one.
    /// </summary>
    async Task<LogAddition> Decide(PreparedPublication loaded, PublicationContext context, CancellationToken ct)
    {
        if (loaded.Addition is { } known && !locking.IsOld(loaded))
            return known;
        var at = Instants.After(loaded.End.At, time.Now());
        try
        {
            var phases = new Phases();
            var decided = PublicationDecision.Of(kinds, loaded.State with { At = at }, loaded.Changes);
            phases.Ended("decide");
            return await planner.Of(loaded.End, decided, at, context, loaded.Before, ct);
        }
        catch (Refusal refusal)
        {
            throw await titles.Named(refusal, ct);
        }
    }

    async Task<Appended> Append(PreparedPublication loaded, LogAddition addition, CancellationToken ct)
    {
        var phases = new Phases();
        var states = await writer.Write(addition, loaded.End, ct);
        phases.Ended("append");
        var untouched = loaded.Before.States.Where(s => !states.ContainsKey(s.Key));
        return new(addition.Records, loaded.State.Entries, untouched.Concat(states).ToDictionary())
        {
            Reports = loaded.State.Reports,
            Files = loaded.State.Files.Known,
        };
    }

    /// <summary>
    /// Appends records that no rule decides on, such as a redaction, under the lock that the caller has.
    /// </summary>
    public async Task<IReadOnlyList<Publication>> Append(
        LogEnd end,
        IReadOnlyList<PendingRecord> pending,
        DateTime at,
        PublicationContext context,
        CancellationToken ct
    )
    {
        var addition = await planner.Of(end, pending, at, context, null, ct);
        var phases = new Phases();
        await writer.Write(addition, end, ct);
        phases.Ended("append");
        return addition.Records;
    }

    /// <summary>Everything that would forbid these changes now.</summary>
    public async Task<IReadOnlyList<Refusal>> Refusals(
        IReadOnlyList<Change> changes,
        PublicationContext context,
        CancellationToken ct
    ) => (await Judge(changes, context, ct)).Refusals;

    /// <summary>The same, and the texts that would be public though their sources say something else.</summary>
    public async Task<Judgement> Judge(
        IReadOnlyList<Change> changes,
        PublicationContext context,
        CancellationToken ct
    ) => PublicationDecision.Judge(kinds, await preparation.State(changes, context, ct), changes);

    /// <summary>What would forbid these changes, whoever makes them. Nothing is rendered for it.</summary>
    public async Task<IReadOnlyList<Refusal>> Obstacles(
        IReadOnlyList<Change> changes,
        PublicationContext context,
        CancellationToken ct
    ) =>
        PublicationDecision
            .Judge(kinds, await preparation.State(changes, context, ct, byAnybody: true), changes, renders: false)
            .Refusals;

    /// <summary>Whether these records are in the log.</summary>
    public async Task<bool> IsCommitted(IReadOnlyList<Publication> records, CancellationToken ct)
    {
        if (records.Count == 0)
            return false;
        var (sequence, hash) = (records[^1].Sequence, records[^1].RecordHash);
        return await db.Publications.AnyAsync(p => p.Sequence == sequence && p.RecordHash == hash, ct);
    }
}
