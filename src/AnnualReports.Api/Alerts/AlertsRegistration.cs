using AnnualReports.Api.Alerts.Sending;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Alerts;

/// <summary>Registers alerts. Without a mail server there are only the routes; nothing follows, waits or sends.</summary>
static class AlertsRegistration
{
    public static IServiceCollection AddAlerts(this IServiceCollection services, MailOptions? options)
    {
        services.AddSingleton(new AlertsOption(options is not null));
        services.AddSingleton<AlertSignal>();
        services.AddScoped<AlertStore>().AddScoped<TestMessage>();
        if (options is null)
            return services;
        services.AddSingleton(options);
        services.AddSingleton<MailPost>().AddSingleton<AlertLinks>().AddSingleton<AlertMessage>();
        services.AddScoped<AlertReaders>().AddScoped<ReviewRecipients>().AddScoped<DeadLinks>().AddScoped<AlertRecipients>();
        services.AddScoped<AlertMaking>().AddScoped<AlertQueue>().AddScoped<AlertContent>().AddScoped<AlertComposing>();
        services.AddHostedService<AlertFollower>();
        services.AddHostedService<AlertSender>();
        services.AddHostedService<AlertKeeper>();
        return services;
    }
}
