using AnnualReports.Api.Content;

namespace AnnualReports.Tests.Content;

/// <summary>
/// The times that clocks show, and the instants at which they show them. They are compared with a walk through time,
/// minute by minute, around every change of the clocks.
/// </summary>
public sealed class InstantTests
{
    static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    static DateTime Utc(int year) => new(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The hours in which a zone's clocks are changed.</summary>
    static IEnumerable<DateTime> Steps(TimeZoneInfo zone, int from, int to)
    {
        for (var hour = Utc(from); hour < Utc(to); hour = hour.AddHours(1))
            if (zone.GetUtcOffset(hour) != zone.GetUtcOffset(hour.AddHours(1)))
                yield return hour;
    }

    [Theory]
    [InlineData("Europe/Brussels", 2024, 2030, 1)]
    [InlineData("Europe/Lisbon", 1990, 1998, 1)] // Changed its offset for good, twice.
    [InlineData("America/New_York", 2024, 2030, 1)]
    [InlineData("America/St_Johns", 2005, 2013, 1)] // Half an hour beside all others; set at 00:01.
    [InlineData("America/Santiago", 2018, 2026, 1)] // Set at midnight: days begin at one.
    [InlineData("Australia/Lord_Howe", 2024, 2030, 1)] // Set by half an hour.
    [InlineData("Africa/Casablanca", 2020, 2026, 1)] // Set around Ramadan.
    [InlineData("Asia/Pyongyang", 2014, 2019, 1)] // Set by half an hour without summer time.
    [InlineData("Pacific/Apia", 2009, 2014, 1)] // Left out a whole day.
    [InlineData("Pacific/Kwajalein", 1992, 1995, 1)] // The same, twelve hours from Greenwich.
    [InlineData("Pacific/Kiritimati", 2024, 2026, 0)]
    [InlineData("UTC", 2024, 2026, 0)]
    public void What_clocks_show_is_found_at_exactly_the_instants_at_which_they_show_it(
        string id,
        int from,
        int to,
        int steps
    )
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var set = Steps(zone, from, to).ToList();
        Assert.True(set.Count >= steps);
        var (missing, twice) = (0, 0);
        foreach (var at in set.Append(Utc(from)))
        {
            var walked = new List<(DateTime Clock, DateTime Instant)>();
            for (var instant = at.AddHours(-60); instant < at.AddHours(60); instant += Step)
                walked.Add((TimeZoneInfo.ConvertTimeFromUtc(instant, zone), instant));
            var shown = walked.ToLookup(w => w.Clock, w => w.Instant);
            var around = DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(at, zone), DateTimeKind.Unspecified);
            for (var clock = around.AddHours(-30); clock < around.AddHours(30); clock += Step)
            {
                Assert.Equal(shown[clock].Order(), zone.InstantsAt(clock));
                (missing, twice) = (
                    missing + (shown.Contains(clock) ? 0 : 1),
                    twice + (shown[clock].Count() > 1 ? 1 : 0)
                );
                if (zone.InstantsAt(clock).Count != 1)
                    Assert.Equal(2, zone.Beside(clock).Count);
                // The suggested text can be read, and means the same.
                foreach (var offered in zone.Beside(clock))
                    Assert.Equal(offered, DateTimeOffset.Parse(Instants.Text(offered, zone), null).UtcDateTime);
            }
        }
        Assert.Equal(set.Count > 0, missing + twice > 0);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59")]
    public void The_ends_of_the_calendar_are_read_too(string clock) =>
        Assert.Single(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia").InstantsAt(DateTime.Parse(clock, null)));
}
