using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Delivery;

/// <summary>A time of the past as a reader names it: a date, which means its end where the report counts its days, or an instant.</summary>
readonly record struct AsOf(DateOnly? Date, NamedInstant? Instant)
{
    /// <summary>How long an offset is, as <c>+02:00</c>.</summary>
    const int OffsetLength = 6;

    /// <summary>The time that a text names, or null.</summary>
    public static AsOf? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(date, null);
        // An offset's plus is a space where the address did not encode it; nothing else can be meant.
        if (text.Length > OffsetLength && text[^OffsetLength] == ' ')
            text = $"{text[..^OffsetLength]}+{text[^(OffsetLength - 1)..]}";
        return NamedInstant.Parse(text) is { } instant ? new(null, instant) : null;
    }

    /// <summary>The instant that is meant wherever a report is; null: its time zone has to be known.</summary>
    public DateTime? Exact => Instant?.Exact is { } exact ? Instants.WholeMilliseconds(exact.UtcDateTime) : null;

    /// <summary>The day that is named, on whatever clocks.</summary>
    public DateOnly Day => Date ?? DateOnly.FromDateTime(Instant!.Value.Clock ?? Instant.Value.Exact!.Value.UtcDateTime);

    /// <summary>The last instant that counts; null where it lies in the future. Today means now.</summary>
    /// <param name="zone">Where the report counts its days.</param>
    /// <param name="now">The latest time that is no future.</param>
    /// <exception cref="ProblemException">400: clocks in that time zone never show it, or twice.</exception>
    public DateTime? In(TimeZoneInfo zone, DateTime now)
    {
        if (Instant is { } named)
            return !named.TryRead([zone], out var instant, out var why) ? throw Past.Wrong(why) : instant > now ? null : instant;
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
        while (zone.Showing(midnight).Count == 0)
            midnight = midnight.AddMinutes(1);
        return zone.Showing(midnight)[0];
    }

    /// <summary>One spelling for each time.</summary>
    public override string ToString() => Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Instant!.Value.ToString();
}
