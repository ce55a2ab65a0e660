namespace AnnualReports.Api.Importing;

/// <summary>The services that write content to files, and read it from them.</summary>
static class ImportingRegistration
{
    public static IServiceCollection AddImporting(this IServiceCollection services) =>
        services.AddScoped<Importer>().AddScoped<Exporter>();
}
