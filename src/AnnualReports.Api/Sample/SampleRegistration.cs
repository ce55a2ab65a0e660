using AnnualReports.Api.OpenApi;

namespace AnnualReports.Api.Sample;

/// <summary>The sample that is shipped, and the one that is generated.</summary>
static class SampleRegistration
{
    public static IServiceCollection AddSample(this IServiceCollection services) =>
        services.AddSingleton<IExampleEntries, SampleEntries>().AddScoped<Sampler>();
}
