using System.Globalization;
using System.Text.RegularExpressions;

namespace AnnualReports.Api.Content;

/// <summary>A time of the past as a reader names it: a date, which means its end where the report counts its days, or an instant (RFC 3339).</summary>
readonly partial record struct AsOf(DateOnly? Date, DateTime? Instant)
{
    /// <summary>The time that a text names, or null. Fractions of a millisecond are left out: the log has none.</summary>
    public static AsOf? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(date, null);
        // An offset's plus is a space where the address did not encode it; nothing else can be meant.
        var form = Form().Match(text);
        return form.Success && DateTimeOffset.TryParse(
            $"{form.Groups["time"].Value.ToUpperInvariant()}{form.Groups["milliseconds"].Value}{form.Groups["offset"].Value.ToUpperInvariant().Replace(' ', '+')}",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? new(null, instant.UtcDateTime)
            : null;
    }

    /// <summary>The last instant that counts, for a date in this time zone; null where it lies in the future. Today means now.</summary>
    /// <param name="zone">Where the report counts its days.</param>
    /// <param name="now">The latest time that is no future.</param>
    public DateTime? In(TimeZoneInfo zone, DateTime now)
    {
        if (Instant is { } instant)
            return instant > now ? null : instant;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));
        if (Date >= today)
            return Date > today ? null : now;
        var end = Start(Date!.Value.AddDays(1), zone).AddMilliseconds(-1);
        return end > now ? now : end;
    }

    /// <summary>The first instant of a day: clocks that go back over midnight pass it twice, those that go forward may leave it out.</summary>
    static DateTime Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return DateTime.SpecifyKind(midnight - offset, DateTimeKind.Utc);
    }

    /// <summary>One spelling for each time.</summary>
    public override string ToString() => Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Instants.Text(Instant!.Value);

    [GeneratedRegex(@"^(?<time>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2})((?<milliseconds>\.[0-9]{1,3})[0-9]*)?(?<offset>[Zz]|[+\- ][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
