using System.CommandLine;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Commands;

/// <summary>Redacts a file.</summary>
static class RedactFileCommand
{
    public static Command Create()
    {
        var id = new Option<Guid>("--id") { Description = "The file's id.", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why. This text becomes public.", Required = true };
        var authority = new Option<string>("--authority")
        {
            Description = "By whose decision. This text becomes public.",
            Required = true,
        };
        var command = new Command(
            "redact-file",
            "Erases a file that was public and that the law wants erased, keeps its hash, and says so in the log."
        )
        {
            id,
            reason,
            authority,
        };
        return CommandLine.Run(
            command,
            async (services, r, ct) =>
            {
                await CommandLine.Existing(services, ct);
                var record = await services
                    .GetRequiredService<Media.Uploads>()
                    .Erase(r.GetValue(id), r.GetValue(reason)!, r.GetValue(authority)!, ct);
                Console.WriteLine(
                    $"Record {record.Sequence}: erased the file {Redaction.Read(record.Body).Files![0]}."
                );
                return 0;
            }
        );
    }
}
