namespace AnnualReports.Api.Changes;

/// <summary>Registers what the route of changes needs.</summary>
static class ChangesRegistration
{
    public static IServiceCollection AddChanges(this IServiceCollection services) =>
        services.AddSingleton<ChangeWaits>().AddScoped<ChangesAnswers>();
}
