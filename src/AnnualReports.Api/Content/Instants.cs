namespace AnnualReports.Api.Content;

/// <summary>Instants as the store and JSON have them: UTC, whole milliseconds.</summary>
static class Instants
{
    public static DateTime Now(this TimeProvider time) => WholeMilliseconds(time.GetUtcNow().UtcDateTime);

    public static DateTime WholeMilliseconds(DateTime instant) => new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    /// <summary>The instant of the next transaction of the log: now, or just after the last one, so that a time names one position.</summary>
    public static DateTime After(DateTime last, DateTime now) => now > last ? WholeMilliseconds(now) : last.AddMilliseconds(1);

    public static string Text(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
