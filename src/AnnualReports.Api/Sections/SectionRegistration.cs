using AnnualReports.Api.Kinds;

namespace AnnualReports.Api.Sections;

/// <summary>Sections, and the order of a report's sections.</summary>
static class SectionRegistration
{
    public static IServiceCollection AddSections(this IServiceCollection services) =>
        services.AddKind<SectionKind>().AddScoped<SectionOrdering>();
}
