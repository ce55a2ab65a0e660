using AnnualReports.Api.Search.Indexing;

namespace AnnualReports.Api.Search;

/// <summary>Registers search and its index. Where search is switched off, nothing follows the log for it.</summary>
static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services, SearchOptions options)
    {
        services
            .AddSingleton(options)
            .AddSingleton<SearchFields>()
            .AddSingleton<Documents>()
            .AddSingleton<IndexFolder>()
            .AddSingleton<SearchIndex>()
            .AddSingleton<SearchTurns>()
            .AddScoped<LiveTexts>()
            .AddScoped<IndexBuilding>()
            .AddScoped<SearchAnswers>();
        if (options.Enabled)
            services.AddSingleton<SearchFollower>().AddHostedService(s => s.GetRequiredService<SearchFollower>());
        return services;
    }
}
