using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Reads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Api.Health;

/// <summary>Checks whether public reads can be answered, in both ways in which they use the store.</summary>
sealed class StoreCheck(Connections connections, IServiceScopeFactory scopes) : Check
{
    protected override async Task<HealthCheckResult> Ask()
    {
        await using (var connection = await connections.Open(CancellationToken.None))
            if (!await ReadinessReads.HasLog(connection, CancellationToken.None))
                return HealthCheckResult.Unhealthy("The store has no log.");
        await using var scope = scopes.CreateProgramScope("CheckHealth");
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        try
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.CloseConnectionAsync();
        }
        catch (Exception fault) when (StoreFaults.Of(fault) is StoreFault.Deleted)
        {
            // Entries and lists are read on from the open file. The check of the file says what happened to it.
        }
        return HealthCheckResult.Healthy();
    }

    protected override HealthCheckResult WhenAsking(Exception fault, HealthStatus status) =>
        new(
            status,
            fault is TimeoutException ? "The store does not answer within two seconds."
                : StoreFaults.Of(fault) is { } known ? StoreFaults.Meaning(known)
                : "The store does not answer."
        );
}

/// <summary>
/// Checks whether the SQLite file is still where it was. If it was deleted, reading continues from the open file. If
/// another file is in its place, readers are refused.
/// </summary>
sealed class DatabaseFileCheck(DatabaseFile file) : Check
{
    protected override Task<HealthCheckResult> Ask()
    {
        // This also creates the files next to the database file again, if they were deleted.
        try
        {
            file.BeforeOpening(isNew: true);
        }
        catch (StoreFileException)
        {
            // The code below finds out what happened.
        }
        return Task.FromResult(
            file.Look() switch
            {
                null => HealthCheckResult.Healthy(),
                StoreFault.Replaced => HealthCheckResult.Unhealthy(StoreFaults.Meaning(StoreFault.Replaced)),
                { } fault => HealthCheckResult.Degraded(StoreFaults.Meaning(fault)),
            }
        );
    }
}

/// <summary>
/// Checks whether the store has exactly the migrations that the program knows: another instance may have applied newer
/// ones.
/// </summary>
sealed class MigrationsCheck(Connections connections, ReadsSetup opening) : StoredCheck
{
    readonly Lazy<string?> newest = new(opening.NewestMigration);

    protected override async Task<HealthCheckResult> Ask()
    {
        await using var connection = await connections.Open(CancellationToken.None);
        return await ReadinessReads.NewestMigration(connection, CancellationToken.None) is { } found
            && found == newest.Value
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(
                "The store is of another version of the program than this one. Start the newest version everywhere."
            );
    }
}

/// <summary>
/// Checks whether the last write succeeded. If it failed for a reason that an operator can remove, the program tries a
/// write that changes nothing every 15 seconds. So an instance is ready again as soon as there is room, even if nobody
/// saves anything.
/// </summary>
sealed class WritesCheck(WriteState writes, IServiceScopeFactory scopes, TimeProvider time) : StoredCheck
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    long? tried;

    protected override async Task<HealthCheckResult> Ask()
    {
        if (writes.Last is null)
        {
            tried = null;
            return HealthCheckResult.Healthy();
        }
        if (tried is { } before && time.GetElapsedTime(before) >= Pause)
            await Try();
        tried ??= time.GetTimestamp();
        return writes.Last is { } fault
            ? HealthCheckResult.Degraded("The last write failed. " + StoreFaults.Meaning(fault))
            : HealthCheckResult.Healthy();
    }

    async Task Try()
    {
        tried = time.GetTimestamp();
        await using var scope = scopes.CreateProgramScope("CheckHealth");
        var log = scope.ServiceProvider.GetRequiredService<LogTransactions>();
        try
        {
            await scope
                .ServiceProvider.GetRequiredService<ReportsDb>()
                .Write(log.Lock, _ => Task.FromResult(false), CancellationToken.None, isAudited: false);
        }
        catch (Exception fault) when (StoreFaults.Of(fault) is not null)
        {
            // Then nothing has changed.
        }
    }
}
