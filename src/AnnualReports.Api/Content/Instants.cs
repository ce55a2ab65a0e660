using System.Globalization;

namespace AnnualReports.Api.Content;

/// <summary>Instants as the store and JSON have them: UTC, whole milliseconds.</summary>
static class Instants
{
    /// <summary>The last instant that clocks of every time zone can show; what lies behind it is refused.</summary>
    public static readonly DateTime Last = DateTime.SpecifyKind(DateTime.MaxValue - TimeSpan.FromDays(2), DateTimeKind.Utc);

    public static DateTime Now(this TimeProvider time) => WholeMilliseconds(time.GetUtcNow().UtcDateTime);

    public static DateTime WholeMilliseconds(DateTime instant) => new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    /// <summary>The instant of the next transaction of the log: now, or just after the last one, so that a time names one position.</summary>
    public static DateTime After(DateTime last, DateTime now) => now > last ? WholeMilliseconds(now) : last.AddMilliseconds(1);

    public static string Text(DateTime instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>An instant on the clocks of a time zone, with its offset.</summary>
    public static string Text(DateTime instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(instant, TimeSpan.Zero), zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    /// <summary>
    /// The instants at which the clocks of a time zone show a time: one as a rule, two where they go back over it, none where they go forward over it.
    /// The zone is only asked which offset holds at an instant, so that whole days that a country left out count like an hour in spring.
    /// </summary>
    /// <param name="zone">The time zone.</param>
    /// <param name="clock">What its clocks show.</param>
    public static IReadOnlyList<DateTime> Showing(this TimeZoneInfo zone, DateTime clock)
    {
        if (clock < DateTime.MinValue + Around || clock > DateTime.MaxValue - Around)
            return [DateTime.SpecifyKind(clock, DateTimeKind.Utc)];
        return [.. Readings(zone, clock).Where(r => zone.GetUtcOffset(r.Instant) == r.Offset).Select(r => r.Instant)];
    }

    /// <summary>Of a time that clocks leave out, the instants that are meant by who believes the offset before, or the one after; the earlier first.</summary>
    public static IReadOnlyList<DateTime> Beside(this TimeZoneInfo zone, DateTime clock) => [.. Readings(zone, clock).Select(r => r.Instant)];

    /// <summary>How far around a time its offset may be another one: no clock was ever set by more than a day.</summary>
    static readonly TimeSpan Around = TimeSpan.FromDays(2);

    /// <summary>The time, read with each offset that holds around it.</summary>
    static IEnumerable<(DateTime Instant, TimeSpan Offset)> Readings(TimeZoneInfo zone, DateTime clock)
    {
        var utc = DateTime.SpecifyKind(clock, DateTimeKind.Utc);
        return Enumerable.Range(-4, 9).Select(half => zone.GetUtcOffset(utc.AddHours(half * 12))).Distinct()
            .Select(offset => (Instant: utc - offset, offset)).OrderBy(r => r.Instant);
    }
}
