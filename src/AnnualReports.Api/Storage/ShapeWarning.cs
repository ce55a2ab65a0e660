namespace AnnualReports.Api.Storage;

/// <summary>Warns once, after the start, while anything public has an older shape: it looks as the version that published it made it.</summary>
sealed partial class ShapeWarning(IServiceScopeFactory scopes, ILogger<ShapeWarning> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // The start does not wait for this.
            await Task.Yield();
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<Refreshing>().Left(stoppingToken) is > 0 and var left)
                Warn(left);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whoever needs the store says what is wrong with it.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Entries} public entries have an older shape of the JSON. "
        + "The command refresh --shape shows them anew; with --dry-run it says first what is read otherwise")]
    partial void Warn(int entries);
}
