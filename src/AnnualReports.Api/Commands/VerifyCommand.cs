using System.CommandLine;
using AnnualReports.Api.Storage;

namespace AnnualReports.Api.Commands;

/// <summary>The command <c>verify</c>.</summary>
static class VerifyCommand
{
    const string Description =
        "Walks the publication log, checks every hash, compares Live with it, "
        + "makes every edition's manifest again, and reads and hashes every file.";

    public static Command Create() =>
        CommandLine.Run(
            new Command("verify", Description),
            async (services, _, ct) =>
            {
                await CommandLine.Existing(services, ct);
                var verdict = await services.GetRequiredService<Proof>().Verify(Pace.OnConsole(services).Tell, ct);
                foreach (var broken in verdict.Broken)
                    Console.WriteLine(broken);
                var (log, files) = (verdict.Log, verdict.Files);
                Console.WriteLine(
                    $"{log.Records} records, {log.Redacted} redacted, {log.Broken.Count} faults in the log, {verdict.Differences.Count} in Live, "
                        + $"{verdict.BrokenEditions.Count} in {verdict.Editions} editions; "
                        + $"{files.Files} files, {files.Missing} missing, {files.Changed} changed; "
                        + $"{verdict.Audit.Rows} rows of the audit, {verdict.Audit.Broken.Count} faults in it. Digest {log.Digest}"
                );
                return verdict.Broken.Count == 0 ? 0 : 2;
            }
        );
}
