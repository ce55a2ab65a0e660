namespace AnnualReports.Api.Publishing;

/// <summary>The services of publishing: of one entry, and of releases.</summary>
static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddScoped<Publisher>().AddScoped<Warnings>();
        services
            .AddScoped<ReleaseRequests>()
            .AddScoped<ReleaseSchedule>()
            .AddScoped<ReleaseScheduling>()
            .AddScoped<ReleasePlanner>()
            .AddScoped<ReleaseReader>()
            .AddScoped<ReleaseWarnings>()
            .AddScoped<ReleaseProblems>();
        // Both run in the background and are also used by requests and health checks.
        services.AddSingleton<ReleaseScheduler>().AddHostedService(s => s.GetRequiredService<ReleaseScheduler>());
        services.AddSingleton<ReleaseForecast>().AddHostedService(s => s.GetRequiredService<ReleaseForecast>());
        return services;
    }
}
