using System.CommandLine;
using AnnualReports.Api.Content;
using AnnualReports.Api.Importing;

namespace AnnualReports.Api.Commands;

/// <summary>Imports files of drafts.</summary>
static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("files")
        {
            Description = "Files in the shape of samples/*.json; all of them in one transaction, or nothing.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import", "Imports files of drafts, and publishes what they say is public.")
        {
            files,
        };
        return CommandLine.Run(
            command,
            async (services, result, ct) =>
            {
                await CommandLine.Ready(services, ct);
                var read = ImportFiles.Read(
                    result.GetValue(files)!.Select(f => f.FullName),
                    services.GetRequiredService<KindSet>(),
                    services.GetRequiredService<Languages>()
                );
                await Startup.TakeMedia(services, read, ct);
                var imported = await services
                    .GetRequiredService<Importer>()
                    .Import(read, Console.Error.WriteLine, ct);
                Console.WriteLine(
                    $"{imported.Created} entries created, {imported.Saved} saved again, {imported.Records} records in the publication log."
                );
                return 0;
            }
        );
    }
}
