using AnnualReports.Api.Translating.Machine;
using AnnualReports.Api.Translating.Memory;
using AnnualReports.Api.Translating.Readiness;
using AnnualReports.Api.Translating.Terms;
using AnnualReports.Api.Translating.Xliff;

namespace AnnualReports.Api.Translating;

/// <summary>Registers translating: readiness, the memory, the glossary, and the machine if one is configured.</summary>
static class TranslatingRegistration
{
    public static IServiceCollection AddTranslating(this IServiceCollection services, MachineOptions machine) =>
        services
            .AddScoped<ReadinessReader>()
            .AddScoped<TranslationMemory>()
            .AddScoped<IEarlierTranslations, EarlierTranslations>()
            .AddScoped<TermStore>()
            .AddSingleton(machine)
            .AddSingleton<MachineTranslator>()
            .AddScoped<MachineFields>();
}
