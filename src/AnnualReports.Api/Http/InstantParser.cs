using AnnualReports.Api.Content;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>
/// Reads every instant that a request names. An instant without an offset is on the clocks of a report's time zone,
/// never of the machine's.
/// </summary>
static class InstantParser
{
    /// <summary>The instant, in whole milliseconds.</summary>
    /// <param name="named">What the request names.</param>
    /// <param name="zones">The time zones of the reports that the request is about. Only if there is exactly one, the
    /// offset may be left out.</param>
    /// <param name="instant">The instant.</param>
    /// <param name="why">If it can't be read: why, and what to write instead.</param>
    public static bool TryRead(
        this NamedInstant named,
        IReadOnlyList<TimeZoneInfo> zones,
        out DateTime instant,
        out string why
    )
    {
        (instant, why) = (default, "");
        if ((named.Exact?.UtcDateTime ?? named.Clock) > Instants.Last)
        {
            why =
                $"{named} lies at the end of the calendar, where not all clocks can show it. Name an earlier instant.";
            return false;
        }
        if (named.Exact is { } exact)
        {
            instant = Instants.WholeMilliseconds(exact.UtcDateTime);
            return true;
        }
        var clock = named.Clock ?? default;
        if (zones is not [var zone])
        {
            why =
                $"{named} has no offset, and {(zones.Count == 0 ? "no report says in which time zone it is meant" : OfSeveral(zones))}. Write the offset "
                + $"too, such as {named}+02:00 or {named}Z.";
            return false;
        }
        var found = zone.InstantsAt(clock);
        if (found.Count == 1)
        {
            instant = Instants.WholeMilliseconds(found[0]);
            return true;
        }
        var (what, either) = found.Count > 1 ? ("comes twice", found) : ("does not exist", zone.Beside(clock));
        why =
            $"{named} {what} in {zone.Id}: clocks go {(found.Count > 1 ? "back" : "forward")} over it. Write {Instants.Text(either[0], zone)} or "
            + $"{Instants.Text(either[^1], zone)}.";
        return false;
    }

    static string OfSeveral(IReadOnlyList<TimeZoneInfo> zones)
    {
        string[] some = [.. zones.Take(3).Select(z => z.Id)];
        return $"the reports that it is about are in several time zones ({string.Join(", ", some)}{(zones.Count > some.Length ? ", …" : "")})";
    }
}
