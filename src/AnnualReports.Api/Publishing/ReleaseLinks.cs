using AnnualReports.Api.Http;

namespace AnnualReports.Api.Publishing;

/// <summary>Where the answers about releases lead.</summary>
static class ReleaseLinks
{
    /// <summary>What can be done with a release that is still open.</summary>
    public static RouteHandlerBuilder LeadsOn(this RouteHandlerBuilder route) =>
        route
            .Leads("PreflightRelease", "See what would stop it", ("id", "$request.path.id"))
            .Leads(
                "PublishRelease",
                "Publish it now",
                ("id", "$request.path.id"),
                ("If-Match", "$response.header.ETag")
            );
}
