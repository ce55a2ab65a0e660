using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Audit;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Files;
using AnnualReports.Api.Storage.Log;
using AnnualReports.Api.Storage.Releases;

namespace AnnualReports.Api.Storage;

/// <summary>The result of verifying the whole archive.</summary>
/// <param name="Log">The result of walking the log.</param>
/// <param name="Differences">The differences between Live and the log; not searched for if the log is broken.</param>
/// <param name="Editions">How many editions there are.</param>
/// <param name="BrokenEditions">The faults of editions.</param>
/// <param name="Files">The result of reading the files.</param>
/// <param name="Audit">The result of walking the audit.</param>
sealed record ArchiveVerdict(
    LogVerdict Log,
    IReadOnlyList<string> Differences,
    int Editions,
    IReadOnlyList<string> BrokenEditions,
    FileVerdict Files,
    AuditVerdict Audit
)
{
    /// <summary>Everything that is broken; the log first, because the rest follows from it.</summary>
    public IReadOnlyList<string> Broken =>
        [.. Log.Broken, .. Differences.Select(d => $"Live: {d}"), .. BrokenEditions, .. Files.Broken, .. Audit.Broken];
}

/// <summary>Verifies the whole archive: the log, Live, the editions and the files.</summary>
sealed class Proof(LiveFolding folding, EditionStore editions, FileProof files, AuditProof audit)
{
    /// <param name="progress">Is called with the progress.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<ArchiveVerdict> Verify(Action<WorkProgress> progress, CancellationToken ct)
    {
        var log = await folding.Verify(progress, ct);
        var differences = log.Broken.Count == 0 ? await folding.Differences(progress, ct) : [];
        var (count, broken) = await editions.Verify((done, all) => progress(new("editions", done, all)), ct);
        return new(
            log,
            differences,
            count,
            broken,
            await files.Verify((done, all) => progress(new("files", done, all)), ct),
            await audit.Verify(progress, ct)
        );
    }
}
