using AnnualReports.Api.Kinds;

namespace AnnualReports.Api.Reports;

/// <summary>Reports, and how next year's report is begun from one.</summary>
static class ReportRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services.AddKind<ReportKind>().AddScoped<ReportCopying>();
}
