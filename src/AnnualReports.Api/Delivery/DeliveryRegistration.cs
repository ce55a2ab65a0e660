using AnnualReports.Api.Delivery.Series;
using AnnualReports.Api.Reading;

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
            .AddScoped<IFigureYears, FigureYears>()
            .AddScoped<FigureForms>()
            .AddScoped<Timelines>();
}
