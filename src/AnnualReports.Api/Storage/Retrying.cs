using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AnnualReports.Api.Storage;

/// <summary>
/// Tries again what failed for a reason that passes, as a lost connection, a deadlock or a server that is taking over. EF Core's own strategy
/// knows the numbers of Windows' sockets: the client on other systems tells of a lost connection by 0, and of a time-out by -2.
/// What was lost, or timed out, may have been done all the same. So whatever is not the same when it is done twice is written by
/// <see cref="Transactions.Write{T}"/>, which asks; a test holds all other writes to that.
/// </summary>
sealed class Retrying(ExecutionStrategyDependencies dependencies) : SqlServerRetryingExecutionStrategy(dependencies, MostTries, LongestPause, Passing)
{
    const int MostTries = 12;

    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    /// <summary>For how long readers wait while it is tried again; the last try comes on top.</summary>
    public static readonly TimeSpan ForReaders = TimeSpan.FromSeconds(3);

    /// <summary>The same for whoever writes.</summary>
    public static readonly TimeSpan ForWriters = TimeSpan.FromSeconds(30);

    /// <summary>
    /// What passes, besides the hundred numbers that EF Core knows: a connection is lost (0, 258) or took too long (-2), can't be had
    /// (2, 26, 40, 53, 10061, 10064, 10065), or was ended (596, 6005, 17142, 17830); the database is being
    /// recovered, or another replica takes over (922, 976, 983, 9001); no memory (701).
    /// </summary>
    static readonly int[] Passing = [-2, 0, 2, 26, 40, 53, 258, 596, 701, 922, 976, 983, 6005, 9001, 10061, 10064, 10065, 17142, 17830];

    long begunAt;

    /// <summary>How long it is tried again, from the first try on.</summary>
    public TimeSpan Patience { get; init; } = ForReaders;

    /// <summary>The strategy of a store that has this one, with what the caller knows; else the store's own.</summary>
    public static IExecutionStrategy Of(DbContext db, TimeSpan patience)
    {
        var own = db.Database.CreateExecutionStrategy();
        return own is Retrying retrying ? new Retrying(retrying.Dependencies) { Patience = patience } : own;
    }

    /// <summary>Whether it failed by waiting, for a connection or an answer: a reader has no time to wait once more.</summary>
    public static bool HasWaited(Exception exception) =>
        Unreachable.IsMarked(exception) || exception is TimeoutException or Microsoft.Data.SqlClient.SqlException { Number: -2 };

    /// <summary>Whether something was tried as long as there was patience, or could not even begin.</summary>
    public static bool GaveUp(Exception exception) => exception is RetryLimitExceededException || Unreachable.IsMarked(exception);

    /// <summary>Whether it is tried again.</summary>
    public bool Passes(Exception exception) => ShouldRetryOn(exception);

    protected override bool ShouldRetryOn(Exception exception) => base.ShouldRetryOn(exception) || Unreachable.IsMarked(exception);

    protected override void OnFirstExecution()
    {
        base.OnFirstExecution();
        begunAt = Environment.TickCount64;
    }

    /// <summary>At once, then after 0.1, 0.2, 0.4 … 5 seconds, each up to a tenth longer, while there is patience.</summary>
    protected override TimeSpan? GetNextDelay(Exception lastException)
    {
        var tries = ExceptionsEncountered.Count - 1;
        if (tries >= MostTries)
            return null;
        var pause = tries == 0 ? TimeSpan.Zero : FirstPause * Math.Pow(2, tries - 1) * (1 + RandomNumberGenerator.GetInt32(100) / 1000.0);
        pause = pause < LongestPause ? pause : LongestPause;
        return TimeSpan.FromMilliseconds(Environment.TickCount64 - begunAt) + pause <= Patience ? pause : null;
    }
}
