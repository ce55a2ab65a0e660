using System.CommandLine;
using AnnualReports.Api.Content;
using AnnualReports.Api.Storage.Log;

namespace AnnualReports.Api.Commands;

/// <summary>Redacts texts.</summary>
static class RedactCommand
{
    const string Description = "Erases texts because the law requires it. Their hashes stay, and the log records the erasure.";

    public static Command Create()
    {
        var entry = new Option<Guid>("--entry") { Description = "The entry's id.", Required = true };
        var language = new Option<string>("--language")
        {
            Description = "The language whose texts are erased.",
            Required = true,
        };
        var sequences = new Option<long[]>("--sequence")
        {
            Description = "Only these records. Without this option and --revision, everything in the past is erased.",
            AllowMultipleArgumentsPerToken = true,
        };
        var revisions = new Option<int[]>("--revision")
        {
            Description = "Only these revisions.",
            AllowMultipleArgumentsPerToken = true,
        };
        var reason = new Option<string>("--reason") { Description = "Why. This text becomes public.", Required = true };
        var authority = new Option<string>("--authority")
        {
            Description = "By whose decision. This text becomes public.",
            Required = true,
        };
        var command = new Command("redact", Description) { entry, language, sequences, revisions, reason, authority };
        return CommandLine.Run(
            command,
            async (services, r, ct) =>
            {
                await CommandLine.Existing(services, ct);
                var (record, kept) = await services
                    .GetRequiredService<Erasure>()
                    .Redact(
                        r.GetValue(entry),
                        r.GetValue(language)!,
                        r.GetValue(sequences) ?? [],
                        r.GetValue(revisions) ?? [],
                        r.GetValue(reason)!,
                        r.GetValue(authority)!,
                        ct
                    );
                var erased = Redaction.Read(record.Body);
                Console.WriteLine(
                    $"Record {record.Sequence}: erased {erased.Sequences.Count} bodies and {erased.Revisions.Count} revisions."
                );
                foreach (var revision in kept)
                    Console.WriteLine(
                        revision.Languages.Count > 0
                            ? $"Revision {revision.Number} is still there: it is public in {string.Join(", ", revision.Languages)}."
                            : $"Revision {revision.Number} is still there{(revision.IsNewest ? ": it is the newest draft." : ".")}"
                    );
                return 0;
            }
        );
    }
}
