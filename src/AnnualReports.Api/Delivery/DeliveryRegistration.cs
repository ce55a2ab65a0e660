using AnnualReports.Api.Delivery.Series;

namespace AnnualReports.Api.Delivery;

/// <summary>Registers what delivery's routes need.</summary>
static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) =>
        services
            .AddScoped<Bundles>()
            .AddScoped<Downloads>()
            .AddScoped<FileHashes>()
            .AddScoped<HashLookup>()
            .AddScoped<ReportHistory>()
            .AddScoped<Comparisons>()
            .AddScoped<SeriesReader>()
            .AddScoped<SeriesAnswers>()
            .AddScoped<FigureForms>()
            .AddScoped<Timelines>();
}
