using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Api.Health;

/// <summary>Whether public reads can be answered: by both ways in which they ask the store.</summary>
sealed class StoreCheck(Connections connections, IServiceScopeFactory scopes) : Check
{
    public const string Sql = "SELECT \"Sequence\" FROM \"LogHead\"";

    protected override async Task<HealthCheckResult> Ask()
    {
        await using (var connection = await connections.Open(CancellationToken.None))
        await using (var row = await connection.Query(Sql, [], CancellationToken.None))
            if (!await row.ReadAsync())
                return HealthCheckResult.Unhealthy("The store has no log.");
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReportsDb>();
        await db.Database.OpenConnectionAsync();
        await db.Database.CloseConnectionAsync();
        return HealthCheckResult.Healthy();
    }

    protected override HealthCheckResult WhenAsking(Exception fault, HealthStatus status) => new(status, fault is TimeoutException
        ? "The store does not answer within two seconds."
        : StoreFaults.Of(fault) is { } known ? StoreFaults.Meaning(known) : "The store does not answer.");
}

/// <summary>Whether the SQLite file is where it was. A deleted one is read on; where another lies in its place, readers are refused.</summary>
sealed class DatabaseFileCheck(DatabaseFile file) : Check
{
    protected override Task<HealthCheckResult> Ask()
    {
        // This also makes again what was lost beside the file.
        try
        {
            file.BeforeOpening(anew: true);
        }
        catch (StoreFileException)
        {
            // It is looked for below.
        }
        return Task.FromResult(file.Look() switch
        {
            null => HealthCheckResult.Healthy(),
            StoreFault.Replaced => HealthCheckResult.Unhealthy(StoreFaults.Meaning(StoreFault.Replaced)),
            { } fault => HealthCheckResult.Degraded(StoreFaults.Meaning(fault)),
        });
    }
}

/// <summary>Whether the store has the migrations that the program knows: another instance may have brought newer ones.</summary>
sealed class MigrationsCheck(Connections connections, Opening opening) : StoredCheck
{
    public const string Sql = "SELECT MAX(\"MigrationId\") FROM \"__EFMigrationsHistory\"";

    readonly Lazy<string?> newest = new(opening.NewestMigration);

    protected override async Task<HealthCheckResult> Ask()
    {
        await using var connection = await connections.Open(CancellationToken.None);
        await using var row = await connection.Query(Sql, [], CancellationToken.None);
        return await row.ReadAsync() && !await row.IsDBNullAsync(0) && row.GetString(0) == newest.Value
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The store is of another version of the program than this one. Start the newest version everywhere.");
    }
}

/// <summary>
/// Whether the last write succeeded. After one that did not, for a reason that an operator can remove, a write that changes nothing is tried every
/// 15 seconds: so an instance is ready again as soon as there is room, though nobody saves anything.
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
        return writes.Last is { } fault ? HealthCheckResult.Degraded("The last write failed. " + StoreFaults.Meaning(fault)) : HealthCheckResult.Healthy();
    }

    async Task Try()
    {
        tried = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var log = scope.ServiceProvider.GetRequiredService<PublicationLog>();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ReportsDb>().Write(log.Lock, _ => Task.FromResult(false), CancellationToken.None);
        }
        catch (Exception fault) when (StoreFaults.Of(fault) is not null)
        {
            // Then it is as before.
        }
    }
}
