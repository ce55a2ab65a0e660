namespace AnnualReports.Api.Http;

/// <summary>
/// The addresses that load balancers and orchestrators ask; they are answered even while the program starts.
/// </summary>
static class HealthPaths
{
    public const string Live = "/health/live",
        Ready = "/health/ready";
}
