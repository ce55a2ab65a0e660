using AnnualReports.Api.Content;

namespace AnnualReports.Api.Storage;

/// <summary>What verifying the whole archive found.</summary>
/// <param name="Log">What walking the log found.</param>
/// <param name="Differences">How Live differs from the log; not looked at where the log is broken.</param>
/// <param name="Editions">How many editions there are.</param>
/// <param name="BrokenEditions">What is broken in editions.</param>
/// <param name="Files">What reading the files found.</param>
sealed record ArchiveVerdict(LogVerdict Log, IReadOnlyList<string> Differences, int Editions, IReadOnlyList<string> BrokenEditions, FileVerdict Files)
{
    /// <summary>All that is broken: the log first, because everything else follows from it.</summary>
    public IReadOnlyList<string> Broken => [.. Log.Broken, .. Differences.Select(d => $"Live: {d}"), .. BrokenEditions, .. Files.Broken];
}

/// <summary>Verifies the whole archive: the log, Live as its fold, the editions, and the files.</summary>
sealed class Proof(LiveFolding folding, Editions editions, FileProof files)
{
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ArchiveVerdict> Verify(Action<Step> progress, CancellationToken ct)
    {
        var log = await folding.Verify(progress, ct);
        var differences = log.Broken.Count == 0 ? await folding.Differences(progress, ct) : [];
        var (count, broken) = await editions.Verify((done, all) => progress(new("editions", done, all)), ct);
        return new(log, differences, count, broken, await files.Verify((done, all) => progress(new("files", done, all)), ct));
    }
}
