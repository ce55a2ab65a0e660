using System.Diagnostics.Metrics;
using System.Reflection;
using AnnualReports.Api.Storage;
using Microsoft.Extensions.Configuration.Memory;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AnnualReports.Api;

/// <summary>Which signals are sent by OTLP; none, and none of what sends them is loaded, unless the configuration says where to.</summary>
sealed record TelemetryOptions(bool Traces, bool Metrics, bool Logs)
{
    public bool IsOn => Traces || Metrics || Logs;
}

/// <summary>How others see what happens: lines of JSON outside development, and OpenTelemetry's signals where a collector is configured.</summary>
static class Telemetry
{
    const string Service = "annual-reports";

    /// <summary>What others measure, of which no more is sent than the table in <c>docs/operations.md</c> names; of the program's own meter, all.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Others = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Hosting"] = ["http.server.request.duration"],
        ["Microsoft.AspNetCore.Server.Kestrel"] = ["kestrel.active_connections"],
        ["System.Runtime"] =
        [
            "dotnet.gc.collections", "dotnet.gc.pause.time", "dotnet.gc.last_collection.heap.size", "dotnet.process.memory.working_set",
            "dotnet.process.cpu.time", "dotnet.thread_pool.queue.length", "dotnet.exceptions",
        ],
    };

    /// <summary>Whether a metric is one that is sent.</summary>
    public static bool IsSent(Instrument instrument) => instrument.Meter.Name == Instruments.Name
        || (Others.TryGetValue(instrument.Meter.Name, out var named) && named.Contains(instrument.Name));

    /// <summary>Has the console write JSON, with instants in UTC, unless the configuration says otherwise. It goes before all other sources.</summary>
    public static void WriteJson(this ConfigurationManager configuration) => configuration.Sources.Insert(0, new MemoryConfigurationSource
    {
        InitialData = new Dictionary<string, string?>
        {
            ["Logging:Console:FormatterName"] = "json",
            ["Logging:Console:FormatterOptions:TimestampFormat"] = "yyyy-MM-ddTHH:mm:ss.fffZ",
            ["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true",
        },
    });

    /// <summary>Sends what is wanted. Where to, how often and how much of it, OpenTelemetry's own variables say.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, TelemetryOptions options)
    {
        if (options.IsOn)
            Send(builder.Services, options);
    }

    static void Send(IServiceCollection services, TelemetryOptions options)
    {
        var version = typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        // Named before the variables are read, so that OTEL_SERVICE_NAME counts.
        var sending = services.AddOpenTelemetry().UseOtlpExporter()
            .ConfigureResource(resource => resource.AddService(Service, serviceVersion: version).AddEnvironmentVariableDetector());
        if (options.Traces)
            sending.WithTracing(traces => traces.AddSource(Instruments.Name));
        if (options.Metrics)
            sending.WithMetrics(metrics => metrics.AddMeter([Instruments.Name, .. Others.Keys])
                .AddView(instrument => IsSent(instrument) ? null : MetricStreamConfiguration.Drop));
        // The exporter turns on all three signals: of one without an address, nothing is listened to, or let through.
        if (options.Logs)
            sending.WithLogging(null, logs => logs.IncludeFormattedMessage = true);
        else
            services.AddLogging(logs => logs.AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.None));
    }
}
