using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security.Auditing;

/// <summary>Something that is counted: who, what, how it ended, on what, and from where.</summary>
sealed record AuditEvent(Actor? Actor, string Operation, string Outcome, string? Target, string? Address)
{
    /// <summary>The entry that it is about, if it is about one.</summary>
    public Guid? Entry { get; init; }

    /// <summary>The person that it is about.</summary>
    public string? About { get; init; }

    /// <summary>Which of the actor's keys was sent.</summary>
    public Guid? Key { get; init; }
}

/// <summary>
/// Events that can happen as often as somebody likes: failed sign-ins, uses of preview links and reads of drafts. They
/// are counted, and become one row of the audit a minute for each address, link and draft.
/// </summary>
sealed partial class AuditEvents(IServiceScopeFactory scopes, TimeProvider time, ILogger<AuditEvents> log)
    : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>How many different events are counted apart in a minute; the others are counted as one.</summary>
    const int Most = 1_000;

    readonly Lock counting = new();
    Dictionary<AuditEvent, int> counts = [];
    Dictionary<Guid, DateTime> keys = [];
    Dictionary<Guid, int> refusals = [];

    /// <summary>How many refusals of an actor are rows of their own in a minute.</summary>
    const int MostRefusals = 200;

    /// <summary>How many rows one transaction writes: it keeps other writers waiting.</summary>
    const int Batch = 100;

    /// <summary>A key was used; its row in the list is brought up to date within a minute.</summary>
    public void KeyUsed(Guid key)
    {
        lock (counting)
            keys[key] = time.Now();
    }

    /// <summary>
    /// Whether an actor was refused so often in this minute that further refusals are counted together.
    /// </summary>
    public bool IsOften(Guid actor)
    {
        lock (counting)
            return (refusals[actor] = refusals.GetValueOrDefault(actor) + 1) > MostRefusals;
    }

    public void Count(AuditEvent happened, int times = 1)
    {
        lock (counting)
        {
            var counted =
                counts.Count < Most || counts.ContainsKey(happened)
                    ? happened
                    : happened with { Address = null, Target = null, Entry = null, About = null, Key = null };
            counts[counted] = counts.GetValueOrDefault(counted) + times;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, time, stoppingToken);
                await Flush(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // What was counted last is written before the program ends.
            await Flush(CancellationToken.None);
        }
    }

    /// <summary>Writes what was counted; what can't be written is counted again.</summary>
    public async Task Flush(CancellationToken ct)
    {
        Dictionary<AuditEvent, int> taken;
        Dictionary<Guid, DateTime> used;
        lock (counting)
        {
            (taken, counts) = (counts, []);
            (used, keys) = (keys, []);
            refusals = [];
        }
        try
        {
            foreach (var batch in taken.Chunk(Batch))
            {
                await Write(batch, ct);
                foreach (var (happened, _) in batch)
                    taken.Remove(happened);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnwritten(fault);
        }
        finally
        {
            // Also where the program is being stopped: then they are written by the last call.
            foreach (var (happened, count) in taken)
                Count(happened, count);
        }
        await WriteKeys(used, ct);
    }

    async Task WriteKeys(Dictionary<Guid, DateTime> used, CancellationToken ct)
    {
        if (used.Count == 0)
            return;
        try
        {
            await using var scope = scopes.CreateProgramScope("UseKeys");
            var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
            foreach (var (key, at) in used)
                await db
                    .ApiKeys.Where(k => k.Id == key && (k.LastUsedAt == null || k.LastUsedAt < at))
                    .ExecuteUpdateAsync(k => k.SetProperty(r => r.LastUsedAt, at), ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // When a key was used last is worth less than the answer: it is noted at the next use.
            LogUnwritten(fault);
        }
    }

    async Task Write(KeyValuePair<AuditEvent, int>[] batch, CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("CountEvents");
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        Guid[] ids = [.. batch.Select(e => e.Key.Entry).OfType<Guid>().Distinct()];
        var entries =
            ids.Length == 0
                ? []
                : await db
                    .Entries.AsNoTracking()
                    .Where(e => ids.Contains(e.Id))
                    .ToDictionaryAsync(e => e.Id, ct);
        await db.WriteAudit([.. batch.Select(e => Row(e.Key, e.Value, entries))], ct);
    }

    static AuditedEvent Row(AuditEvent happened, int count, Dictionary<Guid, EntryRow> entries)
    {
        var act = new Act(happened.Actor ?? Actor.Program, happened.Operation)
        {
            IsNobody = happened.Actor is null,
            Address = happened.Address,
            Key = happened.Key,
            TraceId = null,
        };
        return happened.Entry is { } id && entries.TryGetValue(id, out var entry)
            ? new(
                act,
                happened.Outcome,
                new() { EntryNo = entry.No, ReportNo = entry.GrantedIn == 0 ? null : entry.GrantedIn },
                count
            )
            : new(act, happened.Outcome, new() { Target = happened.Target, About = happened.About }, count);
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Events that were counted could not be written to the audit; they are counted on"
    )]
    partial void LogUnwritten(Exception exception);
}
