using System.CommandLine;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Log;

namespace AnnualReports.Api.Commands;

/// <summary>Brings the tables of the store up to date.</summary>
static class MigrateCommand
{
    public static Command Create() =>
        CommandLine.Run(
            new Command("migrate", "Brings the database up to date."),
            async (services, _, ct) =>
            {
                var warning = await services.GetRequiredService<ReportsDb>().Migrate(Pace.OnConsole(services).Tell, ct);
                await services.GetRequiredService<PublicationLog>().Configure(ct);
                if (warning is null)
                    Console.WriteLine("The database is up to date.");
                else
                    await Console.Error.WriteLineAsync(warning);
                return warning is null ? 0 : 1;
            }
        );
}
