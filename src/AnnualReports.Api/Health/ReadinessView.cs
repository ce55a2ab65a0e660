namespace AnnualReports.Api.Health;

/// <summary>What <c>/health/ready</c> answers. Anybody may read it: it names no path, address or statement.</summary>
/// <param name="Status"><c>ready</c>; <c>degraded</c>, where public reads are answered and something else is not as it should be; or <c>unavailable</c>.</param>
/// <param name="Causes">What is not as it should be; left out where there is nothing.</param>
sealed record ReadinessView(string Status, IReadOnlyList<Cause>? Causes)
{
    public const string Ready = "ready", Degraded = "degraded", Unavailable = "unavailable";

    /// <summary>The causes by name, to tell whether the state has changed: details may have numbers that change all the time.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Names => string.Join(", ", (Causes ?? []).Select(c => c.Name));
}

/// <summary>Something that is not as it should be.</summary>
/// <param name="Name">Which check found it, as <c>disk</c>.</param>
/// <param name="Detail">What it found, in a sentence.</param>
sealed record Cause([property: System.Text.Json.Serialization.JsonPropertyName("cause")] string Name, string Detail);
