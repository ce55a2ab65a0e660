namespace AnnualReports.Api.Content;

/// <summary>How long to wait before something that failed is tried again.</summary>
static class RetryDistance
{
    /// <summary>The distance to the next attempt: twice as long each time, and a random part shorter.</summary>
    /// <param name="first">The distance between the first attempt and the second one.</param>
    /// <param name="longest">The longest distance.</param>
    /// <param name="attempts">How many attempts there were.</param>
    /// <param name="random">From 0 to 1.</param>
    public static TimeSpan Of(TimeSpan first, TimeSpan longest, int attempts, double random) =>
        Math.Min(first.TotalSeconds * Math.Pow(2, Math.Min(attempts, 40) - 1), longest.TotalSeconds) is var seconds
            ? TimeSpan.FromSeconds(seconds * (1 - random / 4))
            : default;
}
