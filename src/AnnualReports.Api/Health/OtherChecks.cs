using AnnualReports.Api.Content;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Api.Health;

/// <summary>Whether there is room where the program writes.</summary>
sealed class DiskCheck(HealthOptions options) : Check
{
    protected override Task<HealthCheckResult> Ask()
    {
        var least = options.Folders.Min(Free);
        return Task.FromResult(least >= options.FreeBytes
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"Where the program writes, {least / 1_000_000} MB are free; Health:FreeBytes wants {options.FreeBytes / 1_000_000} MB."));
    }

    /// <summary>What is free for the program on the disk of a folder, or of the nearest one above it that exists.</summary>
    static long Free(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { Length: > 0 } above)
            folder = above;
        return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder).AvailableFreeSpace;
    }
}

/// <summary>Whether files were found missing or changed, by a reader or by <c>verify</c>. Their names are in the log alone.</summary>
sealed class FilesCheck(FaultyFiles faulty) : Check
{
    protected override Task<HealthCheckResult> Ask() => Task.FromResult(faulty.Count == 0
        ? HealthCheckResult.Healthy()
        : HealthCheckResult.Degraded($"Files that were found missing or changed: {faulty.Count}. The command verify lists them."));
}

/// <summary>Whether releases go live when they are due, and those that are due soon can.</summary>
sealed class ReleasesCheck(Connections connections, TimeProvider time) : StoredCheck
{
    static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    /// <summary>For how long a failure is told of, unless it is planned anew or cancelled before.</summary>
    static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <summary>How long before it is due a release that something stops is told of.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    public const string Sql = """
        SELECT (SELECT COUNT(*) FROM "Releases" WHERE "State" = 'scheduled' AND "DueAt" < @late),
            (SELECT COUNT(*) FROM "Releases" WHERE "State" = 'failed' AND "DueAt" > @recent),
            (SELECT COUNT(*) FROM "Releases" WHERE "State" = 'scheduled' AND "DueAt" >= @late AND "DueAt" < @soon AND "Problems" IS NOT NULL)
        """;

    protected override async Task<HealthCheckResult> Ask()
    {
        var now = time.Now();
        await using var connection = await connections.Open(CancellationToken.None);
        await using var row = await connection.Query(Sql, [("@late", now - Late), ("@recent", now - Recent), ("@soon", now + Soon)], CancellationToken.None);
        await row.ReadAsync();
        (int Count, string Meaning)[] found =
        [
            (row.GetInt32(0), "Overdue by more than a minute"),
            (row.GetInt32(1), "Failed in the last seven days"),
            (row.GetInt32(2), "Due within 24 hours, and something stops them"),
        ];
        string[] said = [.. found.Where(f => f.Count > 0).Select(f => $"{f.Meaning}: {f.Count}.")];
        return said.Length == 0 ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(string.Join(" ", said) + " /api/v1/manage/releases?state=scheduled,failed&problems=true lists them.");
    }
}

/// <summary>
/// Whether the clock can be believed: by SQL Server's own clock, by the newest record, which can't lie in the future, and by what it said before.
/// </summary>
sealed class ClockCheck(Connections connections, TimeProvider time) : StoredCheck
{
    static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(5);

    /// <summary>For how long a step backwards is told of.</summary>
    static readonly TimeSpan Told = TimeSpan.FromMinutes(10);

    DateTime latest;
    DateTime behindUntil;

    public static string Sql(Dialect dialect) => dialect == Dialect.SqlServer
        ? "SELECT \"At\", SYSUTCDATETIME() FROM \"LogHead\""
        : "SELECT \"At\", NULL FROM \"LogHead\"";

    protected override async Task<HealthCheckResult> Ask()
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now + Tolerated < latest)
            (behindUntil, latest) = (now + Told, now);
        latest = now > latest ? now : latest;
        await using var connection = await connections.Open(CancellationToken.None);
        await using var row = await connection.Query(Sql(connection.Dialect), [], CancellationToken.None);
        if (!await row.ReadAsync())
            return HealthCheckResult.Healthy();
        if (!await row.IsDBNullAsync(0) && row.GetDateTime(0) - now is var ahead && ahead > Tolerated)
            return HealthCheckResult.Degraded($"This clock is {ahead.TotalSeconds:0} seconds behind the newest record of the log.");
        if (!await row.IsDBNullAsync(1) && (row.GetDateTime(1) - now).Duration() is var apart && apart > Tolerated)
            return HealthCheckResult.Degraded($"This clock and the store's are {apart.TotalSeconds:0} seconds apart.");
        return now < behindUntil ? HealthCheckResult.Degraded("This clock went backwards in the last ten minutes.") : HealthCheckResult.Healthy();
    }
}
