using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage.Database;

/// <summary>
/// Retries work that failed for a temporary reason, such as a lost connection, a deadlock or a failover. EF Core's own
/// strategy knows the error numbers of Windows; on other systems the client reports a lost connection as 0 and a
/// timeout as -2. Work whose connection was lost may have been done all the same. So everything that must not be done
/// twice is written by <see cref="Transactions.Write{T}"/>, which checks that; a test finds other writes.
/// </summary>
sealed class RetryStrategy(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, MostTries, LongestPause, Passing)
{
    const int MostTries = 12;

    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    /// <summary>How long reads are retried, not counting the last attempt.</summary>
    public static readonly TimeSpan ForReaders = TimeSpan.FromSeconds(3);

    /// <summary>How long writes are retried.</summary>
    public static readonly TimeSpan ForWriters = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Temporary errors besides the hundred that EF Core knows: the connection was lost (0, 258), timed out (-2), could
    /// not be opened (2, 26, 40, 53, 10061, 10064, 10065) or was closed (596, 6005, 17142, 17830); the database is
    /// recovering or failing over (922, 976, 983, 9001); no memory (701).
    /// </summary>
    static readonly int[] Passing =
    [
        -2,
        0,
        2,
        26,
        40,
        53,
        258,
        596,
        701,
        922,
        976,
        983,
        6005,
        9001,
        10061,
        10064,
        10065,
        17142,
        17830,
    ];

    long begunAt;

    /// <summary>How long it is retried, from the first attempt on.</summary>
    public TimeSpan Patience { get; init; } = ForReaders;

    /// <summary>
    /// This strategy with the given patience, if the store uses it; otherwise the store's own strategy.
    /// </summary>
    public static IExecutionStrategy Of(DbContext db, TimeSpan patience)
    {
        var own = db.Database.CreateExecutionStrategy();
        return own is RetryStrategy retrying ? new RetryStrategy(retrying.Dependencies) { Patience = patience } : own;
    }

    /// <summary>
    /// Whether it failed after waiting for a connection or a response; a reader has no time to wait again.
    /// </summary>
    public static bool HasWaited(Exception exception) =>
        Unreachable.IsMarked(exception)
        || exception is TimeoutException or Microsoft.Data.SqlClient.SqlException { Number: -2 };

    /// <summary>Whether retries were given up, or the work could not even begin.</summary>
    public static bool GaveUp(Exception exception) =>
        exception is RetryLimitExceededException || Unreachable.IsMarked(exception);

    /// <summary>Whether the error is temporary.</summary>
    public bool Passes(Exception exception) => ShouldRetryOn(exception);

    protected override bool ShouldRetryOn(Exception exception) =>
        base.ShouldRetryOn(exception) || Unreachable.IsMarked(exception);

    protected override void OnFirstExecution()
    {
        base.OnFirstExecution();
        begunAt = Environment.TickCount64;
    }

    /// <summary>
    /// Retries at once, then after 0.1, 0.2, 0.4 … 5 seconds, each up to a tenth longer, until the time is over.
    /// </summary>
    protected override TimeSpan? GetNextDelay(Exception lastException)
    {
        var tries = ExceptionsEncountered.Count - 1;
        if (tries >= MostTries)
            return null;
        var pause =
            tries == 0
                ? TimeSpan.Zero
                : FirstPause * Math.Pow(2, tries - 1) * (1 + RandomNumberGenerator.GetInt32(100) / 1000.0);
        pause = pause < LongestPause ? pause : LongestPause;
        return TimeSpan.FromMilliseconds(Environment.TickCount64 - begunAt) + pause <= Patience ? pause : null;
    }
}
