using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Reading;

namespace AnnualReports.Tests.Reading;

/// <summary>What a date or an instant means, in time zones with unusual clocks and calendars.</summary>
public sealed class AsOfTests
{
    static readonly DateTime Later = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    static string? In(string text, string zone, DateTime? now = null) =>
        AsOf.Parse(text)!.Value.In(TimeZoneInfo.FindSystemTimeZoneById(zone), now ?? Later) is { } instant
            ? Instants.Text(instant)
            : null;

    [Theory]
    [InlineData("2026-01-15", "Europe/Brussels", "2026-01-15T22:59:59.999Z")]
    [InlineData("2026-07-15", "Europe/Brussels", "2026-07-15T21:59:59.999Z")]
    [InlineData("2026-03-28", "Europe/Brussels", "2026-03-28T22:59:59.999Z")] // The night in which clocks go forward.
    [InlineData("2026-03-29", "Europe/Brussels", "2026-03-29T21:59:59.999Z")] // A day of 23 hours.
    [InlineData("2026-10-24", "Europe/Brussels", "2026-10-24T21:59:59.999Z")]
    [InlineData("2026-10-25", "Europe/Brussels", "2026-10-25T22:59:59.999Z")] // A day of 25 hours.
    [InlineData("2026-01-15", "Pacific/Kiritimati", "2026-01-15T09:59:59.999Z")] // 14 hours ahead: the day ends while it is still morning in Brussels.
    [InlineData("2026-12-31", "Pacific/Kiritimati", "2026-12-31T09:59:59.999Z")]
    [InlineData("2026-01-15", "America/St_Johns", "2026-01-16T03:29:59.999Z")] // Half an hour beside all others.
    [InlineData("2026-07-15", "America/St_Johns", "2026-07-16T02:29:59.999Z")]
    [InlineData("2010-11-06", "America/St_Johns", "2010-11-07T02:29:59.999Z")] // Clocks went back at 00:01: midnight passed twice, and the first counts.
    [InlineData("2022-09-10", "America/Santiago", "2022-09-11T03:59:59.999Z")] // Clocks went forward at midnight: the day began at one.
    [InlineData("2028-02-29", "UTC", "2028-02-29T23:59:59.999Z")]
    public void A_date_means_its_end_where_the_report_counts_its_days(string date, string zone, string expected) =>
        Assert.Equal(expected, In(date, zone));

    [Theory]
    [InlineData("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000Z")]
    [InlineData("2026-01-02t03:04:05z", "2026-01-02T03:04:05.000Z")]
    [InlineData("2026-01-02T03:04:05.0069999999Z", "2026-01-02T03:04:05.006Z")]
    [InlineData("2026-01-02T03:04:05.1+05:30", "2026-01-01T21:34:05.100Z")]
    [InlineData("2026-01-02T03:04:05 01:00", "2026-01-02T02:04:05.000Z")]
    [InlineData("2026-01-02T03:04:05-00:00", "2026-01-02T03:04:05.000Z")]
    [InlineData("2026-01-02T03:04Z", "2026-01-02T03:04:00.000Z")]
    public void An_instant_is_an_instant_wherever_the_report_is(string text, string expected)
    {
        Assert.Equal(expected, In(text, "Pacific/Kiritimati"));
        Assert.Equal(expected, AsOf.Parse(text)!.Value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("2026")]
    [InlineData("2026-1-2")]
    [InlineData("2026-02-30")]
    [InlineData("02-01-2026")]
    [InlineData("2026-01-02 03:04:05Z")]
    [InlineData("2026-01-02T03Z")]
    [InlineData("2026-01-02 03:04")]
    [InlineData("2026-01-02T03:04:05.Z")]
    [InlineData("2026-01-02T24:00:00Z")]
    [InlineData("2026-01-02T03:04:05+0100")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("٢٠٢٦-01-02")]
    [InlineData("2026-01-02\n")]
    public void Anything_else_is_no_time(string text) => Assert.Null(AsOf.Parse(text));

    [Theory]
    [InlineData("2026-01-15T12:00", "Europe/Brussels", "2026-01-15T11:00:00.000Z")]
    [InlineData("2026-07-15T12:00:30.5", "Europe/Brussels", "2026-07-15T10:00:30.500Z")]
    [InlineData("2026-01-15T12:00", "Pacific/Kiritimati", "2026-01-14T22:00:00.000Z")]
    public void An_instant_without_an_offset_is_on_the_clocks_of_the_report(
        string text,
        string zone,
        string expected
    ) => Assert.Equal(expected, In(text, zone));

    [Theory]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30:00.000+01:00", "2026-03-29T03:30:00.000+02:00")]
    [InlineData("2026-10-25T02:30", "2026-10-25T02:30:00.000+02:00", "2026-10-25T02:30:00.000+01:00")]
    public void One_that_clocks_show_never_or_twice_is_refused_with_the_two_that_may_be_meant(
        string text,
        string one,
        string other
    )
    {
        var refused = Assert.Throws<ProblemException>(() => In(text, "Europe/Brussels"));
        Assert.Equal(400, refused.Type.Status);
        Assert.Contains($"Write {one} or {other}.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Today_means_now_and_what_comes_after_is_the_future_where_the_report_is()
    {
        var now = new DateTime(2026, 3, 10, 11, 0, 0, DateTimeKind.Utc);
        Assert.Equal("2026-03-10T11:00:00.000Z", In("2026-03-10", "Europe/Brussels", now));
        Assert.Null(In("2026-03-11", "Europe/Brussels", now));
        Assert.Equal("2026-03-10T11:00:00.000Z", In("2026-03-11", "Pacific/Kiritimati", now));
        Assert.Equal("2026-03-10T09:59:59.999Z", In("2026-03-10", "Pacific/Kiritimati", now));
        Assert.Null(In("9999-12-31", "America/St_Johns", now));
        Assert.Equal("2026-03-10T11:00:00.000Z", In("2026-03-10T11:00:00Z", "UTC", now));
        Assert.Null(In("2026-03-10T11:00:00.001Z", "UTC", now));
    }
}
