using System.Diagnostics.Metrics;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace AnnualReports.Api.Security;

/// <summary>
/// Warns of keys before they expire, once a day, in the log and by a metric: a machine whose key stops working stops
/// without anybody noticing. <c>GET /manage/me</c> lists them too.
/// </summary>
sealed partial class ExpiringKeys : BackgroundService
{
    /// <summary>How long before its end a key is warned of.</summary>
    static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    readonly IServiceScopeFactory scopes;
    readonly StartupGate gate;
    readonly TimeProvider time;
    readonly ILogger<ExpiringKeys> log;
    int count = -1;

    public ExpiringKeys(
        IServiceScopeFactory scopes,
        StartupGate gate,
        IMeterFactory meters,
        TimeProvider time,
        ILogger<ExpiringKeys> log
    )
    {
        (this.scopes, this.gate, this.time, this.log) = (scopes, gate, time, log);
#pragma warning disable CA2000 // The factory keeps one for each name, and disposes of it.
        meters
            .Create(Instruments.Name)
#pragma warning restore CA2000
            .CreateObservableGauge(
                "annual_reports.keys.expiring",
                Count,
                "{key}",
                "Keys that expire within 30 days and have no successor"
            );
    }

    IEnumerable<Measurement<int>> Count() => Volatile.Read(ref count) is var known and >= 0 ? [new(known)] : [];

    /// <summary>
    /// The working keys that expire soon, the first to expire first. A key that was rotated is not among them, because
    /// it has a successor: a newer key of the same actor with the same name.
    /// </summary>
    public static IQueryable<ApiKeyRow> In(ReportsDb db, DateTime now)
    {
        var soon = now + Notice;
        return db
            .ApiKeys.AsNoTracking()
            .Where(k =>
                k.RevokedAt == null
                && k.ExpiresAt > now
                && k.ExpiresAt <= soon
                && db.Actors.Any(a => a.Id == k.ActorId && a.DeactivatedAt == null)
                && !db.ApiKeys.Any(n =>
                    n.ActorId == k.ActorId
                    && n.Name == k.Name
                    && n.CreatedAt > k.CreatedAt
                    && n.RevokedAt == null
                    && (n.ExpiresAt == null || n.ExpiresAt > soon)
                )
            )
            .OrderBy(k => k.ExpiresAt)
            .ThenBy(k => k.Id);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        while (true)
        {
            try
            {
                await Warn(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(fault);
            }
            await Task.Delay(TimeSpan.FromDays(1), time, stoppingToken);
        }
    }

    /// <summary>Warns of the keys that expire soon, in the log and by an event for each.</summary>
    public async Task Warn(CancellationToken ct)
    {
        await using var scope = scopes.CreateProgramScope("WarnOfKeys");
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        var keys = await In(db, time.Now()).ToListAsync(ct);
        Volatile.Write(ref count, keys.Count);
        foreach (var key in keys)
            LogExpiring(key.Id, key.ExpiresAt!.Value);
        if (keys.Count > 0)
            await Tell(db, keys, ct);
    }

    /// <summary>Adds an event for each key, once, whichever instance comes first.</summary>
    static Task<bool> Tell(ReportsDb db, IReadOnlyList<ApiKeyRow> keys, CancellationToken ct) =>
        db.Write(
            async token =>
            {
                await db.LockEvents(token);
                foreach (var key in keys)
                    if (!await IsTold(db, key, token))
                    {
                        var told = db.Event(EventTypes.KeyExpiring, key.Id);
                        (told.ExpiresAt, told.LogSequence) = (key.ExpiresAt, 0);
                        await db.Add(told, token);
                    }
                return true;
            },
            async token => await IsTold(db, keys[^1], token),
            ct,
            isAudited: false
        );

    static Task<bool> IsTold(ReportsDb db, ApiKeyRow key, CancellationToken ct)
    {
        var subject = key.Id.ToString();
        return db.Events.AnyAsync(
            e => e.Type == EventTypes.KeyExpiring && e.Subject == subject && e.ExpiresAt == key.ExpiresAt,
            ct
        );
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The key {Key} expires at {At:u}. Make one in its place with POST /api/v1/manage/keys/{Key}/rotate"
    )]
    partial void LogExpiring(Guid key, DateTime at);

    [LoggerMessage(Level = LogLevel.Error, Message = "Keys could not be looked through; it is tried again in a day")]
    partial void LogFailed(Exception exception);
}
