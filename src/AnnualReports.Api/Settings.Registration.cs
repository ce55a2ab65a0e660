namespace AnnualReports.Api;

/// <summary>What the settings are, as services that the features ask for.</summary>
static partial class Settings
{
    public static void AddSettings(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    ) =>
        services
            .AddSingleton(Languages(configuration))
            .AddSingleton(Countries(configuration))
            .AddSingleton(Publishing(configuration))
            .AddSingleton(PublicUrl(configuration))
            .AddSingleton(Freshness(configuration))
            .AddSingleton(Cache(configuration))
            .AddSingleton(Site(configuration))
            .AddSingleton(ManagementOrigins(configuration))
            .AddSingleton(RequestLog(configuration, environment.IsDevelopment()))
            .AddSingleton(AuditRetention(configuration))
            .AddSingleton(Limiting(configuration))
            .AddSingleton(AuditReads(configuration))
            .AddSingleton(Banner(configuration, environment.EnvironmentName));

    /// <summary>
    /// Whether the OpenAPI documents that the program was built with are sent as they are. While the program is
    /// developed they may be out of date, and where other languages are configured they name the wrong ones.
    /// </summary>
    public static bool SendsBuiltDocuments(IConfiguration configuration, bool isDevelopment) =>
        !isDevelopment && AreShipped(Languages(configuration));
}
