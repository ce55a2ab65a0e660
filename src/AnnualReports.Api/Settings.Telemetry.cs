using AnnualReports.Api.Http;

namespace AnnualReports.Api;

/// <summary>The settings of telemetry and of the request log.</summary>
static partial class Settings
{
    /// <summary>The signals that OpenTelemetry sends: those that have an address.</summary>
    public static TelemetryOptions Telemetry(IConfiguration configuration)
    {
        var all = Collector(configuration, "OTEL_EXPORTER_OTLP_ENDPOINT");
        var (traces, metrics, logs) = (
            Collector(configuration, "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"),
            Collector(configuration, "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"),
            Collector(configuration, "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT")
        );
        return Flag(configuration, "OTEL_SDK_DISABLED", false)
            ? new(false, false, false)
            : new(all || traces, all || metrics, all || logs);
    }

    /// <summary>Whether the setting names a collector.</summary>
    static bool Collector(IConfiguration configuration, string key) =>
        configuration[key] switch
        {
            null or "" => false,
            var text when Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => true,
            var text => throw new ConfigurationException(
                $"{key} is '{text}', but has to be the http or https address of a collector, such as http://localhost:4317."
            ),
        };

    /// <summary>
    /// Which requests get a line in the log. In development, requests to management get none, because the terminal is
    /// needed for other things.
    /// </summary>
    public static RequestLogOptions RequestLog(IConfiguration configuration, bool isDevelopment) =>
        new(!isDevelopment, Flag(configuration, "Logging:Access", false));
}
