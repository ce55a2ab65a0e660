using AnnualReports.Api.Http;
using AnnualReports.Api.Pages.Embeds;
using AnnualReports.Api.Pages.Feeds;

namespace AnnualReports.Api.Pages;

/// <summary>Registers what pages, embeds and feeds need.</summary>
static class PageRegistration
{
    public static IServiceCollection AddPages(this IServiceCollection services, SiteLook look) =>
        services
            .AddSingleton(look)
            .AddSingleton<SiteFiles.SiteFileContents>()
            .AddSingleton<FixedPages>()
            .AddSingleton<MessagePages>()
            .AddSingleton(s => new ShownAsPage(s.GetRequiredService<MessagePages>().Message))
            .AddSingleton<ProblemPages>()
            .AddSingleton<PageHead>()
            .AddSingleton<PageAnswer>()
            .AddScoped<PageContent>()
            .AddScoped<EmbedPages>()
            .AddScoped<OEmbedFrames>()
            .AddScoped<ReportPages>()
            .AddScoped<OverviewPages>()
            .AddScoped<EntryPages>()
            .AddScoped<FrontPages>()
            .AddScoped<EditionPages>()
            .AddScoped<ThemePages>()
            .AddSingleton<SiteMapSize>()
            .AddScoped<PublicText>()
            .AddScoped<SiteMap>()
            .AddScoped<LastPublished>()
            .AddScoped<FeedContent>();
}
