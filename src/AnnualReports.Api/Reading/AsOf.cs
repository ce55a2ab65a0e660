using System.Globalization;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Reading;

/// <summary>
/// A time of the past as a request names it: an instant, or a date. A date means the end of the day in the report's
/// time zone.
/// </summary>
readonly record struct AsOf(DateOnly? Date, NamedInstant? Instant)
{
    public const string Name = PresentOnly.AsOf;

    public static readonly Parameter Parameter = new(
        Name,
        "Answer with what was public at that time. A date (`2025-03-31`) means the end of the day in the "
            + "report's time zone; today means now. An instant (RFC 3339, `2025-03-31T12:00:00Z`) without an "
            + "offset is on the clocks of that time zone. It can't be in the future."
    );

    /// <summary>The length of an offset, such as <c>+02:00</c>.</summary>
    const int OffsetLength = 6;

    /// <summary>The time that the request names.</summary>
    /// <exception cref="ProblemException">400: the text names none.</exception>
    public static AsOf Read(string text) => Parse(text) ?? throw Wrong($"'{text}' is not a time.");

    /// <summary>The refusal of a time, with a hint how to write one.</summary>
    public static ProblemException Wrong(string what) =>
        ProblemException.Parameter(
            $"{what} `asOf` is a date, such as 2025-03-31, or an instant, such as 2025-03-31T12:00:00Z, 2025-03-31T14:00+02:00, or "
                + "2025-03-31T14:00 on the clocks of the "
                + "report's time zone, and not in the future.",
            Name,
            ["a date: 2025-03-31", "an instant: 2025-03-31T12:00:00Z", "on the report's clocks: 2025-03-31T14:00"]
        );

    /// <summary>The time that a text names, or null.</summary>
    public static AsOf? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(date, null);
        // In a query, a plus that is not escaped means a space. Nothing else can be meant here.
        if (text.Length > OffsetLength && text[^OffsetLength] == ' ')
            text = $"{text[..^OffsetLength]}+{text[^(OffsetLength - 1)..]}";
        return NamedInstant.Parse(text) is { } instant ? new(null, instant) : null;
    }

    /// <summary>The instant, if it is the same in every time zone; null if it depends on the report's.</summary>
    public DateTime? Exact => Instant?.Exact is { } exact ? Instants.WholeMilliseconds(exact.UtcDateTime) : null;

    /// <summary>The day that is named, in whatever time zone.</summary>
    public DateOnly Day =>
        Date ?? DateOnly.FromDateTime(Instant!.Value.Clock ?? Instant.Value.Exact!.Value.UtcDateTime);

    /// <summary>The last instant that counts; null if it is in the future. Today means now.</summary>
    /// <param name="zone">The report's time zone.</param>
    /// <param name="now">The latest time that is not in the future.</param>
    /// <exception cref="ProblemException">400: clocks in that time zone never show this time, or show it
    /// twice.</exception>
    public DateTime? In(TimeZoneInfo zone, DateTime now)
    {
        if (Instant is { } named)
            return !named.TryRead([zone], out var instant, out var why) ? throw Wrong(why)
                : instant > now ? null
                : instant;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));
        if (Date >= today)
            return Date > today ? null : now;
        var end = Start(Date!.Value.AddDays(1), zone).AddMilliseconds(-1);
        return end > now ? now : end;
    }

    /// <summary>
    /// The first instant of a day. Clocks that are turned back over midnight show it twice, and clocks that are turned
    /// forward may skip it.
    /// </summary>
    static DateTime Start(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        while (zone.InstantsAt(midnight).Count == 0)
            midnight = midnight.AddMinutes(1);
        return zone.InstantsAt(midnight)[0];
    }

    /// <summary>Always the same spelling for the same time.</summary>
    public override string ToString() =>
        Date is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Instant!.Value.ToString();
}
