using AnnualReports.Api.Content;
using AnnualReports.Api.Security.SignIn;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reads;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnnualReports.Api.Health;

/// <summary>Checks whether there is enough disk space where the program writes.</summary>
sealed class DiskCheck(HealthOptions options) : Check
{
    protected override Task<HealthCheckResult> Ask()
    {
        var least = options.Folders.Min(Free);
        return Task.FromResult(
            least >= options.FreeBytes
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    $"Where the program writes, {least / 1_000_000} MB are free; Health:FreeBytes wants {options.FreeBytes / 1_000_000} MB."
                )
        );
    }

    /// <summary>
    /// The free disk space for the program in a folder, or in the nearest folder above it that exists.
    /// </summary>
    static long Free(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { Length: > 0 } above)
            folder = above;
        return new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder).AvailableFreeSpace;
    }
}

/// <summary>
/// Checks whether a reader or <c>verify</c> has found files that are missing or have changed. Only the log has their
/// names.
/// </summary>
sealed class FilesCheck(FaultyFiles faulty) : Check
{
    protected override Task<HealthCheckResult> Ask() =>
        Task.FromResult(
            faulty.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    $"Files that were found missing or changed: {faulty.Count}. The command verify lists them."
                )
        );
}

/// <summary>
/// Checks whether the log still has the languages of this program's settings. If not, the program uses those of the
/// log, but would record its own ones again when it is started again.
/// </summary>
sealed class LanguagesCheck(Languages languages) : Check
{
    protected override Task<HealthCheckResult> Ask() =>
        Task.FromResult(
            languages.AreOfSettings
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded(
                    $"The languages are {string.Join(", ", languages.Tags)}, as record {languages.Position} of the log says; "
                        + "the settings of this instance have others. Set the same ones, and start it again."
                )
        );
}

/// <summary>
/// Checks whether releases were published when they were due, and whether something would stop those that are due soon.
/// </summary>
sealed class ReleasesCheck(Connections connections, TimeProvider time) : StoredCheck
{
    static readonly TimeSpan Late = TimeSpan.FromMinutes(1);

    /// <summary>For how long a failed release is reported, unless it is planned again or cancelled before.</summary>
    static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <summary>How long before it is due a release is reported, if something would stop it.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromHours(24);

    protected override async Task<HealthCheckResult> Ask()
    {
        var now = time.Now();
        await using var connection = await connections.Open(CancellationToken.None);
        var counts = await ReadinessReads.Releases(
            connection,
            now - Late,
            now - Recent,
            now + Soon,
            CancellationToken.None
        );
        (int Count, string Meaning)[] found =
        [
            (counts.Overdue, "Overdue by more than a minute"),
            (counts.Failed, "Failed in the last seven days"),
            (counts.Stopped, "Due within 24 hours, and something stops them"),
        ];
        string[] said = [.. found.Where(f => f.Count > 0).Select(f => $"{f.Meaning}: {f.Count}.")];
        return said.Length == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(
                string.Join(" ", said) + " /api/v1/manage/releases?state=scheduled,failed&problems=true lists them."
            );
    }
}

/// <summary>
/// Checks the clock of this machine: it must agree with SQL Server's clock, must not be behind the newest record, and
/// must not have gone back.
/// </summary>
sealed class ClockCheck(Connections connections, TimeProvider time) : StoredCheck
{
    static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(5);

    /// <summary>For how long a step backwards is reported.</summary>
    static readonly TimeSpan Told = TimeSpan.FromMinutes(10);

    DateTime latest;
    DateTime behindUntil;

    protected override async Task<HealthCheckResult> Ask()
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now + Tolerated < latest)
            (behindUntil, latest) = (now + Told, now);
        latest = now > latest ? now : latest;
        await using var connection = await connections.Open(CancellationToken.None);
        var store = await ReadinessReads.Clock(connection, CancellationToken.None);
        if (store.NewestRecord is { } record && record - now is var ahead && ahead > Tolerated)
            return HealthCheckResult.Degraded(
                $"This clock is {ahead.TotalSeconds:0} seconds behind the newest record of the log."
            );
        if (store.Now is { } its && (its - now).Duration() is var apart && apart > Tolerated)
            return HealthCheckResult.Degraded($"This clock and the store's are {apart.TotalSeconds:0} seconds apart.");
        return now < behindUntil
            ? HealthCheckResult.Degraded("This clock went backwards in the last ten minutes.")
            : HealthCheckResult.Healthy();
    }
}

/// <summary>
/// Checks whether the identity provider answered the last time. The details are in the log: this answer is public.
/// </summary>
sealed class SignInCheck(ProviderMetadata provider) : Check
{
    protected override Task<HealthCheckResult> Ask() =>
        Task.FromResult(
            provider.IsAway
                ? HealthCheckResult.Degraded(
                    "The identity provider does not answer. Keys work, and so do sign-ins whose signing key is known."
                )
                : HealthCheckResult.Healthy()
        );
}
