using AnnualReports.Api.Http;
using AnnualReports.Api.Storage;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>Asks for the log's head at its pace, so that readers seldom have to.</summary>
sealed partial class Following(Positions positions, Gate gate, ILogger<Following> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.Opened.WaitAsync(stoppingToken);
        using var pace = new PeriodicTimer(Positions.Pace);
        while (await pace.WaitForNextTickAsync(stoppingToken))
            try
            {
                await positions.Ask();
            }
            catch (Exception exception) when (Unreachable.Is(exception))
            {
                LogAway(exception.Message);
            }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The log's head could not be read: {Why}")]
    partial void LogAway(string why);
}
