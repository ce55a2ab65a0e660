using AnnualReports.Api.Reading;

namespace AnnualReports.Api.Previews;

/// <summary>Registers what previews need.</summary>
static class PreviewRegistration
{
    public static IServiceCollection AddPreviews(this IServiceCollection services) =>
        services
            .AddSingleton<PreviewLimit>()
            .AddSingleton<PreviewPages>()
            .AddSingleton<IPreviews, PagePreviews>()
            .AddScoped<PreviewLinks>()
            .AddScoped<Previewer>()
            .AddScoped<DraftProjection>()
            .AddScoped<PreviewRendering>()
            .AddScoped<PreviewQuotes>()
            .AddScoped<PreviewInclusion>()
            .AddScoped<ListPreview>()
            .AddScoped<BundlePreview>()
            .AddScoped<MarkdownPreviews>();
}
