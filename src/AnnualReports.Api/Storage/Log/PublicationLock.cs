using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Storage.Log;

/// <summary>Takes the log's lock for publications that were prepared before it.</summary>
sealed class PublicationLock(
    LogTransactions transactions,
    PublicationPreparation preparation,
    LogGrowth growth,
    TimeProvider time
)
{
    /// <summary>
    /// What was decided longer ago gets a later instant under the lock, because readers see it. An import may take
    /// longer.
    /// </summary>
    static readonly TimeSpan LongAgo = TimeSpan.FromSeconds(30),
        LongAgoForProgram = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Takes the log's lock for what was prepared. If others have published since, it moves to the new end of the log and
    /// a later instant, without reading or rendering anything again.
    /// </summary>
    /// <returns>What was prepared, at the end of the log; null if something that was read has changed.</returns>
    public async Task<PreparedPublication?> For(PreparedPublication prepared, CancellationToken ct)
    {
        var end = await transactions.Lock(ct);
        if (end.Sequence != prepared.End.Sequence && await growth.Touches(prepared, ct))
            return null;
        if (!await preparation.IsUnchanged(prepared, ct))
            return null;
        return end.Sequence == prepared.End.Sequence && !IsOld(prepared) ? prepared : await Moved(prepared, end, ct);
    }

    /// <summary>Whether its instant is too long ago to be that of a publication now.</summary>
    public bool IsOld(PreparedPublication prepared) =>
        time.Now() - prepared.State.At > (prepared.State.Context.IsProgram ? LongAgoForProgram : LongAgo);

    async Task<PreparedPublication> Moved(PreparedPublication prepared, LogEnd end, CancellationToken ct)
    {
        var phases = new Phases();
        var state = prepared.State;
        var at = state.At > end.At && !IsOld(prepared) ? state.At : Instants.After(end.At, time.Now());
        var addition = await prepared.Addition!.Moved(end, state.At, at, state.Context, ct);
        phases.Ended("plan");
        return prepared with { End = end, State = state with { At = at }, Addition = addition };
    }
}
