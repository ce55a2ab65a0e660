namespace AnnualReports.Api.Previews;

/// <summary>Registers what previews need.</summary>
static class PreviewRegistration
{
    public static IServiceCollection AddPreviews(this IServiceCollection services) =>
        services
            .AddSingleton<PreviewLimit>()
            .AddScoped<PreviewLinks>()
            .AddScoped<Previewer>()
            .AddScoped<DraftProjection>()
            .AddScoped<PreviewRendering>()
            .AddScoped<PreviewQuotes>()
            .AddScoped<ListPreview>()
            .AddScoped<BundlePreview>();
}
