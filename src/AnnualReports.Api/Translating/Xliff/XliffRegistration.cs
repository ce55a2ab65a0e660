namespace AnnualReports.Api.Translating.Xliff;

/// <summary>Registers the way out to translators and back.</summary>
static class XliffRegistration
{
    public static IServiceCollection AddXliff(this IServiceCollection services) =>
        services.AddScoped<ReportTexts>().AddScoped<XliffExport>().AddScoped<XliffImport>();
}
