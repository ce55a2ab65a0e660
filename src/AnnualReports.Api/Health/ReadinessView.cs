namespace AnnualReports.Api.Health;

/// <summary>
/// The answer of <c>/health/ready</c>. Anyone may read it, so it contains no path, address or statement.
/// </summary>
/// <param name="Status"><c>ready</c>; <c>degraded</c>, if public reads are answered but something else is wrong; or
/// <c>unavailable</c>.</param>
/// <param name="Causes">What is wrong; left out if nothing is.</param>
sealed record ReadinessView(string Status, IReadOnlyList<Cause>? Causes)
{
    public const string Ready = "ready",
        Degraded = "degraded",
        Unavailable = "unavailable";

    /// <summary>
    /// The names of the causes, which differ if the state has changed. Details are not enough for that, because they
    /// may contain numbers that change all the time.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Names => string.Join(", ", (Causes ?? []).Select(c => c.Name));
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Name">Which check found it, such as <c>disk</c>.</param>
/// <param name="Detail">What it found, in a sentence.</param>
sealed record Cause([property: System.Text.Json.Serialization.JsonPropertyName("cause")] string Name, string Detail);
