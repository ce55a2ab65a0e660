using System.Globalization;

namespace AnnualReports.Api.Content;

/// <summary>Times as the store and JSON have them: UTC, in whole milliseconds.</summary>
static class Instants
{
    /// <summary>The last time that clocks of every time zone can show; later ones are refused.</summary>
    public static readonly DateTime Last = DateTime.SpecifyKind(
        DateTime.MaxValue - TimeSpan.FromDays(2),
        DateTimeKind.Utc
    );

    public static DateTime Now(this TimeProvider time) => WholeMilliseconds(time.GetUtcNow().UtcDateTime);

    public static DateTime WholeMilliseconds(DateTime instant) =>
        new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    /// <summary>
    /// The time of the next transaction of the log: now, or just after the last one, so that each time means one
    /// position.
    /// </summary>
    public static DateTime After(DateTime last, DateTime now) =>
        now > last ? WholeMilliseconds(now) : last.AddMilliseconds(1);

    public static string Text(DateTime instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time on the clocks of a time zone, with its offset.</summary>
    public static string Text(DateTime instant, TimeZoneInfo zone) =>
        TimeZoneInfo
            .ConvertTime(new DateTimeOffset(instant, TimeSpan.Zero), zone)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    /// <summary>
    /// The times (UTC) at which the clocks of a time zone show a local time: usually one, two if clocks go back over
    /// it, none if they go forward over it. It uses only the offset at given times, so that a whole day that a country
    /// skipped is treated like the hour in spring.
    /// </summary>
    /// <param name="zone">The time zone.</param>
    /// <param name="clock">The local time.</param>
    public static IReadOnlyList<DateTime> InstantsAt(this TimeZoneInfo zone, DateTime clock)
    {
        if (clock < DateTime.MinValue + Around || clock > DateTime.MaxValue - Around)
            return [DateTime.SpecifyKind(clock, DateTimeKind.Utc)];
        return [.. Candidates(zone, clock).Where(r => zone.GetUtcOffset(r.Instant) == r.Offset).Select(r => r.Instant)];
    }

    /// <summary>
    /// For a local time that clocks skip, the times that it means with the offset before and with the one after; the
    /// earlier first.
    /// </summary>
    public static IReadOnlyList<DateTime> Beside(this TimeZoneInfo zone, DateTime clock) =>
        [.. Candidates(zone, clock).Select(r => r.Instant)];

    /// <summary>How far around a time to look for other offsets; no clock was ever set by more than a day.</summary>
    static readonly TimeSpan Around = TimeSpan.FromDays(2);

    /// <summary>The local time, read with each offset that holds around it.</summary>
    static IEnumerable<(DateTime Instant, TimeSpan Offset)> Candidates(TimeZoneInfo zone, DateTime clock)
    {
        var utc = DateTime.SpecifyKind(clock, DateTimeKind.Utc);
        return Enumerable
            .Range(-4, 9)
            .Select(half => zone.GetUtcOffset(utc.AddHours(half * 12)))
            .Distinct()
            .Select(offset => (Instant: utc - offset, offset))
            .OrderBy(r => r.Instant);
    }
}
