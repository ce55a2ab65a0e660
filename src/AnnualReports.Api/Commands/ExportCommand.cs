using System.CommandLine;
using AnnualReports.Api.Content;
using AnnualReports.Api.Importing;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Commands;

/// <summary>Writes all content to a file that import reads.</summary>
static class ExportCommand
{
    public static Command Create()
    {
        var target = new Argument<FileInfo>("file") { Description = "The file to write; it must not exist." };
        var command = new Command("export", "Writes all content in the shape that import takes.") { target };
        return CommandLine.Run(
            command,
            async (services, result, ct) =>
            {
                var file = result.GetValue(target)!;
                if (file.Exists)
                    throw new ConfigurationException($"{file.FullName} exists; name a file that doesn't.");
                await CommandLine.Existing(services, ct);
                await services
                    .GetRequiredService<ReportsDb>()
                    .WriteAudit(AuditOutcomes.Done, new() { Target = "all content" }, ct);
                await WholeFile.Write(
                    file,
                    async () =>
                    {
                        await using var output = OwnerOnly.Create(file.FullName);
                        Console.WriteLine(
                            $"{await services.GetRequiredService<Exporter>().Export(output, ct)} entries in {file.FullName}."
                        );
                    }
                );
                return 0;
            }
        );
    }
}
