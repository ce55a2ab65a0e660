using System.Diagnostics.Metrics;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Storage.Database;
using AnnualReports.Api.Storage.Reads;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>Reads the head of the log at regular intervals, so that requests seldom have to.</summary>
sealed partial class HeadPoller(
    LogPositions positions,
    Languages languages,
    StartupGate gate,
    IMeterFactory meters,
    ILogger<HeadPoller> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Watch();
        await gate.Opened.WaitAsync(stoppingToken);
        var known = languages.Version;
        using var pace = new PeriodicTimer(LogPositions.Pace);
        while (await pace.WaitForNextTickAsync(stoppingToken))
            try
            {
                await positions.Ask();
                if (languages.Version == known)
                    continue;
                known = languages.Version;
                var tags = string.Join(", ", languages.Tags);
                if (languages.AreOfSettings)
                    LogOwnLanguages(tags, languages.Position);
                else
                    LogLanguages(tags, languages.Position);
            }
            catch (Exception exception) when (Unreachable.Is(exception))
            {
                LogAway(exception.Message);
            }
    }

    /// <summary>Reports what the program knows of the log's head, as long as its meters exist.</summary>
    void Watch()
    {
#pragma warning disable CA2000 // The factory keeps one for each name, and disposes of it.
        var meter = meters.Create(Instruments.Name);
#pragma warning restore CA2000
        meter.CreateObservableGauge(
            "annual_reports.log.head.age",
            Age,
            "s",
            "How long ago the store last said where the log's head is."
        );
        meter.CreateObservableGauge(
            "annual_reports.log.head",
            Head,
            "{record}",
            "The newest position of the log that this instance knows."
        );
    }

    IEnumerable<Measurement<double>> Age() => positions.Age is { } age ? [new(age.TotalSeconds)] : [];

    IEnumerable<Measurement<long>> Head() => positions.Head is var head and >= 0 ? [new(head)] : [];

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The languages are {Languages} since record {Record} of the log, which another instance or the command "
            + "languages apply has written. This instance uses them from now on. Set the same ones in its settings before "
            + "it is started again"
    )]
    partial void LogLanguages(string languages, long? record);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The languages are {Languages} again since record {Record} of the log, as the settings say"
    )]
    partial void LogOwnLanguages(string languages, long? record);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The log's head could not be read: {Why}")]
    partial void LogAway(string why);
}
