using AnnualReports.Api.Pages.Feeds;

namespace AnnualReports.Api.Pages;

/// <summary>Registers what pages, embeds and feeds need.</summary>
static class PageRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddSingleton<PageHead>()
            .AddSingleton<PageAnswer>()
            .AddScoped<PageContent>()
            .AddScoped<LastPublished>()
            .AddScoped<FeedContent>();
}
