using AnnualReports.Api.Storage.Database;
namespace AnnualReports.Api.Storage.Log;

/// <summary>
/// Warns after the start if public texts have an older shape: they are delivered as an older version of the program
/// rendered them.
/// </summary>
sealed partial class ShapeWarning(IServiceScopeFactory scopes, ILogger<ShapeWarning> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The start does not wait for this.
            await Task.Yield();
            await using var scope = scopes.CreateProgramScope("CountOlderShapes");
            if (await scope.ServiceProvider.GetRequiredService<ShapeRefresh>().Left(stoppingToken) is > 0 and var left)
                Warn(left);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Other services report that the store can't be used.
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Entries} public entries have an older shape of the JSON. "
            + "The command refresh --shape makes them again; with --dry-run it only lists what is read in another way"
    )]
    partial void Warn(int entries);
}
