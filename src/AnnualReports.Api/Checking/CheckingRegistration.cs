using AnnualReports.Api.Checking.Links;
using AnnualReports.Api.Content;

namespace AnnualReports.Api.Checking;

/// <summary>Registers the checks on drafts, and what looks at links to other sites.</summary>
static class CheckingRegistration
{
    public static IServiceCollection AddChecking(this IServiceCollection services, LinkCheckOptions links) =>
        services
            .AddScoped<IDraftChecks, DraftChecks>()
            .AddScoped<LinkTargets>()
            .AddScoped<WarningReader>()
            .AddScoped<LinkStore>()
            .AddSingleton<OwnRoutes>()
            .AddSingleton(links)
            .AddSingleton<LinkProbe>()
            // Tests also take its steps one by one.
            .AddSingleton<LinkChecker>()
            .AddHostedService(s => s.GetRequiredService<LinkChecker>());
}
