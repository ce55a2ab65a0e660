using System.Diagnostics.Metrics;
using System.Reflection;
using AnnualReports.Api.Storage.Database;
using Microsoft.Extensions.Configuration.Memory;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AnnualReports.Api;

/// <summary>
/// Which signals are sent by OTLP. Without the address of a collector none is sent, and the packages that would send
/// them are not loaded.
/// </summary>
sealed record TelemetryOptions(bool Traces, bool Metrics, bool Logs)
{
    public bool IsOn => Traces || Metrics || Logs;
}

/// <summary>
/// How operators see what the program does: log lines in JSON outside development, and OpenTelemetry's signals if a
/// collector is configured.
/// </summary>
static class Telemetry
{
    const string Service = "annual-reports";

    /// <summary>
    /// The instruments of the framework and the runtime that are sent: those in the table of <c>docs/operations.md</c>.
    /// Of the program's own meter all are sent.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string[]> Others = new Dictionary<string, string[]>(
        StringComparer.Ordinal
    )
    {
        ["Microsoft.AspNetCore.Hosting"] = ["http.server.request.duration"],
        ["Microsoft.AspNetCore.Server.Kestrel"] = ["kestrel.active_connections"],
        ["System.Runtime"] =
        [
            "dotnet.gc.collections",
            "dotnet.gc.pause.time",
            "dotnet.gc.last_collection.heap.size",
            "dotnet.process.memory.working_set",
            "dotnet.process.cpu.time",
            "dotnet.thread_pool.queue.length",
            "dotnet.exceptions",
        ],
    };

    /// <summary>Whether a metric is sent.</summary>
    public static bool IsSent(Instrument instrument) =>
        instrument.Meter.Name == Instruments.Name
        || (Others.TryGetValue(instrument.Meter.Name, out var named) && named.Contains(instrument.Name));

    /// <summary>
    /// Has the console write JSON, with instants in UTC, unless it is configured otherwise. This is the first
    /// source, so every other source overrides it.
    /// </summary>
    public static void WriteJson(this ConfigurationManager configuration) =>
        configuration.Sources.Insert(
            0,
            new MemoryConfigurationSource
            {
                InitialData = new Dictionary<string, string?>
                {
                    ["Logging:Console:FormatterName"] = "json",
                    ["Logging:Console:FormatterOptions:TimestampFormat"] = "yyyy-MM-ddTHH:mm:ss.fffZ",
                    ["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true",
                },
            }
        );

    /// <summary>
    /// Sends the signals that are wanted. OpenTelemetry's own variables configure where to, how often, and how many of
    /// them.
    /// </summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, TelemetryOptions options)
    {
        if (options.IsOn)
            Send(builder.Services, options);
    }

    static void Send(IServiceCollection services, TelemetryOptions options)
    {
        var version = typeof(Telemetry)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion;
        // The name is set before the variables are read, so that OTEL_SERVICE_NAME overrides it.
        var sending = services
            .AddOpenTelemetry()
            .UseOtlpExporter()
            .ConfigureResource(resource =>
                resource.AddService(Service, serviceVersion: version).AddEnvironmentVariableDetector()
            );
        if (options.Traces)
            sending.WithTracing(traces => traces.AddSource(Instruments.Name));
        if (options.Metrics)
            sending.WithMetrics(metrics =>
                metrics
                    .AddMeter([Instruments.Name, .. Others.Keys])
                    .AddView(instrument => IsSent(instrument) ? null : MetricStreamConfiguration.Drop)
            );
        // The exporter turns on all three signals. For one without an address nothing is listened to, or everything is
        // filtered out.
        if (options.Logs)
            sending.WithLogging(null, logs => logs.IncludeFormattedMessage = true);
        else
            services.AddLogging(logs => logs.AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.None));
    }
}
