namespace AnnualReports.Api.Security.Limiting;

/// <summary>Work of management that costs more than a request does as a rule.</summary>
enum Heavy
{
    None,
    Uploads,

    /// <summary>The audit, and what changed between revisions.</summary>
    Exports,

    /// <summary>Lists whose rows are put together from several tables.</summary>
    Lists,

    /// <summary>Of a release, or of the whole archive.</summary>
    Checks,

    /// <summary>Texts that are rendered while they are written.</summary>
    Previews,
}

/// <summary>What a route declares about the work that it does.</summary>
sealed record HeavyWork(Heavy Kind);

static class HeavyRoutes
{
    /// <summary>Only some requests for such routes run at the same time (<see cref="ManagementLimits"/>).</summary>
    public static TBuilder IsHeavy<TBuilder>(this TBuilder route, Heavy kind)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new HeavyWork(kind));

    /// <summary>The heavy work that a request asks for.</summary>
    public static Heavy HeavyWork(this HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<HeavyWork>()?.Kind ?? Heavy.None;
}
